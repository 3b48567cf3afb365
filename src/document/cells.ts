import { areDutyHeadings } from './columns.ts';
import type { Line } from './lines.ts';
import type { Range } from './squeezed.ts';

/** Two headings, and the blanks around and between them. */
const LONGEST_HEAD = 100;

/** A cell as a range of the squeezed text. */
export interface Cell extends Range {
  text: string;
}

/** A line, or a piece of one between its blanks, that is a cell or part of one. */
export interface Piece extends Cell {
  number: number;
  /** Stands behind others on its line. */
  inner?: boolean;
}

/** What keeps the cells of a line apart: tabs, the bars of Markdown, or gaps of two blanks and more. */
export type Separator = '\t' | '|' | 'gap';

/** Cells of a line: 「部门⇥重点领域⇥对应因素」, 「| 部门 | 重点领域 |」; one where nothing separates. */
export function cellsOf(line: Line, separator: Separator): Cell[] {
  const cells: Cell[] = [];
  let at = line.start;
  for (const piece of piecesOf(line.raw, separator)) {
    const text = piece.replace(/\s+/g, '');
    if (separator === '|' && cells.length === 0) at += 1;
    cells.push({ start: at, end: at + text.length, text });
    at += text.length + (separator === '|' ? 1 : 0);
  }
  return cells;
}

function piecesOf(raw: string, separator: Separator): string[] {
  if (separator === '|') return /^\s*\|.*\|\s*$/.test(raw) ? raw.trim().slice(1, -1).split('|') : [raw];
  // an empty cell at the head of a line is one: the number stands in the row above
  if (separator === '\t') return raw.replace(/^ +| +$/g, '').split('\t');
  return raw.trim().split(/\s{2,}|\u3000+/);
}

/** 「成员单位　　主要职责」 on one line. */
export function isDutyHead(raw: string): boolean {
  if (raw.length > LONGEST_HEAD) return false;
  const [units, duties, ...more] = piecesOf(raw, 'gap');
  return duties !== undefined && more.length === 0 && areDutyHeadings(units!, duties);
}

/** The separator of a line that can be the headings of a table. */
export function separatorOf(line: Line): Separator | null {
  if (line.raw.includes('\t')) return '\t';
  if (/^\s*\|.*\|\s*$/.test(line.raw)) return '|';
  return /^\s*序\s?号(?:\s{2,}|\u3000)/.test(line.raw) || isDutyHead(line.raw) ? 'gap' : null;
}

/** A cell over the lines, or pieces, that it was broken into. */
export function joinCells(cells: Cell[]): Cell {
  return { start: cells[0]!.start, end: cells.at(-1)!.end, text: cells.map(({ text }) => text).join('') };
}
