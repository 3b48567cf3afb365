import type { Piece } from './cells.ts';
import { isColumnHeading } from './columns.ts';
import type { Line } from './lines.ts';
import { stackedTable } from './stacked.ts';
import type { Table } from './tables.ts';

/** Lines that are looked at below the headings of one table. */
const LONGEST_TABLE = 600;
/** No line of a table falls into more. */
const MOST_PIECES = 60;
const UNIT =
  /^(?:[年月日个家所名人项张件处条只台套辆座场批次种类户支期万亿千百元亩米吨%％倍岁]|平方|公里|小时|以上|左右|余)/;

/**
 * A table whose cells only single blanks part, as a PDF is often copied: 「序号 任务 责任单位 时限 ⏎ 1 建设学校 8 所 市教育局 9 月底前」.
 * Its pieces are sorted below the headings by what they are, like those of a table with one cell a line.
 */
export function blankTable(lines: Line[], at: number): Table | null {
  const head = lines[at]!.raw.trim().split(/\s+/);
  if (head.length < 3 || head[0] !== '序号' || !head.every(isColumnHeading)) return null;
  if (!/^\s*\d{1,3}[.．、]?\s/.test(lines[at + 1]?.raw ?? '')) return null;
  const pieces: Piece[] = [];
  /** Which line each piece stands on. */
  const lineOf: number[] = [];
  for (let i = at; i < Math.min(lines.length, at + LONGEST_TABLE); i += 1) {
    // the next table
    if (i > at && /^\s*序号\s/.test(lines[i]!.raw)) break;
    const parts = piecesOf(lines[i]!);
    if (parts.length > MOST_PIECES) break;
    for (const piece of i === at ? parts : withFigures(parts)) {
      pieces.push(piece);
      lineOf.push(i);
    }
  }
  const table = stackedTable(pieces, 0);
  if (!table) return null;
  const lineAt = (piece: number) => lineOf[piece] ?? lineOf.at(-1)! + 1;
  const rows = table.rows.map((row) => ({ ...row, from: lineAt(row.from), to: lineAt(row.to - 1) + 1 }));
  return { from: at, body: at + 1, to: rows.at(-1)!.to, rows };
}

function piecesOf(line: Line): Piece[] {
  let { start } = line;
  return line.raw
    .trim()
    .split(/\s+/)
    .map((text, i) => {
      const piece = { start, end: start + text.length, text, number: line.number, inner: i > 0 };
      start = piece.end;
      return piece;
    });
}

/** 「建设学校 8 所」, 「2025 年 9 月」: blanks around a figure part no cells. */
function withFigures(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const before = joined.length > 1 ? joined.at(-1)! : null;
    const unit = before !== null && /\d$/.test(before.text) && UNIT.test(piece.text);
    const next = pieces[i + 1]?.text ?? '';
    // a year or a month may stand in a cell of its own
    const figure = before !== null && /^\d+$/.test(piece.text) && UNIT.test(next) && !/^[年月]/.test(next);
    if (before && (unit || figure)) {
      before.end = piece.end;
      before.text += piece.text;
    } else joined.push({ ...piece });
  }
  return joined;
}
