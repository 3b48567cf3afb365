import type { Line } from './lines.ts';
import { CONTENTS_LINE } from './paragraphs.ts';

/**
 * Lines whose numbering only lists what stands elsewhere: a table of contents (目录), the list of attachments
 * (附件：1.… ⏎ 2.…). Their marks open no clause. Returns the indexes of such lines.
 */
export function listingLines(lines: Line[]): Set<number> {
  const listed = new Set<number>();
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

/** 「附件：任务分工表」 is a list entry where the annex itself comes later, or where the text ends soon after. */
function isListing(lines: Line[], at: number): boolean {
  if (/^附件[:：]1[.．、]/.test(lines[at]!.text)) return true;
  for (let j = at + 1; j < lines.length; j += 1) if (/^附件/.test(lines[j]!.text)) return true;
  return lines.length - at < 6;
}
