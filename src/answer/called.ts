import type { Clause } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { read } from '../question/read.ts';
import type { Intent, Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { draft, namedTarget, type Draft } from './draft.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { clausesNumbered, isWithin, missingOf, type Found } from './numbered.ts';
import { inStatement } from './segments.ts';

/** Intents that ask something of the clauses that a question names by number, not for the clauses themselves. */
const asksOfClauses = new Set<Intent>(['responsibility', 'target', 'deadline', 'fact', 'verification']);

/**
 * 第8条谁负责 · 第3条和第5条的期限: the same asked of each clause named, one after the other; null where none is.
 * A question without words of its own has those of the clause's heading for its topic.
 */
export function composeCalled(
  question: Question,
  library: Library,
  answer: (question: Question) => Draft,
): Draft | null {
  const { intent, clause, atoms } = question;
  if (clause === null || !asksOfClauses.has(intent)) return null;
  const found = clausesNumbered(question, library);
  if (found.length === 0)
    return topicWeight(atoms) > leastTopic ? null : draft(intent, false, `${missingOf(question, found, library)}。`);
  const asked = intent === 'responsibility' ? found.flatMap(tasksOf) : found;
  const ofTopic = topicWeight(atoms) > leastTopic;
  const drafts = asked.map((each) =>
    !ofTopic && (intent === 'target' || intent === 'deadline')
      ? composeTargets(each, intent, library)
      : answer(askedOf(each, question, library)),
  );
  const speaking = drafts.filter((made) => made.found);
  const [first] = speaking;
  if (!first) return drafts[0]!;
  return {
    ...first,
    statement: `${speaking.map(({ statement }) => statement.replace(/。$/, '')).join('；')}。`,
    agencies: speaking.flatMap(({ agencies }) => agencies),
    targets: speaking.flatMap(({ targets }) => targets),
    quotations: speaking.flatMap(({ quotations }) => quotations),
  };
}

/** 第8条的目标 · 第8条的期限: all the targets that the clause sets, or those with a date. */
function composeTargets({ document, clause }: Found, intent: Intent, library: Library): Draft {
  const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
  const targets = clause.targets.filter(({ deadline }) => intent === 'target' || deadline !== null);
  if (targets.length === 0)
    return draft(intent, false, `${label}没有规定${intent === 'deadline' ? '完成时限' : '具体指标'}。`);
  const quotes = [...new Set(targets.map(({ quote }) => inStatement(quote)))];
  return {
    ...draft(intent, true, `${label}：${quotes.join('；')}。`),
    targets: targets.map((target) => namedTarget(document, clause, target)),
    quotations: clause.sentences
      .filter(({ start, end }) => targets.some((target) => start <= target.start && target.start < end))
      .map((passage) => ({ document, clause, passage })),
  };
}

/** Most tasks of a section that are asked one by one. */
const mostTasks = 10;

/** Who is responsible stands with the tasks of a section, not with the section. */
function tasksOf({ document, clause }: Found): Found[] {
  const leaves = document.clauses.filter((other) => other.children.length === 0 && isWithin(other, [clause]));
  return (leaves.length <= mostTasks ? leaves : [clause]).map((task) => ({ document, clause: task }));
}

function askedOf(found: Found, question: Question, library: Library): Question {
  const { units, atoms } =
    topicWeight(question.atoms) > leastTopic ? question : read(topicOf(found.clause), library.lexicon);
  const { id } = found.document;
  return {
    ...question,
    units,
    atoms,
    clause: null,
    clauses: [],
    scope: { documents: [id], named: [id], explicit: true, missing: null },
    focus: [found],
    leansOnFocus: true,
  };
}

/** What a clause is about, in its own words. */
export const topicOf = ({ heading, text }: Clause): string => heading ?? text.slice(0, 30);
