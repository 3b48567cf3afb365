import { tableLines, type TableCell } from './grid.ts';

// A table drawn with the characters U+2500–U+257F (┌─┬─┐ │ ├─┼─┤ └─┴─┘), as old plain texts have them.
const TOP_LINE = /^\s*[┌┏╔╒╓╭┍┎][\u2500-\u257f\s]*$/;
const TABLE_LINE = /^\s*[\u2500-\u257f].*[\u2500-\u257f]\s*$/;
const LEVEL_STROKES = /^[─━═┄┅┈┉╌╍]+$/;
/** What parts the cells of a line: all of the drawing but its level strokes. */
const BETWEEN_CELLS = /(?![─━═┄┅┈┉╌╍])[\u2500-\u257f]/;
/** A line of a cell with room for two more characters was not broken for want of it; in halves of a Chinese character. */
const ROOM = 4;

/** What stands on a line between two strokes, with the columns that it covers. */
interface Piece {
  raw: string;
  from: number;
  to: number;
}

/** A cell as it is being read, line by line. */
interface OpenCell extends TableCell {
  /** Whether its last line was full. */
  full: boolean;
}

/** Whether a text has a table drawn with characters. */
export function hasBoxes(text: string): boolean {
  return /[┌┏╔╒╓╭┍┎]/.test(text) && text.split('\n').some((line) => TOP_LINE.test(line));
}

/**
 * The text with its drawn tables as lines of cells kept apart by tabs: a cell is whole again over the lines that its box
 * broke it into, and one over several rows stands in each of them.
 */
export function withoutBoxes(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!TOP_LINE.test(lines[i]!)) {
      kept.push(lines[i]!);
      continue;
    }
    const from = i;
    while (TABLE_LINE.test(lines[i + 1] ?? '')) i += 1;
    kept.push(...tableLines(rowsOf(lines.slice(from, i + 1))));
  }
  return kept.join('\n');
}

function rowsOf(lines: string[]): TableCell[][] {
  const rows: OpenCell[][] = [];
  /** The cell that stands in each column, while it goes on. */
  let open: (OpenCell | undefined)[] = [];
  let begins = true;
  for (const pieces of piecesOf(lines)) {
    const strokes = pieces.map(({ raw }) => LEVEL_STROKES.test(raw));
    const number = pieces[0]!.raw.trim();
    // no stroke between them: │3│…│ below │2│…│
    const next = /^\d{1,3}$/.test(number) && Number(number) === Number(open[0]?.text) + 1;
    if (next) open = [];
    begins ||= next || strokes.includes(true);
    // │ 县 ├────┼────┤: the first cell goes on below, the others end here
    for (const [i, { raw, from, to }] of pieces.entries()) {
      if (strokes[i]) {
        open.fill(undefined, from, to);
        continue;
      }
      const cell = open[from];
      if (cell) {
        if (strokes.includes(true)) cell.rows += 1;
        extend(cell, raw);
        continue;
      }
      if (begins) rows.push([]);
      begins = false;
      const opened = { text: '', columns: to - from, rows: 1, full: true };
      extend(opened, raw);
      rows.at(-1)!.push(opened);
      for (let column = from; column < to; column += 1) open[column] = opened;
    }
  }
  return rows;
}

function extend(cell: OpenCell, raw: string): void {
  const text = raw.trim();
  if (!text) return;
  cell.text += (cell.full ? '' : ' ') + text;
  cell.full = widthOf(raw) - widthOf(text) < ROOM;
}

/** The pieces of each line, in the columns that the strokes of the whole table show. */
function piecesOf(lines: string[]): Piece[][] {
  const stroke = strokeWidth(lines);
  const cut = lines.map((line) => {
    const parts = line.trim().split(BETWEEN_CELLS).slice(1, -1);
    let at = 0;
    return parts.map((raw) => {
      const from = at;
      at += widthOf(raw, stroke) + stroke;
      return { raw, from, to: at };
    });
  });
  const drawn = cut.filter((pieces) => pieces.every(({ raw }) => LEVEL_STROKES.test(raw)));
  const edges = [...new Set([0, ...drawn.flat().map(({ to }) => to)])].sort((a, b) => a - b);
  const columns = edges.length - 1;
  const columnAt = (at: number) =>
    edges.reduce((best, edge, i) => (Math.abs(edge - at) < Math.abs(edges[best]! - at) ? i : best), 0);
  return cut
    .filter((pieces) => pieces.length > 0)
    .map((pieces) =>
      pieces.map(({ raw, from, to }, i) => {
        // blanks that a conversion lost move the strokes, but not the cells
        if (pieces.length === columns) return { raw, from: i, to: i + 1 };
        const first = columnAt(from);
        return { raw, from: first, to: Math.max(first + 1, columnAt(to)) };
      }),
    );
}

/** How wide a stroke is printed: as wide as makes all lines of the table most alike. */
function strokeWidth(lines: string[]): number {
  const unlike = (stroke: number) => {
    const widths = lines.map((line) => widthOf(line.trim(), stroke));
    return widths.reduce((sum, width) => sum + Math.abs(width - widths[0]!), 0);
  };
  return unlike(2) <= unlike(1) ? 2 : 1;
}

/** In halves of a Chinese character. */
function widthOf(text: string, stroke = 2): number {
  let width = 0;
  for (const character of text)
    width += /[\u2500-\u257f]/.test(character) ? stroke : character.charCodeAt(0) < 0x100 ? 1 : 2;
  return width;
}
