import { saysFirstLeads } from './notes.ts';
import type { OutlineNode } from './outline.ts';
import { responsibilityBrackets } from './responsibility.ts';
import type { Squeezed } from './squeezed.ts';

/**
 * In which parts the first of a list leads, because a sentence says so anywhere: 「各项任务责任单位列首位者为牵头单位。」 before the
 * first clause or in a clause holds for the whole document, 「注：列首位的为牵头单位。」 below a table for its annex.
 * A note in a bracket (…，下同) holds from there on, in an annex up to its end, and is read with its clause.
 */
export function leadsOf(squeezed: Squeezed, nodes: OutlineNode[]): (node: OutlineNode) => boolean {
  const annexes = new Set<OutlineNode>();
  let whole = says(squeezed, 0, nodes[0]?.start ?? 0);
  for (const node of nodes) {
    if (!says(squeezed, node.mark.end, node.ownEnd)) continue;
    const annex = annexOf(node);
    if (annex) annexes.add(annex);
    else whole = true;
  }
  return (node) => whole || annexes.has(annexOf(node)!);
}

function says(squeezed: Squeezed, start: number, end: number): boolean {
  const { text } = squeezed.words(start, end);
  return text.includes('牵头') && saysFirstLeads(text, responsibilityBrackets(text));
}

/** The annex that a node stands in. */
export function annexOf(node: OutlineNode): OutlineNode | null {
  let at: OutlineNode | null = node;
  while (at && at.mark.kind !== 'annex') at = at.parent;
  return at;
}
