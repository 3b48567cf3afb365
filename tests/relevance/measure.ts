import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAssistant } from '../../src/answer/create.ts';
import { toJson } from '../../src/answer/text.ts';
import type { AnswerJson, Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { rankDocument } from '../../src/evidence/find.ts';
import { documentsMeant } from '../../src/evidence/meant.ts';
import type { Library } from '../../src/evidence/library.ts';
import { understand } from '../../src/question/understand.ts';
import type { Context } from '../../src/question/types.ts';
import { clauseId, grade, misquoted, type Case } from './grade.ts';

export const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const questions = new URL('questions/', import.meta.url);

/** Scores of one question set. */
export interface Scores {
  name: string;
  /** By kind of question, in the order of the set. */
  kinds: Map<string, { right: number; all: number }>;
  right: number;
  all: number;
  /** Answers over 200 characters where a statement, not a list, was asked for. */
  long: string[];
  citations: number;
  misquotations: string[];
  wrong: { id: string; kind: string; turns: string[]; reason: string }[];
  /** Share of questions with a clause that may be cited first among the first three of the evidence ranking. */
  recallAt3: number;
  /** Mean of 1 / rank of the first such clause. */
  meanReciprocalRank: number;
}

/** The question sets: every `.jsonl` in `questions/`, by name. */
export function questionSets(): { name: string; cases: Case[] }[] {
  return readdirSync(questions)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name: name.replace(/\.jsonl$/, ''), cases: readCases(new URL(name, questions)) }));
}

const readCases = (file: URL): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);

/** The library of the shipped corpus. */
export const shippedLibrary = (): Promise<Library> => loadLibrary(corpus);

/** Kinds whose answer rests on the ranking of clauses; the others look clauses up by number, agency or structure. */
const ranked = new Set(['who', 'target', 'fact', 'verify', 'deadline', 'compare']);
const listed = new Set(['duties', 'compare', 'clause', 'unanswerable']);

/** Asks a set's questions, each in a conversation of its own, and grades the answers to the last turns. */
export function measure({ name, cases }: { name: string; cases: Case[] }, library: Library): Scores {
  const assistant = createAssistant(library);
  const scores: Scores = {
    name,
    kinds: new Map(),
    right: 0,
    all: cases.length,
    long: [],
    citations: 0,
    misquotations: [],
    wrong: [],
    recallAt3: 0,
    meanReciprocalRank: 0,
  };
  const ranks: number[] = [];
  for (const question of cases) {
    let reply: Reply | undefined;
    let before: Context | null = null;
    for (const turn of question.turns) {
      before = reply?.context ?? null;
      reply = assistant.respond(turn, reply?.context);
    }
    // As a channel sends it: nothing that JSON does not carry is graded.
    const answer = JSON.parse(JSON.stringify(toJson(reply!.answer))) as AnswerJson;
    tally(scores, question, answer);
    if (ranked.has(question.kind)) ranks.push(rankOf(question, before, library));
  }
  scores.recallAt3 = mean(ranks.map((rank) => (rank <= 3 ? 1 : 0)));
  scores.meanReciprocalRank = mean(ranks.map((rank) => 1 / rank));
  return scores;
}

function tally(scores: Scores, question: Case, answer: AnswerJson): void {
  const { id, kind, turns } = question;
  const reason = grade(question, answer);
  const kinds = scores.kinds.get(kind) ?? { right: 0, all: 0 };
  scores.kinds.set(kind, kinds);
  kinds.all += 1;
  if (reason === null) {
    kinds.right += 1;
    scores.right += 1;
  } else scores.wrong.push({ id, kind, turns, reason });
  if (!listed.has(kind) && answer.answer.length > 200) scores.long.push(id);
  scores.citations += answer.citations.length;
  for (const { document, clause } of misquoted(answer, corpus))
    scores.misquotations.push(`${id} ${document} ${clause}`);
}

/** Rank of the first clause that may be cited, 1 the best, in the clauses of all documents meant; Infinity for none. */
function rankOf({ turns, gold }: Case, before: Context | null, library: Library): number {
  const question = understand(turns.at(-1)!, before, library.lexicon);
  const ids = documentsMeant(question, library)
    .flatMap((document) => rankDocument(question, document, library).map(({ score, view }) => ({ score, view })))
    .sort((one, other) => other.score - one.score)
    .map(({ view: { document, clause } }) =>
      clauseId({ document: document.number ?? document.title, clause: clause.path }),
    );
  const at = ids.findIndex((id) => gold.includes(id));
  return at < 0 ? Infinity : at + 1;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
