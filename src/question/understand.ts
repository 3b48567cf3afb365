import { fold } from '../language/fold.ts';
import { lean } from './followup.ts';
import { decideIntent } from './intents/decide.ts';
import type { Features } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { read } from './read.ts';
import type { Context, Question } from './types.ts';
import { leastTopic, topicWeight, unitOf } from './units.ts';

/**
 * Understands one message, with the conversation so far where it leans on it.
 * Deterministic; never throws, whatever the text.
 */
export function understand(message: string, context: Context | null, lexicon: Lexicon): Question {
  const features = withoutVainPointer(read(message, lexicon), context);
  const intent = decideIntent(features);
  const question: Question = { intent, focus: [], list: [], leansOnFocus: false, earlier: null, ...features };
  const leaning = context === null ? question : lean(question, features, context, lexicon);
  const topical =
    leaning.intent === 'responsibility' ? topicWeight(leaning.atoms) > leastTopic : aboutAgencies.has(leaning.intent);
  return topical ? leaning : withAgenciesAsContent(leaning, lexicon);
}

/** 第83项任务是什么: before anything was listed the number is the plan's own. */
const withoutVainPointer = (features: Features, context: Context | null): Features =>
  features.clause === null || (context?.clauses ?? []).length > 0 ? features : { ...features, pointer: null };

/** Intents that ask what an agency has to do with a clause; elsewhere an agency is a word like others (市急救中心哪年建成). */
const aboutAgencies = new Set<Question['intent']>([
  'duties',
  'verification',
  'comparison',
  'count',
  'greeting',
  'help',
]);
/** What an agency counts as a content word: as much as a place. */
const agencyWeight = 2.5;

/** 除市财政局外还有谁: who is known already is not looked for. */
const excepting = /除(?:了|开|去|掉)?[^,。]*$/;

function withAgenciesAsContent(question: Question, lexicon: Lexicon): Question {
  const units = [...question.units];
  const atoms = [...question.atoms];
  for (const mention of question.agencies.filter(({ start }) => !excepting.test(question.text.slice(0, start)))) {
    const { start, end, said } = mention;
    const names = [
      ...new Set([said, ...mention.entries.flatMap((entry) => lexicon.agencies.vocabulary[entry]!.names.map(fold))]),
    ];
    const numbers = names.map((text) => units.push(unitOf(start, end, text, agencyWeight)) - 1);
    atoms.push({
      start,
      end,
      text: said,
      weight: agencyWeight,
      critical: false,
      units: numbers,
      shares: numbers.map(() => 1),
    });
  }
  return { ...question, units, atoms };
}
