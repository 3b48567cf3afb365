import { rankOf, type Mark } from './marks.ts';

/** A node of the outline, before its words are read: its mark and the range of its own text in the squeezed text. */
export interface OutlineNode {
  mark: Mark;
  start: number;
  /** Behind its own text: where its first child, or the next clause, begins. */
  ownEnd: number;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

/**
 * Builds the outline of a document out of its marks. A mark closes everything that is not outside its kind;
 * levels may be left out (一、 straight to 1.) and numbers may run on (（一）–（十七） across 一、二、).
 */
export function buildOutline(marks: Mark[], end: number): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  marks.forEach((mark, i) => {
    while (open.length && !encloses(open.at(-1)!.mark, mark)) open.pop();
    const parent = open.at(-1) ?? null;
    const node: OutlineNode = { mark, start: mark.start, ownEnd: marks[i + 1]?.start ?? end, parent, children: [] };
    parent?.children.push(node);
    nodes.push(node);
    open.push(node);
  });
  return nodes;
}

/** Whether a mark stands inside the clause of another. 4.2.1 stands inside 4.2; a table row inside whatever is open. */
function encloses(outer: Mark, inner: Mark): boolean {
  if (['row', 'note', 'closing', 'foot'].includes(outer.kind)) return false;
  if (inner.kind === 'row' || inner.kind === 'note') return true;
  if (outer.kind === 'decimal' && inner.kind === 'decimal') return inner.label.startsWith(`${outer.label}.`);
  return rankOf(outer.kind) < rankOf(inner.kind);
}

/** The path of a node: the labels of all that enclose it; a decimal number already holds them. */
export function pathOf(node: OutlineNode): string {
  if (node.mark.kind === 'decimal') return node.mark.label;
  const above = node.parent && node.parent.mark.kind !== 'title' ? pathOf(node.parent) : '';
  return node.mark.kind === 'item' ? above : above + node.mark.label;
}
