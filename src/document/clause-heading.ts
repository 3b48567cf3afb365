import { isDutyHead } from './cells.ts';
import { columnKind, unitRole } from './columns.ts';
import { isOwnLineHeading, runInHeading, stockHeading } from './heading.ts';
import type { OutlineNode } from './outline.ts';
import { responsibilityBrackets } from './responsibility.ts';
import { LABEL, LEADER } from './roles.ts';
import type { Range, Squeezed } from './squeezed.ts';
import { endsAsTitle } from './title.ts';

/** The heading of a clause: its words, and where the text behind them begins. */
export interface ClauseHeading {
  words: Range;
  next: number;
}

/** The heading that a clause begins with, from the paragraphs of its own text; null where it begins with its sentence. */
export function readHeading(
  squeezed: Squeezed,
  node: OutlineNode,
  segments: Range[],
  headedArticles: boolean,
): ClauseHeading | null {
  const { kind, end: from } = node.mark;
  const first = segments[0];
  if (kind === 'annex' || kind === 'title') return annexTitle(squeezed, segments);
  if (!first || first.start !== from || ['row', 'note', 'closing', 'foot'].includes(kind)) return null;
  if (kind === 'article')
    return (
      namedArticle(squeezed, from, first.end) ?? (headedArticles ? articleHeading(squeezed, node, segments) : null)
    );
  return withinArticle(node) ? null : plainHeading(squeezed, node, segments);
}

/** 第三条（适用范围）　…, 第三条【适用范围】… */
function namedArticle(squeezed: Squeezed, from: number, to: number): ClauseHeading | null {
  const named = /^[（(【]([^）)】]{2,24})[）)】]/.exec(squeezed.text.slice(from, to));
  return named ? { words: { start: from + 1, end: from + 1 + named[1]!.length }, next: from + named[0].length } : null;
}

/** 「第一条 支持创新平台。对新认定的…」; a sentence that lays something down is none: 「第九条 本措施由市科技局解释。…」. */
export function articleHeading(squeezed: Squeezed, node: OutlineNode, segments: Range[]): ClauseHeading | null {
  const found = plainHeading(squeezed, node, segments);
  const words = found && squeezed.text.slice(found.words.start, found.words.end);
  return words && words.length <= 24 && !/^本|[，,]|应当|不得|禁止|可以|是指|负责|施行/.test(words) ? found : null;
}

/** Only persons are named. */
const PERSONS = new RegExp(`^${LEADER}[：:][^：:]*$`);

function plainHeading(squeezed: Squeezed, node: OutlineNode, segments: Range[]): ClauseHeading | null {
  const { kind, end: from } = node.mark;
  const first = segments[0]!;
  const { text } = squeezed;
  const words = text.slice(from, first.end);
  const below = node.children.length > 0 || segments.length > 1;
  if (isOwnLineHeading(words)) {
    const [bracket] = responsibilityBrackets(words);
    const stars = /\*+$/.exec(words)?.[0].length ?? 0;
    if (!bracket) return { words: { start: from, end: first.end - stars }, next: first.end };
    // 「一、优化审批（责任领导：…）」 over its clauses; with agencies in it it is theirs
    if (node.children.length > 0 && bracket.end === words.length && PERSONS.test(bracket.inside))
      return { words: { start: from, end: from + bracket.start }, next: from + bracket.start };
  }
  // 「4.2 实施时间 本预案自印发之日起实施。」
  const parted = kind === 'decimal' ? headingBeforeGap(squeezed, from, first.end) : null;
  if (parted) return parted;
  const found = runInHeading(text, from, first.end, below);
  if (found) {
    // one sentence and who is responsible: 「授予…管理权限。（负责部门：商务部）」 is a clause without heading
    const rest = [{ start: found.next, end: first.end }, ...segments.slice(1)].filter(({ start, end }) => start < end);
    const assigns = rest.every(({ start, end }) => isAssignment(text.slice(start, end)));
    if (node.children.length === 0 && rest.length > 0 && assigns) return null;
    return { words: { start: from, end: found.end }, next: found.next };
  }
  const stock = kind === 'han' || kind === 'hanBracket' ? stockHeading(text, from, first.end) : null;
  if (stock) return { words: { start: from, end: stock.end }, next: stock.next };
  return headingBeforeGap(squeezed, from, first.end);
}

/** Whether a text says nothing but who is responsible, in a bracket or behind a label. */
function isAssignment(text: string): boolean {
  return (
    LABEL.test(text) || responsibilityBrackets(text).some(({ start, end }) => start === 0 && end >= text.length - 1)
  );
}

/** （一）砍伐城市树木的： what an article lists has no headings. */
function withinArticle(node: OutlineNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.mark.kind === 'article') return true;
  return false;
}

/** 附件2 ⏎ 任务分工 ⏎ 一览表: the title of an annex, over the lines that it was broken into. */
function annexTitle(squeezed: Squeezed, segments: Range[]): ClauseHeading | null {
  const title: Range[] = [];
  for (const segment of segments.slice(0, 3)) {
    const span = squeezed.span(segment.start, segment.end);
    // the headings of its table are no title
    const printed = squeezed.source.text.slice(span.start, span.end);
    if (/[\t|]/.test(printed) || isDutyHead(printed)) break;
    const words = squeezed.text.slice(segment.start, segment.end);
    if (
      words.length > 50 ||
      columnKind(words) === 'number' ||
      (words.length <= 6 && unitRole(words) !== null) ||
      /[。；：:]/.test(words) ||
      (title.length && endsAsTitle(squeezed.text.slice(title[0]!.start, title.at(-1)!.end)))
    )
      break;
    title.push(segment);
  }
  const end = title.at(-1)?.end;
  return end === undefined ? null : { words: { start: title[0]!.start, end }, next: end };
}

/** 「（一）指导思想　以…为指导」: a blank ends the heading. */
function headingBeforeGap(squeezed: Squeezed, from: number, to: number): ClauseHeading | null {
  for (let at = from + 1; at < Math.min(to, from + 24); at += 1) {
    if (!/[\p{Script=Han}”）Ⅰ-Ⅻ]/u.test(squeezed.text[at - 1]!)) return null;
    if (!squeezed.spaceBefore(at)) continue;
    const wide = /[\u3000\u2003]|\s{2,}/.test(
      squeezed.source.text.slice(squeezed.sourceAt(at - 1) + 1, squeezed.sourceAt(at)),
    );
    const named = at - from >= 4 && /[\p{Script=Han}《“]/u.test(squeezed.text[at]!) && to - at >= 12;
    return named &&
      (wide || at - from <= 16) &&
      !/\n/.test(squeezed.source.text.slice(squeezed.sourceAt(at - 1), squeezed.sourceAt(at)))
      ? { words: { start: from, end: at }, next: at }
      : null;
  }
  return null;
}
