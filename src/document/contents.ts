import type { Line } from './lines.ts';
import { CONTENTS_LINE } from './paragraphs.ts';

/**
 * Lines whose numbering only lists what stands elsewhere: a table of contents (目录), the list of attachments
 * (附件：1.… ⏎ 2.…). Their marks open no clause. Returns the indexes of such lines.
 */
export function listingLines(lines: Line[]): Set<number> {
  const listed = new Set<number>();
  markUntitledContents(lines, listed);
  lines.forEach((line, i) => {
    if (CONTENTS_LINE.test(line.raw) && /\p{Script=Han}/u.test(line.text)) listed.add(i);
    if (/^目[录次]$/.test(line.text)) markContents(lines, i, listed);
    if (/^附件[:：]/.test(line.text) && isListing(lines, i)) {
      listed.add(i);
      let value = 1;
      for (let j = i + 1; j < lines.length; j += 1) {
        const number = /^(\d{1,2})[.．、]/.exec(lines[j]!.text);
        if (!number || Number(number[1]) !== value + 1) break;
        value += 1;
        listed.add(j);
      }
    }
  });
  return listed;
}

/** 目录 ends where its first entry comes again. */
function markContents(lines: Line[], at: number, listed: Set<number>): void {
  const entry = (i: number) => lines[i]!.text.replace(/[…·.\d—-]+$/, '');
  if (at + 1 >= lines.length) return;
  const first = entry(at + 1);
  for (let j = at + 2; j < Math.min(lines.length, at + 300); j += 1) {
    if (entry(j) !== first) continue;
    for (let i = at; i < j; i += 1) listed.add(i);
    return;
  }
}

/** So many bare headings one after the other, of which the first comes again, are a table of contents without 目录 above it. */
const LEAST_ENTRIES = 6;
const LONGEST_ENTRY = 40;
const ENTRY =
  /^(?:第[一二三四五六七八九十百]{1,4}[编章节]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})*)\p{Script=Han}[^。；]*$/u;
const isEntry = ({ text }: Line) => text.length <= LONGEST_ENTRY && ENTRY.test(text);

function markUntitledContents(lines: Line[], listed: Set<number>): void {
  const last = new Map(lines.map(({ text }, i) => [text, i]));
  for (let from = 0; from < lines.length; from += 1) {
    const first = lines[from]!;
    if (!isEntry(first) || last.get(first.text) === from) continue;
    let to = from + 1;
    while (to < lines.length && lines[to]!.text !== first.text && isEntry(lines[to]!)) to += 1;
    if (to - from >= LEAST_ENTRIES) for (let i = from; i < to; i += 1) listed.add(i);
    from = to - 1;
  }
}

/** 「附件：任务分工表」 is a list entry where the annex itself comes later, or where the text ends soon after. */
function isListing(lines: Line[], at: number): boolean {
  if (/^附件[:：]1[.．、]/.test(lines[at]!.text)) return true;
  for (let j = at + 1; j < lines.length; j += 1) if (/^附件/.test(lines[j]!.text)) return true;
  return lines.length - at < 6;
}
