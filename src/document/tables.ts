import { barredTable } from './barred.ts';
import { blankTable } from './blank-table.ts';
import { cellsOf, joinCells, separatorOf, type Cell, type Separator } from './cells.ts';
import { columnKind, goesOn, isColumnHeading } from './columns.ts';
import { dutiesTable } from './duties-table.ts';
import { isTotal, namesGroup, namesNextGroup, opensGroup, opensPart } from './groups.ts';
import type { Line } from './lines.ts';
import { comesRow, endsRows, isTorn, LONGEST_BREAK } from './row-breaks.ts';
import { stackedTable } from './stacked.ts';
import type { Range } from './squeezed.ts';

/** One row of a table with its cells, under the headings of its columns. */
export interface Row extends Range {
  /** Index of its first line and behind its last one. */
  from: number;
  to: number;
  /** As printed under 序号, else its place in the table. */
  value: number;
  cells: Cell[];
  columns: string[];
}

/** A row of which is known where the headings of its columns stand. */
export interface PlacedRow extends Row {
  head: Range;
}

/** A table: the line of its headings, then its rows. */
export interface Table {
  from: number;
  /** Index of the first line behind the headings. */
  body: number;
  to: number;
  rows: Row[];
}

/** Tables in a plain text: cells kept apart by tabs, bars, gaps or single blanks, or one cell a line or more under known headings. */
export function readTables(lines: Line[]): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (let i = 0; i < lines.length; i += 1) {
    const table =
      separatedTable(lines, i) ??
      stackedTable(lines, i) ??
      barredTable(lines, i) ??
      dutiesTable(lines, i) ??
      blankTable(lines, i);
    if (!table) continue;
    tables.set(i, table);
    i = table.to - 1;
  }
  return tables;
}

interface Head {
  columns: string[];
  /** Index of the first line behind the headings. */
  next: number;
  /** Index of the column 序号, or -1. */
  numbered: number;
}

function separatedTable(lines: Line[], at: number): Table | null {
  const separator = separatorOf(lines[at]!);
  const head = separator && readHead(lines, at, separator);
  if (!separator || !head) return null;
  const { columns, numbered } = head;
  const headings = new Set(lines.slice(at, head.next).map(({ text }) => text));
  const rows: Row[] = [];
  let i = head.next;
  for (; i < lines.length; i += 1) {
    const line = lines[i]!;
    const cells = cellsOf(line, separator);
    const last = rows.at(-1);
    if (cells.length >= 2) {
      if (cells.every(({ text }) => /^:?-*:?$/.test(text))) continue;
      // the headings again on the next page
      if (headings.has(line.text) || cells.map(({ text }) => text).join() === columns.join()) {
        if (last) continue;
        break;
      }
      if (namesGroup(cells, columns) && (!last || last.cells.length >= columns.length)) continue;
      if (numbered === 0 && (isTotal(cells) || opensPart(lines, i, separator, last))) continue;
      if (!last || beginsRow(cells, last, head)) rows.push(rowOf(i, line, cells, columns, rows.length + 1));
      else extendRow(last, i, line, cells);
      continue;
    }
    if (endsRows(line.text)) break;
    // the number of the next row alone on its line
    if (numbered === 0 && line.text === String((last?.value ?? 0) + 1) && comesRow(lines, i, separator)) {
      rows.push(rowOf(i, line, cells, columns, rows.length + 1));
      continue;
    }
    // 一、优化服务, 便捷高效的政务环境: a group's name over its rows
    if (!last) {
      if (i === head.next && opensGroup(line) && comesRow(lines, i, separator)) continue;
      break;
    }
    // 县人武部、 ⏎ 县消防大队⇥承担抢险任务。
    if (beginsUnits(lines, i, separator, columns) && last.cells.length >= columns.length) {
      rows.push(rowOf(i, line, cells, columns, rows.length + 1));
      continue;
    }
    const open =
      last.cells.length < columns.length
        ? !line.afterBlank
        : goesOn(columnKind(columns.at(-1)!), last.cells.at(-1)!.text, line.text) || isTorn(lines, i, separator, rows);
    if (open) extendRow(last, i, line, cells);
    else if (!rowFollows(lines, i, separator, head, last)) break;
    // a line over the whole width between two rows: a group's name, or the rest of a cell
    else if (!namesNextGroup(line, last)) extendRow(last, i, line, cells);
  }
  return rows.length > 0 ? { from: at, body: head.next, to: Math.max(i, at + 1), rows } : null;
}

/** The headings of the columns; one may be broken (责任 ⏎ 单位), a second line may part some (责任单位: 牵头 | 配合). */
function readHead(lines: Line[], at: number, separator: Separator): Head | null {
  let cells = cellsOf(lines[at]!, separator);
  if (cells.length < 2 || !cells.some(({ text }) => isColumnHeading(text))) return null;
  if (separator === 'gap' && cells.filter(({ text }) => isColumnHeading(text)).length < Math.min(3, cells.length))
    return null;
  let next = at + 1;
  for (; next < Math.min(lines.length, at + 4); next += 1) {
    const more = cellsOf(lines[next]!, separator);
    const broken = cells.at(-1)!;
    const joined = joinCells([broken, more[0]!]);
    if (isColumnHeading(broken.text) || !isColumnHeading(joined.text) || /^\d/.test(more[0]!.text)) break;
    cells = [...cells.slice(0, -1), joined, ...more.slice(1)];
  }
  const below = lines[next] ? cellsOf(lines[next]!, separator) : [];
  // 序号⇥任务⇥责任分工 over 序号⇥任务⇥牵头单位⇥配合单位: cells that reach over both lines stand in each
  const again = below[0]?.text === cells[0]!.text && below.length >= cells.length;
  if (again && below.every(({ text }) => isColumnHeading(text))) {
    cells = below;
    next += 1;
  }
  const parted =
    !again &&
    below.length === cells.length &&
    below.some(({ text }) => text) &&
    below.every(({ text }) => !text || (isColumnHeading(text) && !/^\d/.test(text))) &&
    below.some(({ text }) => !text);
  const columns = cells.map(({ text }, i) => (parted && below[i]!.text) || text);
  return {
    columns,
    next: parted ? next + 1 : next,
    numbered: columns.findIndex((name) => columnKind(name) === 'number'),
  };
}

/** Whether the cells of a line open a row, or go on with the one before: 「圈”覆盖率达到98%⇥市体育局」. */
function beginsRow(cells: Cell[], last: Row, { columns, numbered }: Head): boolean {
  const room = columns.length - last.cells.length;
  if (numbered === 0) {
    const printed = cells[0]!.text;
    if (/^\d{1,3}[.．、]?$/.test(printed))
      // a figure where the row still lacks cells may be a cell's own
      return Number.parseInt(printed, 10) === last.value + 1 || room <= 0 || cells.length > room + 1;
    return printed !== '' && room <= 0 && cells.length >= columns.length;
  }
  return room <= 0 || cells.length - 1 > room;
}

/** Whether the first cell of a row is broken behind a 、 before its other cells come. */
function beginsUnits(lines: Line[], at: number, separator: Separator, columns: string[]): boolean {
  const next = lines[at + 1];
  return (
    columnKind(columns[0]!) === 'units' &&
    lines[at]!.text.endsWith('、') &&
    next !== undefined &&
    cellsOf(next, separator).length >= 2
  );
}

function rowOf(index: number, line: Line, cells: Cell[], columns: string[], place: number): Row {
  const row: Row = { from: index, to: index + 1, start: line.start, end: line.end, value: place, cells, columns };
  nameRow(row);
  return row;
}

function nameRow(row: Row): void {
  const numbered = row.columns.findIndex((name) => columnKind(name) === 'number');
  const printed = /^(\d{1,3})[.．、]?$/.exec(row.cells[numbered]?.text ?? '')?.[1];
  if (printed && Number(printed) > 0) row.value = Number(printed);
}

/** Adds the cells of a line to the row before: its first goes on with the row's last cell, where that is not full. */
function extendRow(row: Row, index: number, line: Line, cells: Cell[]): void {
  row.to = index + 1;
  row.end = line.end;
  const { columns } = row;
  const numberOnly = row.cells.length === 1 && columnKind(columns[0] ?? '') === 'number';
  if (numberOnly) row.cells.push(...cells);
  else if (cells[0]!.text !== '') {
    row.cells = [...row.cells.slice(0, -1), joinCells([row.cells.at(-1)!, cells[0]!]), ...cells.slice(1)];
  } else if (cells.length >= columns.length) {
    // ⇥second task⇥its agencies: another line of cells under the same number
    row.columns = [...columns, ...columns.slice(0, cells.length)];
    row.cells.push(...cells);
  } else row.cells.push(...cells.slice(row.cells.at(-1)!.text === '' ? 1 : 0));
}

/** Whether the table goes on behind this line with the number that follows. */
function rowFollows(lines: Line[], at: number, separator: Separator, { numbered, columns }: Head, last: Row): boolean {
  if (numbered !== 0 || last.cells.length < columns.length) return false;
  for (let i = at + 1; i < Math.min(lines.length, at + LONGEST_BREAK); i += 1) {
    const cells = cellsOf(lines[i]!, separator);
    if (cells.length >= 2) return Number.parseInt(cells[0]!.text, 10) === last.value + 1;
    if (endsRows(lines[i]!.text)) return false;
  }
  return false;
}
