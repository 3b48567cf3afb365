import type { Range, Squeezed } from './squeezed.ts';

/** One line of the source that has text on it, as a range of the squeezed text. */
export interface Line extends Range {
  text: string;
  /** 1-based line number in the source. */
  number: number;
  /** Whether a blank line or a form feed stands before it. */
  afterBlank: boolean;
  /** Whether a page number or a running head stood before it. */
  afterPage: boolean;
  /** Whether it begins with white space. */
  indented: boolean;
  /** The line as it stands in the source, white space and all. */
  raw: string;
  /** Source offset of `raw`. */
  rawStart: number;
  /** How wide it is printed: a Chinese character counts 1, a Latin one ½. */
  width: number;
}

/** The indents of paragraphs that a conversion put on one line: 「……实施。　　1.2　编制依据　　依据……」 */
const INDENT = /(?<=\S)[ \t]*　{2,}\s*(?=\S)/g;
const INDENTED_SENTENCES = /。\s*　{2,}(?=\S)/g;
/** So many on one line are no accident. */
const LEAST_INDENTED = 3;

/** Where the lines of a text end, and how each break is printed. */
function* breaksOf(source: string): Generator<{ index: number; printed: string }> {
  let from = 0;
  for (const { index, 0: printed } of [...source.matchAll(/\r\n|[\n\r\f\u2028\u2029]|$/g)]) {
    const line = source.slice(from, index);
    if ((line.match(INDENTED_SENTENCES)?.length ?? 0) >= LEAST_INDENTED)
      for (const indent of line.matchAll(INDENT)) yield { index: from + indent.index, printed: '' };
    yield { index, printed };
    from = index + printed.length;
  }
}

/** The lines of a text that have text on them. */
export function readLines(squeezed: Squeezed): Line[] {
  const source = squeezed.source.text;
  const lines: Line[] = [];
  let from = 0;
  let number = 1;
  let afterBlank = false;
  let at = 0;
  for (const { index, printed } of breaksOf(source)) {
    const raw = source.slice(from, index);
    const text = raw.replace(/\s+/g, '');
    if (text) {
      const indented = /^\s/.test(raw);
      lines.push({
        start: at,
        end: at + text.length,
        text,
        number,
        afterBlank,
        afterPage: false,
        indented,
        raw,
        rawStart: from,
        width: width(raw.trim()),
      });
      at += text.length;
      afterBlank = false;
    } else afterBlank = true;
    if (printed === '\f') afterBlank = true;
    else if (printed !== '') number += 1;
    from = index + printed.length;
  }
  return lines;
}

/** The part of a line between two squeezed positions. */
export function cutLine(squeezed: Squeezed, line: Line, from: number, to: number): Line {
  const start = Math.max(line.start, from);
  const end = Math.min(line.end, to);
  if (start === line.start && end === line.end) return line;
  const rawStart = squeezed.sourceAt(start);
  const raw = end > start ? squeezed.source.text.slice(rawStart, squeezed.sourceAt(end - 1) + 1) : '';
  const first = start === line.start;
  return {
    ...line,
    start,
    end,
    text: squeezed.text.slice(start, end),
    raw,
    rawStart,
    afterBlank: first && line.afterBlank,
    afterPage: first && line.afterPage,
  };
}

function width(text: string): number {
  let half = 0;
  for (let i = 0; i < text.length; i += 1) half += text.charCodeAt(i) < 0x100 ? 1 : 2;
  return half / 2;
}

/**
 * The width at which a text is broken into hard lines (PDF, typescript), or null where a line is a paragraph:
 * in a broken text most lines are as wide as the widest and stop in the middle of a sentence.
 */
export function wrapWidth(lines: Line[]): number | null {
  const long = lines.filter((line) => line.width >= 12);
  if (long.length < 6) return null;
  const widths = long.map((line) => line.width).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.7)]!;
  if (usual > 60) return null;
  const full = long.filter((line) => line.width >= usual - 3 && line.width <= usual + 3);
  const torn = full.filter((line) => !/[。；：！？!?;:]$/.test(line.text));
  return full.length >= long.length * 0.4 && torn.length >= full.length * 0.5 && torn.length >= 4 ? usual : null;
}

/** The lines of a range, cut at its ends. */
export function clipLines(squeezed: Squeezed, lines: Line[], start: number, end: number): Line[] {
  return lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => cutLine(squeezed, line, start, end));
}

/** Index of the first line that ends behind a squeezed position. */
export function lineIndex(lines: Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
