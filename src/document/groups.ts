import { cellsOf, type Cell, type Separator } from './cells.ts';
import { columnKind } from './columns.ts';
import type { Line } from './lines.ts';
import { markAt } from './marks.ts';
import type { Row } from './tables.ts';

// Names of groups of rows: 「便捷高效的政务环境」, 「一、优化服务」 over the rows that belong to them.

/** The name of a group of rows is no sentence. */
const LONGEST_GROUP = 40;

/** Whether a line right below the headings names the group of the first rows. */
export function opensGroup(line: Line): boolean {
  return line.text.length <= LONGEST_GROUP;
}

/** 「公平竞争的市场环境⇥⇥⇥」: one cell over the whole width, exported with its empty neighbours. */
export function namesGroup(cells: Cell[], columns: string[]): boolean {
  return (
    columns.length >= 3 &&
    cells.length >= columns.length &&
    /\p{Script=Han}{2}/u.test(cells[0]!.text) &&
    cells.slice(1).every(({ text }) => text === '')
  );
}

/** 二、治安, （一）消防: a numbered name over the rows below it. */
export function isNumberedGroup(text: string): boolean {
  const mark = markAt(text, 0);
  return (mark?.kind === 'han' || mark?.kind === 'hanBracket') && /^[^。；，]{2,30}$/.test(text.slice(mark.end));
}

/** Whether a line between two whole rows names the group of those to come: numbered, or below a last cell that it cannot go on with. */
export function namesNextGroup(line: Line, { columns, cells }: Row): boolean {
  return markAt(line.text, 0) !== null || columnKind(columns.at(-1)!) !== 'text' || /[。；]$/.test(cells.at(-1)!.text);
}

/** Numbered as the parts of a table are: 一、 or （二）. */
const PART = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/;
/** 「一、」 alone in its cell. */
export const isPartNumber = (text: string): boolean => PART.test(text);

/** A part, those within it and what stands above the first can be so many lines of cells. */
const MOST_PARTS = 3;

/**
 * 「一、⇥巩固成果⇥31⇥」 and, above the first part, 「⇥总分⇥100⇥」: no rows of their own where the rows have numbers in digits and the next
 * of these, or the first again, follows.
 */
export function opensPart(lines: Line[], at: number, separator: Separator, last: Row | undefined): boolean {
  for (let i = at; i <= Math.min(lines.length - 1, at + MOST_PARTS); i += 1) {
    const cells = cellsOf(lines[i]!, separator);
    const { text } = cells[0]!;
    if (cells.length < 2) return false;
    if (/^\d{1,3}[.．、]?$/.test(text)) {
      const value = Number.parseInt(text, 10);
      return i > at && (!last || value === 1 || value === last.value + 1);
    }
    if (!isPartNumber(text) && (last || text !== '')) return false;
  }
  return false;
}

/** 「⇥合计⇥180」, 「合计⇥⇥180」 among numbered rows: no row of its own, nor a part of the one before. */
export function isTotal(cells: Cell[]): boolean {
  return /^(?:总分|总计|合计|小计)$/.test(cells.find(({ text }) => text !== '')?.text ?? '');
}
