import { readNumeral } from '../language/numerals.ts';
import { listingLines } from './contents.ts';
import { accept, beforeDigits, gluedMarks, type Numbering, type Reading } from './glued.ts';
import type { Line } from './lines.ts';
import { bareNumberMark, isWorded, markAt, rankOf, spacedMark, type Mark, type MarkKind } from './marks.ts';
import {
  extendParagraph,
  isOpen,
  isWholeList,
  openParagraph,
  opensList,
  standsAlone,
  type Paragraph,
} from './paragraphs.ts';
import type { Squeezed } from './squeezed.ts';
import { readTables } from './tables.ts';

const ANNEX =
  /^(附件|附表|附录)([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})?(?:[:：]?$|[:：.．、]?(?![^。]*[。；，])[^。；]{2,40}$)/;
const DECORATION = /^[#*>•●■◆★▲-]+/;

/** Finds the paragraphs of a text and the numbering marks that open its clauses. */
export function readNumbering(squeezed: Squeezed, lines: Line[], wrap: number | null): Numbering {
  const listed = listingLines(lines);
  const tables = readTables(lines);
  // 2.1, 3.1 …: 「6.24小时自助服务」 alone is the sixth of another numbering
  const decimals = lines.some(
    (line) => /^\s*\d{1,2}\.1[^\d.%].*/.test(line.raw) && markAt(line.text, 0)?.kind === 'decimal',
  );
  const parts = hasParts(lines, listed);
  const state: Reading = { paragraphs: [], marks: [], rows: new Map(), last: new Map(), decimals };
  let paragraph: Paragraph | null = null;
  let behindTable = false;

  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const table = tables.get(i);
    if (table) {
      const head = { start: line.start, end: lines[table.body - 1]!.end };
      for (let j = table.body; j < table.to; j += 1) state.paragraphs.push(openParagraph(lines[j]!));
      for (const row of table.rows) {
        const mark: Mark = { kind: 'row', start: row.start, end: row.start, value: row.value, label: `表${row.value}` };
        accept(state, mark);
        state.rows.set(mark, { ...row, head });
      }
      i = table.to - 1;
      paragraph = null;
      behindTable = true;
      continue;
    }
    const found = listed.has(i) ? null : lineMark(squeezed, line, parts || state.marks.length > 0, decimals);
    const printed = found && isWorded(found.kind) && !isPart(found, state) ? null : found;
    const numbered = printed ?? (listed.has(i) ? null : beforeDigits(squeezed, state, line.start));
    const open =
      paragraph !== null &&
      !standsAlone(line) &&
      isOpen(paragraph, wrap) &&
      !(numbered && isWholeList(paragraph)) &&
      !opensList(line, paragraph);
    const mark = open ? printed : numbered;
    const inner = numbered !== null && paragraph !== null && isInnerItem(numbered, paragraph);
    const opens = mark !== null && !inner && (!open || isHeading(paragraph!) || follows(mark, state.last));
    if ((open || inner) && !opens && !listed.has(i)) {
      extendParagraph(squeezed, paragraph!, line);
      continue;
    }
    if (paragraph) gluedMarks(squeezed, paragraph, state);
    paragraph = openParagraph(line);
    state.paragraphs.push(paragraph);
    if (opens) accept(state, mark);
    // 注：… below a table belongs to none of its rows
    else if (behindTable) accept(state, { kind: 'note', start: line.start, end: line.start, value: 1, label: '注' });
    behindTable = false;
    if (listed.has(i)) paragraph = null;
  }
  if (paragraph) gluedMarks(squeezed, paragraph, state);
  return state;
}

/** 附件1 … 附件2 …: each is a part of its own, also before the first clause; an 附件 alone is the plan itself. */
function hasParts(lines: Line[], listed: Set<number>): boolean {
  const values = new Set<number>();
  for (const [i, line] of lines.entries()) {
    const annex = listed.has(i) ? null : annexAt(line.text);
    if (annex?.word === '附件' && annex.printed) values.add(annex.value);
  }
  return values.has(1) && values.has(2);
}

/** 附件, 附件2, 附表十一 at the head of a line; without a number it is the first. */
function annexAt(text: string): { word: string; printed: string; value: number } | null {
  const [, word, printed = ''] = ANNEX.exec(text) ?? [];
  const value = printed ? readNumeral(printed) : 1;
  return word === undefined || value === null ? null : { word, printed, value };
}

/** The mark that a line begins with. */
function lineMark(squeezed: Squeezed, line: Line, begun: boolean, decimals: boolean): Mark | null {
  const annex = annexAt(line.text);
  if (annex) {
    const { word, printed, value } = annex;
    const length = word.length + printed.length;
    const words = /[:：.．、]/.test(line.text[length] ?? '') ? length + 1 : length;
    return begun
      ? { kind: 'annex', start: line.start, end: line.start + words, value, label: `${word}${value}` }
      : null;
  }
  const skip = DECORATION.exec(line.text)?.[0].length ?? 0;
  const mark = markAt(squeezed.text, line.start + skip);
  const spaced = mark ? null : spacedMark(line.raw, line.start + skip);
  if (spaced) return { ...spaced, start: line.start };
  if (!mark) return decimals ? bareNumberMark(line.raw, line.start) : null;
  if (mark.end >= line.end + 1) return null;
  if (mark.kind === 'decimal' && !decimals) return null;
  if (opensInnerList(squeezed, mark)) return null;
  return { ...mark, start: line.start };
}

/** 「(1)组织救治；(2)开展调查；(3)…。」: a list inside one sentence, though a line begins with it. */
function opensInnerList(squeezed: Squeezed, mark: Mark): boolean {
  if (mark.value !== 1 || (mark.kind !== 'digitBracket' && mark.kind !== 'circle')) return false;
  const behind = squeezed.text.slice(mark.end, mark.end + 300);
  const second = /[；，](?:[（(][2２][）)]|[2２][）)]|⑵|②)/.exec(behind);
  if (!second || /。/.test(behind.slice(0, second.index))) return false;
  const at = mark.end + second.index + 1;
  return !/\n|　{2,}/.test(squeezed.source.text.slice(squeezed.sourceAt(at - 1), squeezed.sourceAt(at)));
}

/** 「流程：（一）申请；（二）初审；⏎（三）公示。」: a line begins with an item of the list inside the paragraph before it. */
function isInnerItem({ kind, value }: Mark, { text }: Paragraph): boolean {
  if (value < 3 || !['hanBracket', 'digitBracket', 'circle'].includes(kind) || markAt(text, 0)?.kind === kind)
    return false;
  let comesNext = false;
  for (const { index } of text.matchAll(/[；，：、]/g)) {
    const item = markAt(text, index + 1);
    if (item?.kind !== kind) continue;
    if (item.value === value) return false;
    comesNext ||= item.value === value - 1;
  }
  return comesNext;
}

/** A paragraph that is only a mark and a heading so far: the next mark belongs to its first child. */
function isHeading(paragraph: Paragraph): boolean {
  return paragraph.text.length <= 60 && markAt(paragraph.text, 0) !== null && !/[。；，]/.test(paragraph.text);
}

/** Whether a mark with a word goes on with its numbering or begins one: 第一、 below 1. is a part of its text. */
function isPart(mark: Mark, { marks, last }: Reading): boolean {
  if (mark.value !== 1) return follows(mark, last);
  const inner = marks.length > 0 && rankOf(marks.at(-1)!.kind) > rankOf(mark.kind);
  return last.has(mark.kind) || !inner || mark.kind === 'task' || mark.kind === 'digitTask';
}

function follows(mark: Mark, last: Map<MarkKind, number>): boolean {
  return mark.kind === 'annex' || mark.value === (last.get(mark.kind) ?? 0) + 1;
}
