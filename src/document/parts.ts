import { closingStart } from './closing.ts';
import { segmentsOf } from './clause.ts';
import { footStart } from './foot.ts';
import { runInHeading } from './heading.ts';
import { lineIndex, type Line } from './lines.ts';
import { isWorded, type Mark } from './marks.ts';
import type { Numbering } from './glued.ts';
import { buildOutline, type OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Squeezed } from './squeezed.ts';
import { titleAt } from './title.ts';

/** The outline with the parts that have no number: other plans in the file, headed paragraphs, closing, foot. */
export function outlineOf(squeezed: Squeezed, lines: Line[], numbering: Numbering): OutlineNode[] {
  const end = squeezed.text.length;
  const { paragraphs } = numbering;
  if (numbering.marks.length === 0) return [];
  const marks = overArticles(withTitles(lines, [...numbering.marks, ...endings(lines, numbering.marks)].sort(inOrder)));
  const annex = marks.find(({ kind }) => kind === 'annex');
  const bodyEnd = annex?.start ?? end;
  const last = marks.findLast(({ start }) => start < bodyEnd);
  const foot = last
    ? footStart(
        lines.filter((line) => line.end <= bodyEnd),
        last.end,
      )
    : null;
  const extra: Mark[] = [];
  if (foot !== null) extra.push(plain('foot', foot, '落款'));
  const body = buildOutline(
    marks.filter(({ start }) => start < (foot ?? bodyEnd)),
    foot ?? bodyEnd,
  );
  const closing = closingStart(squeezed, body, paragraphs);
  if (closing !== null) {
    // a paragraph that begins there is cut there, so that nothing reads across
    extra.push(plain('closing', closing, '结语'));
  }
  const whole = () => [...marks, ...extra].sort(inOrder);
  const nodes = buildOutline(whole(), end);
  const items = nodes.flatMap((node) => headedParagraphs(squeezed, node, paragraphs));
  if (items.length === 0) return nodes;
  extra.push(...items);
  return buildOutline(whole(), end);
}

const inOrder = (a: Mark, b: Mark) => a.start - b.start;

/** Headings of the last part of a plan. */
const ENDING = /^(?:组织|工作|实施)?(?:保障|保障措施|组织实施|组织领导|工作要求|有关要求)$/;

/** 任务一：…, 任务二：… and, without a number of its own, 组织保障: the last part of a plan whose parts are counted by words. */
function endings(lines: Line[], marks: Mark[]): Mark[] {
  if (marks.some(({ kind }) => kind === 'han')) return [];
  const from = marks.findLast(({ kind }) => isWorded(kind) && kind !== 'ordinal')?.end;
  if (from === undefined) return [];
  return lines
    .filter(({ start, text }) => start > from && ENDING.test(text))
    .map(({ start, text }) => plain('title', start, text));
}

/**
 * 「一、总则 ⏎ 第一条 … ⏎ 二、监督 ⏎ 第八条 …」: parts that hold articles and nothing before them. What an article lists (一、…；二、…。)
 * has no article behind its first.
 */
function overArticles(marks: Mark[]): Mark[] {
  let part = 0;
  return marks.map((mark, i) => {
    const article = marks[i + 1];
    if (mark.kind !== 'han' || article?.kind !== 'article') return mark;
    if (mark.value === 1 ? article.value !== 1 : mark.value !== part + 1) return mark;
    part = mark.value;
    return { ...mark, kind: 'part' };
  });
}

/** Another plan in the same file: its numbering begins again at 一、, and a title stands above it. */
function withTitles(lines: Line[], marks: Mark[]): Mark[] {
  const titles: Mark[] = [];
  marks.forEach((mark, i) => {
    const before = marks[i - 1];
    if (!before || !['han', 'chapter'].includes(mark.kind) || mark.value !== 1 || before.kind === 'annex') return;
    const to = lineIndex(lines, mark.start);
    const from = Math.max(lineIndex(lines, before.end) + 1, to - 12);
    const above = lines.slice(from, to);
    for (let at = 0; at < above.length; at += 1) {
      const title = titleAt(above, at);
      if (!title || title.text.length > 60) continue;
      titles.push(plain('title', title.start, `篇${titles.length + 2}`));
      return;
    }
  });
  return [...marks, ...titles].sort(inOrder);
}

/** A part without a number: it begins there and has no mark. */
export function plain(kind: Mark['kind'], start: number, label: string): Mark {
  return { kind, start, end: start, value: 1, label };
}

/** Unnumbered paragraphs that each have a heading, below a heading on its own line: 基本原则 ⏎ 坚持问题导向。… ⏎ 坚持市场驱动。… */
function headedParagraphs(squeezed: Squeezed, node: OutlineNode, paragraphs: Paragraph[]): Mark[] {
  if (node.children.length || ['article', 'row', 'note', 'closing', 'foot', 'annex'].includes(node.mark.kind))
    return [];
  const [first, ...rest] = segmentsOf(node, paragraphs);
  if (!first || rest.length < 2 || first.end - first.start > 40) return [];
  const headed = rest.every(({ start, end }) => {
    const heading = runInHeading(squeezed.text, start, end, false);
    return heading !== null && heading.end - start <= 14 && !/[，：:]/.test(squeezed.text.slice(start, heading.next));
  });
  return headed ? rest.map(({ start }) => plain('item', start, '')) : [];
}
