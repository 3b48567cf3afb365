import type { Span } from '../language/spans.ts';
import {
  addAll,
  addDeadline,
  listsDuties,
  readScopeNote,
  readSentenceActors,
  responsibility,
  type Running,
} from './assignments.ts';
import { readClauseWords } from './clause.ts';
import { readFigures } from './figures.ts';
import type { MarkKind } from './marks.ts';
import { nameBreaks } from './name-breaks.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { readAssigned } from './responsibility.ts';
import type { Squeezed } from './squeezed.ts';
import { cutRow, readRow } from './table-row.ts';
import type { PlacedRow } from './tables.ts';
import type { Clause } from './types.ts';

const LEVELS: Partial<Record<MarkKind, number>> = {
  han: 1,
  ordinal: 1,
  hanBracket: 2,
  digit: 3,
  digitBracket: 4,
  circle: 5,
  book: 1,
  chapter: 1,
  part: 1,
  section: 2,
  article: 2,
};

/** Makes the clause of an outline node: its words, who is responsible, which figures and time limits it sets. */
export function readClause(
  squeezed: Squeezed,
  node: OutlineNode,
  path: string,
  paragraphs: Paragraph[],
  row: PlacedRow | undefined,
  running: Running,
): Clause {
  const { text } = squeezed;
  const clause: Clause = {
    ...squeezed.span(node.start, node.ownEnd),
    path,
    id: path,
    level: levelOf(node),
    num: text.slice(node.mark.start, node.mark.end),
    heading: null,
    text: text.slice(node.start, node.ownEnd),
    sentences: [],
    responsibilityLines: [],
    get responsibilityLine() {
      const names = (line: Span) => this.responsible.some(({ start }) => line.start <= start && start < line.end);
      return this.responsibilityLines.findLast(names) ?? this.responsibilityLines.at(-1) ?? null;
    },
    responsible: [],
    targets: [],
    deadlines: [],
    row: null,
    parent: null,
    children: [],
  };
  if (row) readRow(squeezed, clause, cutRow(squeezed, row, node.ownEnd), running);
  else readWords(squeezed, clause, node, paragraphs, running);
  return clause;
}

function levelOf(node: OutlineNode): number {
  const { kind, label } = node.mark;
  if (kind === 'decimal') return label.split('.').length;
  if (kind === 'row' || kind === 'note' || kind === 'item') return node.parent ? levelOf(node.parent) + 1 : 1;
  // 一、 below 第一节 is one deeper than 第一节
  return Math.max(LEVELS[kind] ?? 0, LEVELS[kind] && node.parent ? levelOf(node.parent) + 1 : 0);
}

function readWords(
  squeezed: Squeezed,
  clause: Clause,
  node: OutlineNode,
  paragraphs: Paragraph[],
  running: Running,
): void {
  const { text } = squeezed;
  const words = readClauseWords(squeezed, node, paragraphs, running.headedArticles);
  const opening = clause.path === '序';
  // 「以下各项任务均包括…」 begins with the next clause
  const { everywhere } = running;
  if (words.heading)
    clause.heading = squeezed.words(words.heading.start, words.heading.end).text.replace(/^[*#]+|[*#]+$/g, '');
  clause.sentences = words.sentences.map(({ start, end }) => squeezed.passage(start, end));
  if (running.department) words.responsibilities.unshift({ whole: running.department, inside: running.department });
  for (const { whole, inside } of words.responsibilities) {
    clause.responsibilityLines.push(squeezed.passage(whole.start, whole.end));
    const said = squeezed.words(inside.start, inside.end, nameBreaks(squeezed, inside.start, inside.end));
    const assigned = readAssigned(said.text, running.firstLeads || running.firstLeadsHere);
    running.firstLeads ||= assigned.firstLeads;
    addAll(
      clause,
      assigned.assignments.map((one) => responsibility(squeezed, one, said, 'line')),
    );
    for (const { start, end } of assigned.deadlines) addDeadline(squeezed, clause, said.range(start, end), inside);
    if (assigned.everywhere.length)
      running.everywhere = assigned.everywhere.map((one) => responsibility(squeezed, one, said, 'note'));
  }
  for (const { start, end } of words.sentences) readScopeNote(squeezed, squeezed.words(start, end), running);
  if (clause.responsible.length) {
    // 以下责任单位均包括…: not twice where the clause names them itself
    clause.responsible.push(
      ...everywhere.filter(({ agency }) => !clause.responsible.some((one) => one.agency === agency)),
    );
  } else if (!opening) readSentenceActors(squeezed, clause, words.sentences, listsDuties(squeezed, node));
  // The head of a document has dates and numbers of its own; only its sentences can set a target.
  // 「新开工项目50个、竣工30个。」: a heading may set one, too.
  const figures = opening ? words.sentences.filter(({ end }) => text[end - 1] === '。') : words.sentences;
  readFigures(
    squeezed,
    clause,
    words.heading && /\d/.test(clause.heading ?? '') ? [words.heading, ...figures] : figures,
  );
}
