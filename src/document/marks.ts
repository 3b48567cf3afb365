import { readNumeral } from '../language/numerals.ts';
import type { Range } from './squeezed.ts';

/** The kinds of numbering marks, outermost first (结构层次). */
export const MARK_KINDS = [
  'closing', // unnumbered paragraphs behind the last clause
  'foot', // signature, date, note
  'annex', // 附件2
  'title', // an unnumbered title that opens another plan in the same file
  'book', // 第一编
  'chapter', // 第一章
  'part', // 第一部分
  'section', // 第一节
  'article', // 第一条
  'han', // 一、
  'task', // 任务一：
  'hanBracket', // （一）
  'digitTask', // 任务1：
  'measure', // 措施1：
  'ordinal', // 第一、
  'digit', // 1.
  'decimal', // 4.2.1
  'digitBracket', // （1）
  'circle', // ①
  'row', // a row of a table
  'note', // what stands behind a table: 注：…
  'item', // an unnumbered paragraph with a heading of its own
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** How far inside a mark of this kind stands: 一、 before （一）. */
export const rankOf = (kind: MarkKind) => MARK_KINDS.indexOf(kind);

/** A numbering mark in the squeezed text: the words of its clause begin where it ends. */
export interface Mark extends Range {
  kind: MarkKind;
  value: number;
  /** As it joins a path: 二, （二）, 8, 第五条. */
  label: string;
}

const HAN = '一二三四五六七八九十百';
/** Words that parts are counted by: 任务一, 重点工程三. */
const MORE = '(?:重点|主要|重大|专项|工作|具体)?';
const TASK = `${MORE}(?:任务|行动|工程|专项|问题|项目)`;
const MEASURE = `${MORE}(?:措施|举措)`;
const PATTERNS: [MarkKind, RegExp][] = [
  ['book', new RegExp(`第([${HAN}零〇\\d]{1,5})编`, 'y')],
  ['chapter', new RegExp(`第([${HAN}零〇\\d]{1,5})章`, 'y')],
  ['part', new RegExp(`第([${HAN}零〇\\d]{1,5})部分[：:、]?`, 'y')],
  ['section', new RegExp(`第([${HAN}零〇\\d]{1,5})节`, 'y')],
  // 第三十六条第一款规定 … is a reference, not an article
  ['article', new RegExp(`第([${HAN}零〇\\d]{1,5})条(?![第规的、和至或中之所款])[：:]?`, 'y')],
  ['task', new RegExp(`(${TASK}[${HAN}]{1,3})[：:、.．]`, 'y')],
  ['digitTask', new RegExp(`(${TASK}[0-9０-９]{1,3})[：:、.．]`, 'y')],
  ['measure', new RegExp(`(${MEASURE}(?:[${HAN}]{1,3}|[0-9０-９]{1,3}))[：:、.．]`, 'y')],
  ['ordinal', new RegExp(`(第[${HAN}]{1,3})、(?![第${HAN}])`, 'y')],
  ['han', new RegExp(`([${HAN}]{1,5})[、﹑.．](?![${HAN}]{1,3}[、是])`, 'y')],
  ['hanBracket', new RegExp(`[（(〔]([${HAN}]{1,4})[）)〕][、.．]?`, 'y')],
  ['decimal', /(\d{1,2}(?:[.．]\d{1,2}){1,4})[.．、]?(?![\d.．%％‰:：]|[万亿倍个元年月日])/y],
  // 「3．2020年底前开展…」
  ['digit', /([0-9０-９]{1,3})[.．﹒、·](?=(?:19|20)\d\d年|[^\d０-９]|$)/y],
  ['digitBracket', /[（(]([0-9０-９]{1,2})[）)][、.．]?/y],
  ['digitBracket', /([0-9０-９]{1,2})[）)]/y],
];
// ㈠ ⑴ ⒈ ①: one character each
const SINGLES: [MarkKind, number, number][] = [
  ['hanBracket', 0x3220, 10],
  ['digitBracket', 0x2474, 20],
  ['digit', 0x2488, 20],
  ['circle', 0x2460, 20],
];
const FIRST = new RegExp(`[第任行工专问项措举重主具${HAN}（(〔\\d０-９㈠-㈩⑴-⒇⒈-⒛①-⑳]`);

/** 「2 组织体系」 in a text with decimal numbers: a bare number before a short heading. */
export function bareNumberMark(raw: string, start: number): Mark | null {
  const found = /^\s*(\d{1,2})\s+\p{Script=Han}[^。；，：:]{1,30}$/u.exec(raw);
  if (!found) return null;
  return { kind: 'decimal', start, end: start + found[1]!.length, value: Number(found[1]), label: found[1]! };
}

/** 「任务一　健全体系」: a blank behind the word and its number. Only the decoration of Markdown may stand before them. */
export function spacedMark(raw: string, start: number): Mark | null {
  const [, words] =
    /^[\s#*]*(\p{Script=Han}{2,4}\s?[一二三四五六七八九十\d]{1,3})[ \t\u3000]+(?=\p{Script=Han})/u.exec(raw) ?? [];
  if (words === undefined) return null;
  const mark = markAt(`${words.replace(/\s/, '')}：`, 0);
  return mark && isWorded(mark.kind) ? { ...mark, start, end: start + mark.end - 1 } : null;
}

// 「3.15万元」 is a quantity
const BEFORE_DIGITS =
  /(\d{1,3})[.．](?=(\d{1,5})(?:[A-Za-z]|\.\d{1,2}\p{Script=Han}|(?![万亿千百倍元吨米克级版]|公里|平方|个百分点)\p{Script=Han}))/uy;

/**
 * 「11.121人才梯队项目」, 「3.2025年目标」: a number before words that begin with a figure. By its form it is a decimal, so it counts
 * only where it comes next, or begins a list before a figure that is no decimal place (1.12345热线).
 */
export function markBeforeDigits(text: string, at: number, last: number): Mark | null {
  BEFORE_DIGITS.lastIndex = at;
  const found = BEFORE_DIGITS.exec(text);
  const value = Number(found?.[1]);
  if (!found || (value !== last + 1 && !(value === 1 && found[2]!.length >= 3))) return null;
  return { kind: 'digit', start: at, end: BEFORE_DIGITS.lastIndex, value, label: String(value) };
}

/** The mark that stands at this place, read by its form alone; null where there is none. */
export function markAt(text: string, at: number): Mark | null {
  const first = text[at];
  if (first === undefined || !FIRST.test(first)) return null;
  for (const [kind, from, count] of SINGLES) {
    const value = first.charCodeAt(0) - from + 1;
    if (value >= 1 && value <= count)
      return { kind, start: at, end: at + 1, value, label: labelOf(kind, first, value) };
  }
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const printed = found[1]!;
    const value =
      kind === 'decimal'
        ? Number(/\d+$/.exec(printed)![0])
        : readNumeral(isWorded(kind) ? printed.replace(WORD, '') : printed);
    if (value === null || value === 0) continue;
    return { kind, start: at, end: pattern.lastIndex, value, label: labelOf(kind, printed, value) };
  }
  return null;
}

const WORD = /^(?:第|[^一二三四五六七八九十百0-9０-９]+)/;

/** Whether a mark of this kind is made with a word, which any sentence may begin with: it counts only where its number comes next. */
export const isWorded = (kind: MarkKind): boolean => ['task', 'digitTask', 'measure', 'ordinal'].includes(kind);

const TITLES: Partial<Record<MarkKind, string>> = {
  book: '编',
  chapter: '章',
  part: '部分',
  section: '节',
  article: '条',
};

function labelOf(kind: MarkKind, printed: string, value: number): string {
  if (TITLES[kind]) return `第${printed}${TITLES[kind]}`;
  if (kind === 'hanBracket') return `（${/[㈠-㈩]/.test(printed) ? HAN[value - 1] : printed}）`;
  if (kind === 'digitBracket') return `（${value}）`;
  if (kind === 'digit') return String(value);
  if (kind === 'decimal') return printed.replace(/．/g, '.');
  return printed;
}
