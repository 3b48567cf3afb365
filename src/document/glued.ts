import { markAt, markBeforeDigits, rankOf, type Mark, type MarkKind } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Squeezed } from './squeezed.ts';
import type { PlacedRow } from './tables.ts';
import { endsAsTitle } from './title.ts';

/** What the numbering of a document shows: its paragraphs, its marks in order, the rows of its tables. */
export interface Numbering {
  paragraphs: Paragraph[];
  marks: Mark[];
  rows: Map<Mark, PlacedRow>;
}

/** A numbering as it is being read. */
export interface Reading extends Numbering {
  /** The last number of each kind. */
  last: Map<MarkKind, number>;
  /** Whether the text is numbered 2.1, 2.1.1 …. */
  decimals: boolean;
}

/** Kinds that may open a clause in the middle of a paragraph: a list inside a sentence, (1)…；(2)…, does not. */
const GLUED = new Set<MarkKind>(['chapter', 'part', 'section', 'article', 'han', 'hanBracket', 'digit']);

/** In characters, of one that goes on with what is numbered under it. */
const LONGEST_HEADING = 80;

/** Articles that a conversion glued together; what they list is glued, too. */
const GLUED_ARTICLE = /。第[一二三四五六七八九十百\d]{1,5}条(?![第规的、和至或中之所款])/;

const COLON = /[：:]/;
const SEMICOLON = /[；;]/;

/** 「有下列情形之一的：（一）…；（二）…。第七条…」 */
function isItem({ kind, value }: Mark, before: string, { last }: Reading): boolean {
  if (kind !== 'hanBracket') return false;
  return value === 1 ? COLON.test(before) : SEMICOLON.test(before) && value === last.get(kind)! + 1;
}

/** A title can be so long. */
const LONGEST_TITLE = 80;

/**
 * 「…某市救灾物资管理办法第一章  总则第一条  为…」, 「…某区占道整治方案一、工作目标…」: in a text without lines the first number stands right
 * behind the title.
 */
function opensNumbering(
  text: string,
  at: number,
  { start, end }: Paragraph,
  { last }: Reading,
  articles: boolean,
  searched: Map<string, number>,
): Mark | null {
  const counts = text[at] === '第' ? articles && !last.has('article') : text[at] === '一' && last.size === 0;
  const mark = counts ? markAt(text, at) : null;
  if (mark?.value !== 1 || !['chapter', 'article', 'han'].includes(mark.kind)) return null;
  if (!endsAsTitle(text.slice(Math.max(start, at - LONGEST_TITLE), at))) return null;
  return mark.kind !== 'han' || /[。）)]/.test(stopBeforeSecond(text, mark, end, searched)) ? mark : null;
}

/** 「一、总则第一条…。二、附则第九条…」: parts that hold the articles of a document; no article stands before the first. */
function isOverArticles({ kind }: Mark, mark: Mark, { marks, last }: Reading): boolean {
  if (kind !== 'han' || mark.kind !== 'article') return false;
  if (!last.has('article')) return mark.value === 1;
  return marks[marks.findIndex((one) => one.kind === 'article') - 1]?.kind === 'han';
}

/** Takes a mark as the next one of its kind. */
export function accept({ marks, last }: Reading, mark: Mark): void {
  marks.push(mark);
  last.set(mark.kind, mark.value);
}

/** 「11.121人才梯队项目」 where 11 is next. */
export function beforeDigits(squeezed: Squeezed, { decimals, last }: Reading, at: number): Mark | null {
  return decimals ? null : markBeforeDigits(squeezed.text, at, last.get('digit') ?? 0);
}

/** 「…视为单建地下空间。 第四条 …」: marks inside a paragraph that go on with the numbering right behind a sentence. */
export function gluedMarks(squeezed: Squeezed, paragraph: Paragraph, state: Reading): void {
  const { text } = squeezed;
  const { marks, last } = state;
  let own = marks.at(-1);
  if (own && own.start < paragraph.start) own = undefined;
  if (own?.kind === 'row' || own?.kind === 'annex') return;
  const searched = new Map<string, number>();
  const articles = GLUED_ARTICLE.test(paragraph.text);
  let stopped = own ? /[。；，：！？]/.test(text.slice(own.end, own.end + 1)) : true;
  let ending = stopped;
  for (let at = own ? own.end : paragraph.start; at < paragraph.end; at += 1) {
    const before = squeezed.characterBefore(at);
    if ('。；，：！？'.includes(before)) stopped = true;
    if ('。；！？'.includes(before)) ending = true;
    const ended = '。！？）)”'.includes(before);
    const opening = opensNumbering(text, at, paragraph, state, articles, searched);
    if (opening) {
      accept(state, opening);
      own = opening;
      stopped = ending = false;
      at = opening.end - 1;
      continue;
    }
    const gap = squeezed.spaceBefore(at);
    const heading = own !== undefined && !stopped && at - own.end <= 40 && at - own.end >= 2;
    // 「一、把…结合起来，提高…的时效性（一）研究…」: a heading in two halves
    const halves = own !== undefined && !ending && at - own.end <= LONGEST_HEADING;
    if (!ended && !gap && !halves && before !== '：' && !(articles && SEMICOLON.test(before))) continue;
    const plain = markAt(text, at);
    if (articles && plain && isItem(plain, before, state)) {
      accept(state, plain);
      own = plain;
      at = plain.end - 1;
      continue;
    }
    const mark = ended && (plain === null || plain.kind === 'decimal') ? beforeDigits(squeezed, state, at) : plain;
    if (!mark || !GLUED.has(mark.kind) || at === paragraph.start) continue;
    // 「奖励企业。（一）首次…；（二）再次…。」: a list inside a sentence
    const stop = mark.value === 1 ? stopBeforeSecond(text, mark, paragraph.end, searched) : '';
    const next = mark.value === (last.get(mark.kind) ?? 0) + 1 && stop !== '；';
    const inner = own !== undefined && (rankOf(mark.kind) > rankOf(own.kind) || isOverArticles(own, mark, state));
    const opens = mark.value === 1 && /[。）)]/.test(stop);
    const under = inner && (heading || (halves && (opens || (next && mark.value > 1))));
    const first = (mark.value === 1 && heading && inner) || (opens && (under || ended || before === '：'));
    const placed =
      ended ||
      under ||
      (gap && ['article', 'chapter'].includes(mark.kind)) ||
      (before === '：' && mark.value === 1 && (mark.kind === 'han' || opens));
    if (!placed || !(next || first)) continue;
    accept(state, mark);
    own = mark;
    stopped = ending = false;
    at = mark.end - 1;
  }
}

/**
 * What stands before the second item of a list: a first one in the middle of a line counts only where the second comes behind a
 * sentence, too. Empty where the paragraph has none; 第一条 needs none.
 */
function stopBeforeSecond(text: string, mark: Mark, end: number, searched: Map<string, number>): string {
  const second = secondOf(text, mark);
  if (second === null) return '。';
  // one search serves all firsts before it: a line of a million （一） is read once
  let at = searched.get(second);
  if (at === undefined || (at >= 0 && at < mark.end)) {
    const found = text.slice(mark.end, end).indexOf(second);
    at = found < 0 ? -1 : mark.end + found;
    searched.set(second, at);
  }
  return at > 0 ? text[at - 1]! : '';
}

function secondOf(text: string, { kind, start, end }: Mark): string | null {
  if (kind === 'han') return '二、';
  if (kind === 'hanBracket') return text[start] === '(' ? '(二)' : '（二）';
  return kind === 'digit' ? `2${text[end - 1]}` : null;
}
