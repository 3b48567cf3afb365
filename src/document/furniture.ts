import { cutLine, type Line } from './lines.ts';
import { markAt } from './marks.ts';
import type { Range, Squeezed } from './squeezed.ts';
import { endsAsTitle } from './title.ts';

/** A page number in a line: where it stands in `raw`, and which page it says. */
interface PageNumber {
  line: Line;
  from: number;
  to: number;
  value: number;
  /** Nothing else stands on its line. */
  whole: boolean;
  /** Printed as page numbers are: between long dashes or with blanks, or 第3页共10页. */
  plain: boolean;
}

// 「— 3 —」, 「- 3 -」, 「第 3 页 共 10 页」; a figure before or behind makes 2021—2—3 or a part of a number of it
const PAGE =
  /(?<![\dA-Za-z.%—–-])(?:([-—–－])[ \t\u3000]*(\d{1,3})[ \t\u3000]*[-—–－](?![-—–－])|第[ \t]*(\d{1,3})[ \t]*页[ \t]*[，,/]?[ \t]*共[ \t]*\d{1,3}[ \t]*页)(?![\dA-Za-z])/g;
const PAGE_LINE = /^\s*(?:第\s*(\d{1,3})\s*页|·\s*(\d{1,3})\s*·|(\d{1,3})\s*\/\s*\d{1,3}|(\d{1,3}))\s*$/;
/** How far down a title can stand whose words come again as a running head. */
const HEAD_LINES = 24;
/** Running heads that are looked for where they are glued to the text. */
const MOST_HEADS = 8;

/**
 * Page furniture that a conversion left between the words: page numbers on lines of their own or glued to a line
 * (「市税务 ⏎ - 2 - ⏎ 局」, 「— 5 —（二）严厉打击」) and running heads. Ranges of the squeezed text, in order.
 */
export function findFurniture(squeezed: Squeezed, lines: Line[]): Range[] {
  const numbers = pageNumbers(lines);
  const ranges = numbers.map(({ line, from, to }) => {
    const start = squeezed.squeezedAt(line.rawStart + from);
    return { start, end: Math.max(start, squeezed.squeezedAt(line.rawStart + to)) };
  });
  ranges.push(...runningHeads(squeezed, lines, numbers, ranges));
  return merge(ranges);
}

function pageNumbers(lines: Line[]): PageNumber[] {
  const found: PageNumber[] = [];
  lines.forEach((line, i) => {
    const alone = line.raw.length <= 24 ? PAGE_LINE.exec(line.raw) : null;
    if (alone) {
      // a bare number is one only between blank lines: a cell of a table can be one, too
      const bare = alone[4] !== undefined;
      const apart = (line.afterBlank || i === 0) && (i + 1 === lines.length || lines[i + 1]!.afterBlank);
      const value = Number(alone.slice(1).find(Boolean));
      if (!bare || apart)
        found.push({ line, from: 0, to: line.raw.length, value, whole: true, plain: !bare && !alone[3] });
      return;
    }
    if (!/[-—–－页]/.test(line.raw)) return;
    for (const match of line.raw.matchAll(PAGE)) {
      const from = match.index;
      const to = from + match[0].length;
      const whole = match[0] === line.raw.trim();
      const plain = match[3] !== undefined || (/\s/.test(match[0]) && match[0].length >= 5);
      found.push({ line, from, to, value: Number(match[2] ?? match[3]), whole, plain: whole || plain });
    }
  });
  // the numbers of pages follow one another; what fits nowhere is a figure of the text
  return found.filter((one, i) => one.plain || follows(found, i));
}

function follows(numbers: PageNumber[], i: number): boolean {
  const { value } = numbers[i]!;
  return numbers[i - 1]?.value === value - 1 || numbers[i + 1]?.value === value + 1;
}

/** Lines beside page numbers that come again, or that say the title again; glued to the text, too, once they are known. */
function runningHeads(squeezed: Squeezed, lines: Line[], numbers: PageNumber[], pages: Range[]): Range[] {
  if (numbers.length === 0) return [];
  const titles = lines.slice(0, HEAD_LINES).filter(({ text }) => text.length >= 8 && endsAsTitle(text));
  const heads: string[] = [];
  const found: Range[] = [];
  const beside = new Map<string, Line[]>();
  const index = new Map(lines.map((line, i) => [line, i]));
  for (const number of numbers) {
    if (!number.whole) continue;
    const at = index.get(number.line)!;
    for (const line of [lines[at - 1], lines[at + 1]]) {
      if (!line || line.text.length < 4 || line.text.length > 50) continue;
      if (/[。；：:，、（(]/.test(line.text) || markAt(line.text, 0)) continue;
      const all = beside.get(line.text);
      if (all) {
        if (all.at(-1) !== line) all.push(line);
      } else beside.set(line.text, [line]);
    }
  }
  for (const [text, all] of beside) {
    const again = titles.some((title) => title !== all[0] && sameWords(title.text, text));
    if (all.length < 2 && !again) continue;
    heads.push(text);
    found.push(...all);
  }
  const known = new Set([...titles.map(({ text }) => text), ...heads.slice(0, MOST_HEADS)]);
  for (const { start, end } of pages) {
    for (const head of known) {
      if (squeezed.text.startsWith(head, end)) found.push({ start: end, end: end + head.length });
      else if (start > (titles.at(-1)?.end ?? 0) && squeezed.text.endsWith(head, start))
        found.push({ start: start - head.length, end: start });
    }
  }
  return found.map(({ start, end }) => ({ start, end }));
}

/** 「2025年某县重点工作安排」 and 「某县2025年重点工作安排」 have the same words in another order. */
function sameWords(a: string, b: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  return a.length === b.length && sorted(a) === sorted(b);
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.end <= range.start) continue;
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The lines without the furniture: lines that are nothing else are left out, the others lose it at their ends. */
export function printedLines(squeezed: Squeezed, lines: Line[]): Line[] {
  const { furniture } = squeezed;
  if (furniture.length === 0) return lines;
  const printed: Line[] = [];
  let at = 0;
  let afterPage = false;
  for (const line of lines) {
    while (at < furniture.length && furniture[at]!.end <= line.start) at += 1;
    let { start, end } = line;
    let before = false;
    for (let i = at; i < furniture.length && furniture[i]!.start < end; i += 1) {
      const range = furniture[i]!;
      if (range.start <= start) {
        start = Math.min(end, Math.max(start, range.end));
        before = true;
      } else if (range.end >= end) end = Math.max(start, range.start);
    }
    if (start >= end) {
      afterPage = true;
      continue;
    }
    const broken = afterPage || before;
    const kept = cutLine(squeezed, line, start, end);
    printed.push({ ...kept, afterPage: broken, afterBlank: line.afterBlank && !broken });
    afterPage = end !== line.end;
  }
  return printed;
}
