import { addAll, addDeadline, responsibility, type Running } from './assignments.ts';
import type { Cell } from './cells.ts';
import { columnKind, isNothing, unitRole } from './columns.ts';
import { isDeadlineText } from './deadlines.ts';
import { readFigures } from './figures.ts';
import { nameBreaks } from './name-breaks.ts';
import { saysFirstLeads } from './notes.ts';
import { readAssigned } from './responsibility.ts';
import { splitSentences } from './sentences.ts';
import type { Squeezed } from './squeezed.ts';
import type { Row } from './tables.ts';
import type { Clause, Target } from './types.ts';

/** A row ends where the next clause begins: the title of another plan may stand in what looked like its cells. */
export function cutRow(squeezed: Squeezed, row: Row, end: number): Row {
  if (row.end <= end) return row;
  const cells = row.cells.map((cell) => {
    if (cell.end <= end) return cell;
    const start = Math.min(cell.start, end);
    return { start, end, text: squeezed.words(start, end).text };
  });
  return { ...row, end, cells };
}

/** A row of a table: its columns say which cell names agencies and which one a time limit. */
export function readRow(squeezed: Squeezed, clause: Clause, row: Row, running: Running): void {
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
  const said = squeezed.words(cell.start, cell.end, nameBreaks(squeezed, cell.start, cell.end));
  const { assignments } = readAssigned(said.text, leads, role);
  addAll(
    clause,
    assignments.map((one) => responsibility(squeezed, one, said, 'table')),
  );
}
