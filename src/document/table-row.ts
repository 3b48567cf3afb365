import { addAll, addDeadline, responsibility, type Running } from './assignments.ts';
import type { Cell } from './cells.ts';
import { columnKind, isNothing, unitRole } from './columns.ts';
import { isDeadlineText } from './deadlines.ts';
import { readFigures } from './figures.ts';
import { nameBreaks } from './name-breaks.ts';
import { saysFirstLeads } from './notes.ts';
import { readAssigned } from './responsibility.ts';
import { LABEL } from './roles.ts';
import { splitSentences } from './sentences.ts';
import type { Range, Squeezed } from './squeezed.ts';
import type { PlacedRow, Row } from './tables.ts';
import type { Clause, Passage, TableRow, Target } from './types.ts';

/** A row ends where the next clause begins: the title of another plan may stand in what looked like its cells. */
export function cutRow(squeezed: Squeezed, row: PlacedRow, end: number): PlacedRow {
  if (row.end <= end) return row;
  const cells = row.cells.map((cell) => {
    if (cell.end <= end) return cell;
    const start = Math.min(cell.start, end);
    return { start, end, text: squeezed.words(start, end).text };
  });
  return { ...row, end, cells };
}

/** A row of a table: its columns say which cell names agencies and which one a time limit. */
export function readRow(squeezed: Squeezed, clause: Clause, row: PlacedRow, running: Running): void {
  const measured = row.columns.findIndex((name, column) => isMeasure(name, row.cells[column]?.text ?? ''));
  const unit = row.cells[measured]?.text ?? null;
  const cells: TableRow['cells'] = [];
  // Under a heading parted in a second line (资金: 合计, 中央, 地方) it is not known which figure is which.
  const aligned = row.cells.length <= row.columns.length;
  for (const [column, cell] of row.cells.entries()) {
    const name = row.columns[column] ?? '';
    if (!cell.text || isNothing(cell.text) || column === measured) continue;
    if (aligned && columnKind(name) === 'text' && clause.sentences.length > 0 && isFigure(cell.text)) {
      cells.push({ column: name, text: cell.text });
      const before = clause.targets.length;
      readFigures(squeezed, clause, [cell]);
      nameFigures(clause.targets.slice(before), name, row);
      continue;
    }
    if (columnKind(name) === 'persons') continue;
    const role = unitRole(name) ?? (LABEL.exec(cell.text)?.[1] ? '负责' : null);
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
  if (cells.length === 0) return;
  const line = printed(squeezed, row);
  clause.row = { head: printed(squeezed, row.head), line, cells, unit };
  clause.targets.push(...targetsOf(clause.row, clause.sentences[0]!.text));
}

/** A line of a table with the blanks between its cells, one for each gap. */
function printed(squeezed: Squeezed, { start, end }: Range): Passage {
  const span = squeezed.span(start, end);
  return { ...span, text: squeezed.source.text.slice(span.start, span.end).replace(/\s+/g, ' ') };
}

/** 单位 over 平方米, %, 万人: what the figures are counted in, and no agency. */
const isMeasure = (column: string, cell: string): boolean => /^(?:计量|度量)?单位$/.test(column) && MEASURE.test(cell);
const MEASURE =
  /^[百千万亿]{0,2}(?:[%％‰个张家所人名户亩台辆座处条件项次批吨岁年天元倍级套间支米升度]|平方米|立方米|平方公里|公里|千米|公顷|小时|人次|标准煤|吨标准煤|千瓦时?|微克|毫克|株|头|只)(?:[/／].{1,8})?$/;

/** A figure with little beside it: 2.6, ≥90%, 12.5以上, 100（2024年）. */
const isFigure = (cell: string): boolean =>
  /^[[【（(]?(?:[≥≤><＞＜≧≦≈约〉〈]|不超过|不低于|不少于|不高于)?\d[\d.,，]*(?:%|％|‰)?[^。；，、]{0,8}$/.test(cell) &&
  !isDeadlineText(cell);

const PERIOD = /(?:19|20)\d\d年|“?十[一二三四五六]五”?(?:末|期末)?/;
const REACHED = /基[数期]|现状|实际|完成情况/;

/** The bare figures of years: what is to be reached by then. */
function targetsOf({ line, cells, unit }: TableRow, subject: string): Target[] {
  const years = cells.flatMap(({ column }) => (PERIOD.exec(column) ? [column] : []));
  return cells.flatMap(({ column, text }): Target[] => {
    // 30%以内 says by itself what it counts
    if (!/^[\d.,，]+$/.test(text)) return [];
    const deadline = PERIOD.exec(column)?.[0];
    // The first of several years is where it starts from.
    if (!deadline || REACHED.test(column) || (years.length > 1 && column === years[0])) return [];
    const measure = unit === '%' ? 'percent' : 'other';
    const { start, end } = line;
    const quote = line.text.replace(/\s+/g, '');
    return [{ start, end, measure, subject, comparison: null, value: text, unit, deadline, quote }];
  });
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
  const { assignments, deadlines } = readAssigned(said.text, leads, role);
  addAll(
    clause,
    assignments.map((one) => responsibility(squeezed, one, said, 'table')),
  );
  for (const { start, end } of deadlines) addDeadline(squeezed, clause, said.range(start, end), cell);
}
