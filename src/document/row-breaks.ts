import { cellsOf, type Separator } from './cells.ts';
import { columnKind } from './columns.ts';
import type { Line } from './lines.ts';
import { DATE_LINE } from './signature.ts';
import type { Row } from './tables.ts';

const BEHIND = /^(?:[（(]?(?:注|备注|说明)\d?[：:]|附[件表录]|抄送)/;
/** A row's words can be broken over so many lines before its next cell comes. */
export const LONGEST_BREAK = 8;
const STOPPED = /[。；]$/;

/** Lines that no table goes on with, whatever its cells: 注：…, 附件2, 抄送：…. */
export function standsBehind(text: string): boolean {
  return BEHIND.test(text);
}

/** The same of a table whose cells stand side by side: a day alone on its line signs the text and is no cell. */
export function endsRows(text: string): boolean {
  return standsBehind(text) || DATE_LINE.test(text);
}

/** Whether a line with cells comes next: the number above it is its own. */
export function comesRow(lines: Line[], at: number, separator: Separator): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + LONGEST_BREAK); i += 1)
    if (cellsOf(lines[i]!, separator).length >= 2) return true;
  return false;
}

/** 「县水利局⇥监测水情，调度水库和 ⏎ 闸坝。」: a last cell without its full stop goes on to it, where the others have theirs or a row follows. */
export function isTorn(lines: Line[], at: number, separator: Separator, rows: Row[]): boolean {
  const { columns, cells } = rows.at(-1)!;
  const { text } = cells.at(-1)!;
  if (columnKind(columns.at(-1)!) !== 'text' || !text || STOPPED.test(text)) return false;
  const whole = rows.slice(0, -1).some((row) => STOPPED.test(row.cells.at(-1)!.text));
  for (let i = at; i < Math.min(lines.length, at + LONGEST_BREAK); i += 1) {
    const line = lines[i]!;
    if (cellsOf(line, separator).length >= 2 || line.afterBlank || endsRows(line.text)) return false;
    if (STOPPED.test(line.text))
      return whole || (i + 1 < lines.length && cellsOf(lines[i + 1]!, separator).length >= 2);
  }
  return false;
}
