import { paragraphEnds, segmentsOf } from './clause.ts';
import { runInHeading } from './heading.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { responsibilityBrackets } from './responsibility.ts';
import { LABEL } from './roles.ts';
import type { Range, Squeezed } from './squeezed.ts';

/**
 * Where the unnumbered closing paragraphs of a plan begin, behind its last clause: 「各地区、各部门要认真贯彻落实本意见…」.
 * Null where the last clause goes on to its end. Its siblings show how far a clause goes: to its responsibility bracket,
 * or over one paragraph.
 */
export function closingStart(squeezed: Squeezed, nodes: OutlineNode[], paragraphs: Paragraph[]): number | null {
  const last = nodes.at(-1);
  if (!last || ['article', 'row', 'note', 'annex', 'title', 'decimal', 'item'].includes(last.mark.kind)) return null;
  const siblings = (last.parent?.children ?? nodes.filter((node) => node.parent === null)).filter(
    (node) => node !== last && node.children.length === 0,
  );
  const brackets = (node: OutlineNode) => {
    const words = squeezed.words(node.mark.end, node.ownEnd);
    const ends = paragraphEnds(words, segmentsOf(node, paragraphs));
    return responsibilityBrackets(words.text, ends).map(({ start, end }) => words.range(start, end));
  };
  const bracket = brackets(last).at(-1);
  if (bracket) {
    const at = bracket.end;
    const rest = /^[。；]*/.exec(squeezed.text.slice(at, at + 3))![0].length;
    // 「…（甲局负责）其余文字」 in a clause of several parts is no closing: its siblings must end with their brackets,
    // or have none where this one stands on a line of its own behind them all
    const ends = siblings.map((node) => brackets(node).at(-1)?.end ?? null);
    const whole = siblings.filter((node, i) => node.ownEnd - (ends[i] ?? node.mark.end) <= 2);
    const alone =
      ends.every((end) => end === null) && segmentsOf(last, paragraphs).some(({ start }) => start === bracket.start);
    const ended = alone || whole.length >= siblings.length * 0.5;
    return ended && last.ownEnd - at - rest >= 8 ? at + rest : null;
  }
  // 责任单位：… is no paragraph of the clause's text
  const said = (node: OutlineNode) =>
    segmentsOf(node, paragraphs).filter(({ start, end }) => !LABEL.test(squeezed.text.slice(start, end)));
  const lengths = siblings.map((node) => said(node).length);
  if (lengths.length === 0) return null;
  const usual = Math.max(...lengths);
  const segments = said(last);
  // All paragraphs below a heading on its own line belong to it: 「五、有关要求 ⏎ …」
  if (segments[0] === undefined || !/[。；]/.test(squeezed.text.slice(segments[0].start, segments[0].end))) return null;
  // 「（三）强化监督。⏎ 县审计局要…」: where the siblings have both in one paragraph, this heading has the next one
  const own = isHeading(squeezed, segments[0]) && !siblings.some((node) => isHeading(squeezed, said(node)[0]));
  const count = own ? usual + 1 : usual;
  return segments.length > count ? segments[count]!.start : null;
}

/** Whether a paragraph is a run-in heading and nothing more. */
function isHeading({ text }: Squeezed, paragraph: Range | undefined): boolean {
  return paragraph !== undefined && runInHeading(text, paragraph.start, paragraph.end, true)?.next === paragraph.end;
}
