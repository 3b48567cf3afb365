import type { Cell } from './cells.ts';
import { isColumnHeading } from './columns.ts';
import type { Line } from './lines.ts';
import { LONGEST_BREAK } from './row-breaks.ts';
import type { Row, Table } from './tables.ts';

const BAR = /[|｜│]/;
const NUMBER = /^\d{1,3}[.．、]?$/;
const MOST_COLUMNS = 12;
const LONGEST_HEADING = 20;

/** A cell with the index of the line that it begins on and of the one behind it. */
interface BarredCell extends Cell {
  from: number;
  to: number;
}

/** Cells that end with a bar each, on a line or more of their own: 序号 | ⏎ 任务 | ⏎ 责任单位 | ⏎ 1 | ⏎ 修缮水利 ⏎ 设施 | ⏎ … */
export function barredTable(lines: Line[], at: number): Table | null {
  if (!/^(?:序号|编号)[|｜│]$/.test(lines[at]!.text)) return null;
  const columns: string[] = [];
  let next = at;
  for (let cell = cellAt(lines, at); cell && !NUMBER.test(cell.text); cell = cellAt(lines, next)) {
    columns.push(cell.text);
    next = cell.to;
    if (columns.length > MOST_COLUMNS || cell.text.length > LONGEST_HEADING) return null;
  }
  if (columns.length < 3 || columns.filter(isColumnHeading).length * 2 < columns.length) return null;
  const rows: Row[] = [];
  let to = next;
  for (let cell = cellAt(lines, next); cell; cell = cellAt(lines, to)) {
    // the name of a group
    if (!NUMBER.test(cell.text)) {
      const below = cellAt(lines, cell.to);
      if (!below || !NUMBER.test(below.text)) break;
      to = cell.to;
      continue;
    }
    const value = Number.parseInt(cell.text, 10);
    const cells = [cell];
    while (cells.length < columns.length) {
      const more = cellAt(lines, cells.at(-1)!.to);
      // a cell that was left out
      if (!more || more.text === String(value + 1)) break;
      cells.push(more);
    }
    to = cells.at(-1)!.to;
    rows.push({ from: cell.from, to, start: cell.start, end: lines[to - 1]!.end, value, cells, columns });
  }
  return rows.length > 0 ? { from: at, body: next, to, rows } : null;
}

/** The cell that begins on a line: it ends with the first line that a bar ends; null where none does soon. */
function cellAt(lines: Line[], from: number): BarredCell | null {
  for (let i = from; i < Math.min(lines.length, from + LONGEST_BREAK); i += 1) {
    const bar = lines[i]!.text.search(BAR);
    if (bar < 0) continue;
    if (bar < lines[i]!.text.length - 1) return null;
    const words = lines
      .slice(from, i + 1)
      .map(({ text }) => text)
      .join('');
    return { start: lines[from]!.start, end: lines[i]!.end - 1, text: words.slice(0, -1), from, to: i + 1 };
  }
  return null;
}
