import { joinCells } from './cells.ts';
import { areDutyHeadings, fit } from './columns.ts';
import type { Line } from './lines.ts';
import { markAt } from './marks.ts';
import type { Row, Table } from './tables.ts';

const STOPPED = /[。；]$/;

/**
 * A list of duties (职责分工) without numbers, one cell a line: 成员单位 ⏎ 主要职责 ⏎ 县公安局 ⏎ 维护秩序。 ⏎ 县水利局 ⏎ …
 * A line of agencies alone opens a row.
 */
export function dutiesTable(lines: Line[], at: number): Table | null {
  const columns = [lines[at]!.text, lines[at + 1]?.text ?? ''];
  if (!areDutyHeadings(columns[0]!, columns[1]!)) return null;
  const rows: Row[] = [];
  let i = at + 2;
  while (i + 1 < lines.length && isUnits(lines[i]!) && !isUnits(lines[i + 1]!)) {
    let to = i + 2;
    while (to < lines.length && goesOn(lines, to)) to += 1;
    rows.push({
      from: i,
      to,
      start: lines[i]!.start,
      end: lines[to - 1]!.end,
      value: rows.length + 1,
      cells: [joinCells([lines[i]!]), joinCells(lines.slice(i + 1, to))],
      columns,
    });
    i = to;
  }
  return rows.length > 1 ? { from: at, body: at + 2, to: i, rows } : null;
}

function isUnits({ text }: Line): boolean {
  return text.length <= 60 && !STOPPED.test(text) && fit('units', text) > 0;
}

/** Whether a line goes on with the duties above it: they lack their full stop, and no agency stands there. */
function goesOn(lines: Line[], at: number): boolean {
  return !STOPPED.test(lines[at - 1]!.text) && !isUnits(lines[at]!) && markAt(lines[at]!.text, 0) === null;
}
