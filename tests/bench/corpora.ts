import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clause, PlanDocument } from '../../src/document/types.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { fieldsOf, isSearchable } from '../../src/index/fields.ts';
import { fieldNames, type Field } from '../../src/index/types.ts';
import { searchTerms } from '../../src/language/terms.ts';
import { Archive } from './archive.ts';

/** Where npm runs the bench. */
export const repository = process.cwd();
const questionSets = path.join(repository, 'tests/relevance/questions');

/** One clause with the terms of its fields, joined by blanks: what every engine is given. */
export type Row = { document: string; clause: string; number: string } & Record<Field, string>;

/** Changes whenever the made texts or terms would. */
const version = 5;

/** Folder of a corpus with at least so many searchable clauses: the two real plans, then made ones (fixed seed). */
export function corpusOf(clauses: number): string {
  const folder = path.join(tmpdir(), `clausebot-bench-${version}`, String(clauses));
  if (existsSync(path.join(folder, 'terms.jsonl'))) return folder;
  const making = `${folder}.${process.pid}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(path.join(making, 'corpus/documents'), { recursive: true });
  const real = path.join(repository, 'corpus/documents');
  const texts = readdirSync(real)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ file: `documents/${name}`, text: readFileSync(path.join(real, name), 'utf8') }));
  const terms = openSync(path.join(making, 'terms.jsonl'), 'w');
  let rows = 0;
  const add = ({ file, text }: { file: string; text: string }) => {
    writeFileSync(path.join(making, 'corpus', file), text);
    for (const row of rowsOf(parseDocument({ file, text }))) {
      writeSync(terms, JSON.stringify(row) + '\n');
      rows++;
    }
  };
  texts.forEach(add);
  if (clauses > rows) {
    const archive = new Archive(texts.map(({ text }) => text));
    while (rows < clauses) add(archive.next());
  }
  closeSync(terms);
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  return folder;
}

/** The folder of that corpus as the product reads it, with the vocabulary of today. */
export function wholeCorpus(clauses: number): string {
  const corpus = path.join(corpusOf(clauses), 'corpus');
  cpSync(path.join(repository, 'corpus/vocabulary'), path.join(corpus, 'vocabulary'), { recursive: true });
  return corpus;
}

/** How the development questions call a clause: a task by its number, others by their path. */
export const numberOf = ({ level, num, path }: Clause): string => (level === 3 ? num.replace(/\D/g, '') : path);

function rowsOf(document: PlanDocument): Row[] {
  return document.clauses.filter(isSearchable).map((clause) => {
    const texts = fieldsOf(clause);
    const terms = fieldNames.map((name) => [name, searchTerms(texts[name]).join(' ')]);
    return { document: document.id, clause: clause.id, number: numberOf(clause), ...Object.fromEntries(terms) } as Row;
  });
}

export function readRows(folder: string): Row[] {
  // Line by line: at 100,000 clauses the whole is longer than a string may be.
  const bytes = readFileSync(path.join(folder, 'terms.jsonl'));
  const rows: Row[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    rows.push(JSON.parse(bytes.toString('utf8', start, end)) as Row);
    start = end + 1;
  }
  return rows;
}

/** A development question of one turn: its terms, and the clauses that may be cited first. */
export interface AskedQuestion {
  text: string;
  terms: string[];
  gold: string[];
}

const plans: Record<string, string> = { qz: '钦政办〔2022〕9号', gx: '桂政办发〔2021〕102号' };

/** Words of asking: no engine knows that they tell nothing of the topic. */
const asking = new Set(
  '谁 哪 哪些 哪个 什么 多少 几 怎么 是 的 吗 呢 了 要 由 归 有 在 和 与 负责 部门 单位 牵头'.split(' '),
);

/** First turns of all question sets, of every kind: more than any cache of documents holds the answers of. */
export function allQuestions(): string[] {
  return readdirSync(questionSets).flatMap((name) =>
    readFileSync(path.join(questionSets, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { turns: string[] }).turns[0]!),
  );
}

/** The same questions and the same terms for all engines. */
export function questions(): AskedQuestion[] {
  const lines = readFileSync(path.join(questionSets, 'development.jsonl'), 'utf8').trim().split('\n');
  return (
    lines
      .map((line) => JSON.parse(line) as { kind: string; turns: string[]; gold?: string[] })
      // Those that a search can answer: one turn, and a clause to cite.
      .filter(
        ({ kind, turns, gold }) => /^(who|target|fact|deadline)$/.test(kind) && turns.length === 1 && gold?.length,
      )
      .map(({ turns, gold }) => ({
        text: turns[0]!,
        terms: [...new Set(searchTerms(turns[0]!))].filter((term) => !asking.has(term)),
        gold: gold!.map((id) => id.replace(/^(\w+):/, (_, plan: string) => `${plans[plan]}/`)),
      }))
  );
}
