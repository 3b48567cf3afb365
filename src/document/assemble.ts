import { readActors, readDutyActors } from './actors.ts';
import { readClauseWords } from './clause.ts';
import { isDeadlineText } from './deadlines.ts';
import type { MarkKind } from './marks.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { readNotes, saysFirstLeads } from './notes.ts';
import { readAssigned, type Assignment } from './responsibility.ts';
import { splitSentences } from './sentences.ts';
import type { Squeezed, Words } from './squeezed.ts';
import type { Cell } from './cells.ts';
import { areNamesEach, columnKind, isNothing, unitRole } from './columns.ts';
import type { Row } from './tables.ts';
import { readTargets, type Range } from './targets.ts';
import type { Clause, Responsibility, Target } from './types.ts';

/** What notes in the text lay down for all that follows: 下同, 以下责任单位均包括…. */
export interface Running {
  /** From a bracket on: 列第一位者为牵头单位，下同. */
  firstLeads: boolean;
  /** In the part that is being read: 注：列首位的为牵头单位. */
  firstLeadsHere: boolean;
  everywhere: Responsibility[];
}

const LEVELS: Partial<Record<MarkKind, number>> = {
  han: 1,
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
  row: Row | undefined,
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
    responsibilityLine: null,
    responsibilityLines: [],
    responsible: [],
    targets: [],
    deadlines: [],
    parent: null,
    children: [],
  };
  if (row) readRow(squeezed, clause, row, running);
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
  const words = readClauseWords(squeezed, node, paragraphs);
  const opening = clause.path === '序';
  if (words.heading)
    clause.heading = squeezed.words(words.heading.start, words.heading.end).text.replace(/^[*#]+|[*#]+$/g, '');
  clause.sentences = words.sentences.map(({ start, end }) => squeezed.passage(start, end));
  for (const { whole, inside } of words.responsibilities) {
    clause.responsibilityLines.push(squeezed.passage(whole.start, whole.end));
    const said = squeezed.words(inside.start, inside.end);
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
  clause.responsibilityLine = clause.responsibilityLines.at(-1) ?? null;
  for (const { start, end } of words.sentences) readScopeNote(squeezed, squeezed.words(start, end), running);
  if (clause.responsible.length) {
    // 以下责任单位均包括…: not twice where the clause names them itself
    clause.responsible.push(
      ...running.everywhere.filter(({ agency }) => !clause.responsible.some((one) => one.agency === agency)),
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

/** 「以下各项任务的责任单位均包括各县区人民政府，不再列出。」 in a sentence of the text. */
function readScopeNote(squeezed: Squeezed, said: Words, running: Running): void {
  const { everywhere } = readNotes(said.text);
  if (everywhere.length)
    running.everywhere = everywhere.map((one) => responsibility(squeezed, { ...one, shared: false }, said, 'note'));
}

/** 「2.3 成员单位职责」, 「附件2 职责分工」: below such a heading 「县教育局：…」 says what the office does. */
function listsDuties(squeezed: Squeezed, node: OutlineNode): boolean {
  for (let at: OutlineNode | null = node; at; at = at.parent) {
    const head = squeezed.text.slice(at.mark.end, Math.min(at.ownEnd, at.mark.end + 24));
    if (/^[^。；：:，]{0,16}(?:职责|分工)/.test(head)) return true;
  }
  return false;
}

function readSentenceActors(squeezed: Squeezed, clause: Clause, sentences: Range[], duties: boolean): void {
  for (const { start, end } of sentences) {
    const said = squeezed.words(start, end);
    const listed = duties ? readDutyActors(said.text) : [];
    for (const one of listed.length ? listed : readActors(said.text)) {
      if (clause.responsible.some(({ agency, role }) => agency === one.agency && role === one.role)) continue;
      clause.responsible.push({ ...responsibility(squeezed, one, said, 'sentence'), general: one.general });
    }
  }
}

/** 「到2025年，…」 at the head of a clause of aims holds for its later sentences, too. */
function readFigures(squeezed: Squeezed, clause: Clause, sentences: Range[]): void {
  const aims = /目标|指标/.test(clause.heading ?? '');
  let inherited: string | null = null;
  for (const sentence of sentences) {
    const { targets, deadlines } = readTargets(squeezed, sentence, inherited);
    clause.targets.push(...targets);
    clause.deadlines.push(...deadlines);
    const head = deadlines[0];
    const opens = head !== undefined && head.start <= squeezed.sourceAt(sentence.start) + 4;
    if (deadlines.length && aims) inherited = opens ? head.printed : inherited;
  }
}

function responsibility(
  squeezed: Squeezed,
  one: Assignment,
  said: Words,
  origin: Responsibility['origin'],
): Responsibility {
  const { agency, role, shared } = one;
  const range = said.range(one.start, one.end);
  const printed = squeezed.text.slice(range.start, range.end);
  return { ...squeezed.span(range.start, range.end), agency, printed, role, shared, origin, general: false };
}

/** A clause with a bracket behind each of its parts names some agencies again: once is enough. */
function addAll(clause: Clause, more: Responsibility[]): void {
  for (const one of more) {
    if (!clause.responsible.some(({ agency, role }) => agency === one.agency && role === one.role))
      clause.responsible.push(one);
  }
}

function addDeadline(squeezed: Squeezed, clause: Clause, range: Range, quote: Range): void {
  clause.deadlines.push({
    ...squeezed.span(range.start, range.end),
    printed: squeezed.text.slice(range.start, range.end),
    quote: squeezed.passage(quote.start, quote.end),
  });
}

/** A row of a table: its columns say which cell names agencies and which one a time limit. */
function readRow(squeezed: Squeezed, clause: Clause, row: Row, running: Running): void {
  for (const [column, cell] of row.cells.entries()) {
    const name = row.columns[column] ?? '';
    if (!cell.text || isNothing(cell.text)) continue;
    const role = unitRole(name);
    if (role) readUnits(squeezed, clause, cell, role, firstLeads(row, name, running));
    else if (columnKind(name) === 'time' && (isDeadlineText(cell.text) || cell.text.length <= 12))
      addDeadline(squeezed, clause, cell, { start: row.start, end: row.end });
    else if (columnKind(name) !== 'number') {
      const sentences = splitSentences(squeezed.text, cell.start, cell.end);
      clause.sentences.push(...sentences.map(({ start, end }) => squeezed.passage(start, end)));
      const before = clause.targets.length;
      readFigures(squeezed, clause, sentences);
      nameFigures(clause.targets.slice(before), name, row);
    }
  }
  clause.responsibilityLine = clause.responsibilityLines.at(-1) ?? null;
}

/** 「指标｜2022年｜2025年」: a figure alone in its cell is about the row's first words, by the year above it. */
function nameFigures(targets: Target[], column: string, row: Row): void {
  const subject = row.cells.find(
    ({ text }, i) => /\p{Script=Han}{2}/u.test(text) && columnKind(row.columns[i] ?? '') !== 'number',
  )?.text;
  const year = /(?:19|20)\d\d年/.exec(column)?.[0] ?? null;
  for (const target of targets) {
    if (target.subject.length < 2 && subject) target.subject = subject;
    target.deadline ??= year;
  }
}

/** A note makes the first of a list the leader, or the column's own heading does; not beside a column of leaders. */
function firstLeads(row: Row, column: string, running: Running): boolean {
  if (row.columns.some((name) => name !== column && unitRole(name) === '牵头')) return false;
  return running.firstLeads || running.firstLeadsHere || saysFirstLeads(column, []) || /牵头.{0,6}在前/.test(column);
}

function readUnits(squeezed: Squeezed, clause: Clause, cell: Cell, role: string, leads: boolean): void {
  clause.responsibilityLines.push(squeezed.passage(cell.start, cell.end));
  const starts = [cell.start, ...squeezed.lineStarts(cell.start, cell.end), cell.end];
  const line = (i: number) => squeezed.words(starts[i]!, starts[i + 1]!).text;
  const breaks = starts.slice(1, -1).filter((_, i) => areNamesEach(line(i), line(i + 1)));
  const said = squeezed.words(cell.start, cell.end, breaks);
  const { assignments } = readAssigned(said.text, leads, role);
  addAll(
    clause,
    assignments.map((one) => responsibility(squeezed, one, said, 'table')),
  );
}
