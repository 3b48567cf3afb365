import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAssistant } from '../../src/answer/create.ts';
import type { Assistant } from '../../src/answer/assistant.ts';
import { toJson } from '../../src/answer/text.ts';
import type { AnswerJson, Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import type { Clause, PlanDocument } from '../../src/document/types.ts';
import { makeCorpus } from '../corpus/make.ts';

const folder = new URL('other-plans/', import.meta.url);

/** A question on a plan that is not shipped, asked where that plan is the whole corpus. */
interface Elsewhere {
  id: string;
  /** Name of the plan in `other-plans/`, without `.txt`. */
  document: string;
  kind: string;
  turns: string[];
  /** Beginnings of sentences, blanks out: the first citation must come from the clause that one of them stands in. */
  gold: string[];
  /** The same: each of these clauses must be cited. */
  all?: string[];
  /** What the answer must say. */
  values?: string[];
  verdict?: 'yes' | 'no';
}

/** What was right, of how many, by kind; and what was wrong. */
export interface ElsewhereScores {
  kinds: Map<string, { right: number; all: number }>;
  wrong: { id: string; kind: string; turns: string[]; reason: string }[];
  right: number;
  all: number;
}

/** Asks the questions on the plans in `other-plans/`, one plan at a time. */
export async function measureElsewhere(): Promise<ElsewhereScores> {
  const scores: ElsewhereScores = { kinds: new Map(), wrong: [], right: 0, all: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const library = await loadLibrary(makeCorpus({ [file]: readFileSync(new URL(file, folder)) }));
    const assistant = createAssistant(library);
    for (const question of questions().filter(({ document }) => `${document}.txt` === file)) {
      const { id, kind, turns } = question;
      const reason = grade(question, ask(assistant, turns), library.documents[0]!);
      const tally = scores.kinds.get(kind) ?? { right: 0, all: 0 };
      scores.kinds.set(kind, { right: tally.right + (reason === null ? 1 : 0), all: tally.all + 1 });
      if (reason !== null) scores.wrong.push({ id, kind, turns, reason });
      else scores.right += 1;
      scores.all += 1;
    }
  }
  return scores;
}

const questions = (): Elsewhere[] =>
  readFileSync(fileURLToPath(new URL('questions.jsonl', folder)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Elsewhere);

function ask(assistant: Assistant, turns: readonly string[]): AnswerJson {
  let reply: Reply | undefined;
  for (const turn of turns) reply = assistant.respond(turn, reply?.context);
  return JSON.parse(JSON.stringify(toJson(reply!.answer))) as AnswerJson;
}

/** Null where the answer is right, else what is wrong with it. */
function grade({ kind, gold, all = [], values = [], verdict }: Elsewhere, answer: AnswerJson, plan: PlanDocument) {
  if (gold.length === 0) return answer.found ? `answered: ${answer.answer}` : null;
  if (!answer.found) return 'not found';
  if (kind === 'verify') return answer.verdict === verdict ? null : `verdict ${answer.verdict}, want ${verdict}`;
  const cited = answer.citations.map(({ start }) => clauseAt(plan, start));
  const holding = (sentence: string) => clauseAt(plan, placeOf(sentence, plan.source.text));
  const said = squeeze(answer.answer + answer.text);
  const lacking = values.filter((value) => !said.includes(squeeze(value)));
  if (kind === 'duties')
    return all.every((sentence) => cited.includes(holding(sentence))) ? null : 'a clause is missing';
  if (kind !== 'document' && !gold.some((sentence) => holding(sentence) === cited[0]))
    return `cites ${cited[0]?.path}: ${answer.answer}`;
  return lacking.length === 0 ? null : `lacks ${lacking.join()}: ${answer.answer}`;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Where a sentence begins in a text, blanks left out of account. */
function placeOf(sentence: string, text: string): number {
  const pattern = [...sentence].map((character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');
  const at = text.search(new RegExp(pattern));
  if (at < 0) throw new Error(`no such sentence: ${sentence}`);
  return at;
}

/** The innermost clause that a place stands in. */
const clauseAt = ({ clauses }: PlanDocument, place: number): Clause | undefined =>
  clauses.findLast(({ start, end }) => start <= place && place < end);
