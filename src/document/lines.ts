import type { Squeezed } from './squeezed.ts';

/** One line of the source that has text on it, as a range of the squeezed text. */
export interface Line {
  start: number;
  end: number;
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

/** The lines of a text that have text on them. */
export function readLines(squeezed: Squeezed): Line[] {
  const source = squeezed.source.text;
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f\u2028\u2029]/g;
  let from = 0;
  let number = 1;
  let afterBlank = false;
  let at = 0;
  for (;;) {
    const found = breaks.exec(source);
    const to = found ? found.index : source.length;
    const raw = source.slice(from, to);
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
    if (!found) return lines;
    if (found[0] === '\f') afterBlank = true;
    else number += 1;
    from = breaks.lastIndex;
  }
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
