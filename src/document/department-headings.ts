import { segmentsOf } from './clause.ts';
import { fit } from './columns.ts';
import { isOwnLineHeading } from './heading.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { isAgencyList } from './responsibility.ts';
import type { Range, Squeezed } from './squeezed.ts';

/** 「（5项）」 behind the name. */
const COUNT = /[（(]\d{1,3}[项条件][）)]$/;

/** An office without a level before its name. */
const OFFICE = /(?:办公室|[局委科处])$/;

/**
 * The headings of tasks that are grouped by who has to do them: 「一、市教育局（5项）」 over its tasks, and nothing but offices beside it.
 * Gives the range of the names for each such node.
 */
export function departmentHeadings(
  { text }: Squeezed,
  nodes: OutlineNode[],
  paragraphs: Paragraph[],
): Map<OutlineNode, Range> {
  const groups = new Map<OutlineNode | null, OutlineNode[]>();
  for (const node of nodes) {
    if (node.mark.kind !== 'han' && node.mark.kind !== 'hanBracket') continue;
    const group = groups.get(node.parent);
    if (group) group.push(node);
    else groups.set(node.parent, [node]);
  }
  const found = new Map<OutlineNode, Range>();
  for (const siblings of groups.values()) {
    const headings = siblings.map((node) => headingOf(text, node, paragraphs));
    const names = headings.flatMap((range) => (range ? [text.slice(range.start, range.end)] : []));
    if (names.length < 2 || names.length < siblings.length) continue;
    if (names.filter((list) => isAgencyList(list) || OFFICE.test(list)).length * 2 < names.length) continue;
    if (!names.every((list) => fit('units', list) > 0)) continue;
    siblings.forEach((node, i) => found.set(node, headings[i]!));
  }
  return found;
}

function headingOf(text: string, node: OutlineNode, paragraphs: Paragraph[]): Range | null {
  const [first] = node.children.length > 0 ? segmentsOf(node, paragraphs) : [];
  if (!first || !isOwnLineHeading(text.slice(first.start, first.end))) return null;
  const words = text.slice(first.start, first.end).replace(COUNT, '');
  return { start: first.start, end: first.start + words.length };
}
