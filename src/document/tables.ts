import { isDeadlineText } from './deadlines.ts';
import type { Line } from './lines.ts';

/** A cell as a range of the squeezed text. */
export interface Cell {
  start: number;
  end: number;
  text: string;
}

/** One row of a table with its cells, under the headings of its columns. */
export interface Row {
  /** Index of its first line and behind its last one. */
  from: number;
  to: number;
  start: number;
  end: number;
  /** As printed under 序号, else its place in the table. */
  value: number;
  cells: Cell[];
  columns: string[];
}

/** A table: the line of its headings, then its rows. */
export interface Table {
  from: number;
  to: number;
  rows: Row[];
}

const HEADING =
  /^(?:序号|编号|项目|类别|指标|内容|任务|备注|措施|进度|部门|.{0,10}(?:单位|部门|任务|内容|措施|事项|时限|时间|进度|领域|因素|指标|目标|要求|名称|举措|分工|责任人))(?:[（(].{0,12}[）)])?$/;

/** Tables in a plain text: cells kept apart by tabs or by the bars of Markdown, or one cell a line under known headings. */
export function readTables(lines: Line[]): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (let i = 0; i < lines.length; i += 1) {
    const table = separatedTable(lines, i) ?? stackedTable(lines, i);
    if (!table) continue;
    tables.set(i, table);
    i = table.to - 1;
  }
  return tables;
}

/** Cells of a line: 「部门⇥重点领域⇥对应因素」 or 「| 部门 | 重点领域 |」. */
function cellsOf(line: Line): Cell[] {
  const separator = line.raw.includes('\t') ? '\t' : /^\s*\|.*\|\s*$/.test(line.raw) ? '|' : null;
  if (separator === null) return [];
  const cells: Cell[] = [];
  let at = line.start;
  const trimmed = separator === '|' ? line.raw.trim().slice(1, -1) : line.raw.trim();
  if (separator === '|') at += 1;
  for (const piece of trimmed.split(separator)) {
    const text = piece.replace(/\s+/g, '');
    cells.push({ start: at, end: at + text.length, text });
    at += text.length + (separator === '|' ? 1 : 0);
  }
  return cells;
}

function separatedTable(lines: Line[], at: number): Table | null {
  const head = cellsOf(lines[at]!);
  if (head.length < 2 || !head.some((cell) => HEADING.test(cell.text))) return null;
  const columns = head.map((cell) => cell.text);
  const rows: Row[] = [];
  let i = at + 1;
  for (; i < lines.length; i += 1) {
    const line = lines[i]!;
    const cells = cellsOf(line);
    if (cells.length && cells.every((cell) => /^:?-*:?$/.test(cell.text))) continue;
    const last = rows.at(-1);
    if (cells.length < 2) {
      // a cell broken over several lines: it goes on while the row still lacks cells
      if (!last || last.cells.length >= columns.length || line.afterBlank) break;
      last.cells.at(-1)!.end = line.end;
      last.cells.at(-1)!.text += line.text;
    } else if (last && last.cells.length < columns.length && last.cells.length + cells.length - 1 <= columns.length) {
      last.cells.at(-1)!.end = cells[0]!.end;
      last.cells.at(-1)!.text += cells[0]!.text;
      last.cells.push(...cells.slice(1));
    } else {
      rows.push({ from: i, to: i + 1, start: line.start, end: line.end, value: rows.length + 1, cells, columns });
      continue;
    }
    last.to = i + 1;
    last.end = line.end;
  }
  return finish(rows, at, i);
}

/** One cell a line, as a web page is often copied: 序号 ⏎ 工作任务 ⏎ 责任单位 ⏎ 1 ⏎ … */
function stackedTable(lines: Line[], at: number): Table | null {
  if (lines[at]!.text !== '序号') return null;
  let first = at + 1;
  while (first < lines.length && first - at < 8 && HEADING.test(lines[first]!.text)) first += 1;
  const columns = lines.slice(at, first).map((line) => line.text);
  if (columns.length < 3 || lines[first]?.text !== '1') return null;
  const rows: Row[] = [];
  let i = first;
  while (i < lines.length && lines[i]!.text === String(rows.length + 1)) {
    let to = i + 1;
    while (to < lines.length && to - i < 40 && lines[to]!.text !== String(rows.length + 2)) to += 1;
    // the last row has no next number to end it: it has as many lines as columns
    if (lines[to]?.text !== String(rows.length + 2)) {
      to = Math.min(lines.length, i + columns.length);
      // … or goes on to its time limit, where that is the last column
      const limit = /时限|时间|进度|期限/.test(columns.at(-1)!)
        ? lines.slice(to - 1, to + 3).findIndex((line) => isDeadlineText(line.text))
        : -1;
      if (limit > 0) to += limit;
    }
    rows.push({
      from: i,
      to,
      start: lines[i]!.start,
      end: lines[to - 1]!.end,
      value: rows.length + 1,
      cells: stackedCells(lines.slice(i, to), columns),
      columns,
    });
    i = to;
  }
  return finish(rows, at, i);
}

/** Too many lines for the columns: the second column (the task) is the one that was broken. */
function stackedCells(lines: Line[], columns: string[]): Cell[] {
  const spare = Math.max(0, lines.length - columns.length);
  const cells: Cell[] = [];
  let at = 0;
  for (let column = 0; column < columns.length && at < lines.length; column += 1) {
    const count = column === 1 ? spare + 1 : 1;
    const part = lines.slice(at, at + count);
    cells.push({ start: part[0]!.start, end: part.at(-1)!.end, text: part.map((line) => line.text).join('') });
    at += count;
  }
  return cells;
}

function finish(rows: Row[], from: number, to: number): Table | null {
  if (rows.length === 0) return null;
  const numbered = rows[0]!.columns.findIndex((column) => /^(?:序号|编号)$/.test(column));
  for (const row of rows) {
    const printed = numbered < 0 ? undefined : row.cells[numbered]?.text;
    if (printed && /^\d{1,3}$/.test(printed)) row.value = Number(printed);
  }
  return { from, to: Math.max(to, from + 1), rows };
}
