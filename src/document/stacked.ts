import { joinCells, type Cell, type Piece } from './cells.ts';
import { columnKind, fit, goesOn, isColumnHeading, type ColumnKind } from './columns.ts';
import { isNumberedGroup, isPartNumber } from './groups.ts';
import { markAt, type MarkKind } from './marks.ts';
import { standsBehind } from './row-breaks.ts';
import type { Row, Table } from './tables.ts';

/** More lines than this beyond one a column: the task takes them all, nothing is tried out. */
const MOST_SPARE = 10;
const LONGEST_ROW = 40;
const OPENS_CLAUSE = new Set<MarkKind>(['han', 'hanBracket', 'chapter', 'article']);

/** One cell a line, as a web page is often copied: 序号 ⏎ 工作任务 ⏎ 责任单位 ⏎ 1 ⏎ … */
export function stackedTable(lines: Piece[], at: number): Table | null {
  if (!/^(?:序号|编号)$/.test(lines[at]!.text)) return null;
  const { columns, next } = readHead(lines, at);
  const first = behindGroup(lines, next, columns.length);
  const lowest = numberOf(lines[first]);
  if (columns.length < 3 || lowest === null || !(lowest === 1 || comesNumber(lines, first, lowest + 1))) return null;
  const kinds = columns.map(columnKind);
  const rows: Row[] = [];
  let i = first;
  while (i < lines.length && isNumber(lines[i], lowest + rows.length)) {
    const value = lowest + rows.length;
    let to = i + 1;
    while (to < lines.length && to - i < LONGEST_ROW && !isNumber(lines[to], value + 1)) to += 1;
    const following = to;
    // the last row has no next number to end it
    if (!isNumber(lines[to], value + 1)) to = lastRowEnd(lines, i, kinds);
    else to = beforeGroup(lines, i, to, kinds.length);
    const cells = cellsOfRow(lines.slice(i, to), kinds);
    rows.push({ from: i, to, start: lines[i]!.start, end: lines[to - 1]!.end, value, cells, columns });
    i = isNumber(lines[following], value + 1) ? following : to;
  }
  return { from: at, body: next, to: i, rows };
}

function readHead(lines: Piece[], at: number): { columns: string[]; next: number } {
  const columns = [lines[at]!.text];
  let next = at + 1;
  while (next < lines.length && next - at < 12) {
    const { text } = lines[next]!;
    const joined = text + (lines[next + 1]?.text ?? '');
    if (isColumnHeading(text)) columns.push(text);
    // 责任 ⏎ 单位
    else if (text.length <= 6 && !/^\d/.test(text) && isColumnHeading(joined) && joined.length <= 12) {
      columns.push(joined);
      next += 1;
    } else break;
    next += 1;
  }
  return { columns, next };
}

/** Behind the name of a group, or the cells of a part: 一、 ⏎ 组织建设 ⏎ 30. */
function behindGroup(lines: Piece[], at: number, columns: number): number {
  if (lines[at] && isPartNumber(lines[at]!.text))
    for (let i = at + 1; i <= Math.min(lines.length - 1, at + columns); i += 1) if (isNumber(lines[i], 1)) return i;
  return lines[at] && isNumberedGroup(lines[at]!.text) && numberOf(lines[at + 1]) !== null ? at + 1 : at;
}

/** Where a row ends: before the name of the group of the next one, or the cells of its part. */
function beforeGroup(lines: Piece[], from: number, to: number, columns: number): number {
  if (isNumberedGroup(lines[to - 1]!.text)) return to - 1;
  for (let i = to - 1; i > Math.max(from + 1, to - columns); i -= 1) if (isPartNumber(lines[i]!.text)) return i;
  return to;
}

/** The number of a row on a line of its own. */
function numberOf(line: Piece | undefined): number | null {
  const printed = line === undefined || line.inner ? undefined : /^(\d{1,3})[.．、]?$/.exec(line.text)?.[1];
  return printed === undefined ? null : Number(printed);
}

function isNumber(line: Piece | undefined, value: number): boolean {
  return numberOf(line) === value;
}

/** A list that does not begin with 1, an extract of a longer one, shows by its second row that it is one. */
function comesNumber(lines: Piece[], at: number, value: number): boolean {
  return lines.slice(at + 1, at + LONGEST_ROW).some((line) => isNumber(line, value));
}

/** Whether nothing of the last row stands on a line: the text goes on with its next clause or a bracket. A day may be its last cell. */
function endsTable(text: string): boolean {
  return standsBehind(text) || /^[（(]/.test(text) || OPENS_CLAUSE.has(markAt(text, 0)?.kind ?? 'row');
}

/** As many lines as columns, all pieces of the first line, and on while a cell plainly goes on, or till the time limit of the last column. */
function lastRowEnd(lines: Piece[], from: number, kinds: ColumnKind[]): number {
  let to = from + 1;
  const end = Math.min(lines.length, from + kinds.length);
  while (lines[to]?.inner || (to < end && !endsTable(lines[to]!.text))) to += 1;
  const last = kinds.at(-1)!;
  for (let more = to; more < Math.min(lines.length, to + 4) && !endsTable(lines[more]!.text); more += 1) {
    const before = lines[more - 1]!.text;
    if (last === 'time' && fit('time', lines[more]!.text) > 0 && fit('time', before) < 0) return more + 1;
    if (goesOn(last, before, lines[more]!.text)) to = more + 1;
    else if (last !== 'time') break;
  }
  return to;
}

/** Parts the lines of a row among its columns so that every cell fits below its heading as well as can be. */
function cellsOfRow(lines: Piece[], kinds: ColumnKind[]): Cell[] {
  const spare = lines.length - kinds.length;
  const counts = spare > MOST_SPARE ? kinds.map((_, i) => (i === 1 ? spare + 1 : 1)) : bestCounts(lines, kinds);
  const cells: Cell[] = [];
  let at = 0;
  for (const count of counts) {
    const here = lines[Math.min(at, lines.length - 1)]!;
    const part = lines.slice(at, at + count);
    const empty = {
      start: at < lines.length ? here.start : here.end,
      end: at < lines.length ? here.start : here.end,
      text: '',
    };
    cells.push(part.length ? joinCells(part) : empty);
    at += count;
  }
  return cells;
}

/** How many lines each column takes; the first has the number. */
function bestCounts(lines: Piece[], kinds: ColumnKind[]): number[] {
  const most = Math.max(1, lines.length - kinds.length + 2);
  let best = new Map<number, { score: number; counts: number[] }>([[1, { score: 0, counts: [1] }]]);
  for (const kind of kinds.slice(1)) {
    const next = new Map<number, { score: number; counts: number[] }>();
    for (const [at, { score, counts }] of best) {
      for (let count = 0; count <= most && at + count <= lines.length; count += 1) {
        const total = score + scoreOf(kind, lines.slice(at, at + count));
        if (total > (next.get(at + count)?.score ?? -Infinity))
          next.set(at + count, { score: total, counts: [...counts, count] });
      }
    }
    best = next;
  }
  const whole = best.get(lines.length);
  return whole ? whole.counts : kinds.map((_, i) => (i < lines.length ? 1 : 0));
}

function scoreOf(kind: ColumnKind, part: Piece[]): number {
  let score = fit(kind, part.map(({ text }) => text).join(''));
  // no cell ends in the middle of a sentence
  if (/[，、]$/.test(part.at(-1)?.text ?? '')) score -= 1;
  // a name that is whole on its line does not go on with the next one
  if (kind === 'units')
    for (let i = 1; i < part.length; i += 1)
      if (fit('units', part[i - 1]!.text) > 0 && fit('units', part[i]!.text) > 0) score -= 2;
  return score;
}
