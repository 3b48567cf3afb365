import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

export function find(node: Node, tag: string): Element | null {
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && next.tagName === tag) return next;
    stack.push(...childrenOf(next).toReversed());
  }
  return null;
}

export function count(node: Node, wanted: (element: Element) => boolean): number {
  let total = 0;
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && wanted(next)) total += 1;
    for (const child of childrenOf(next)) stack.push(child);
  }
  return total;
}

export function contains(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = 'parentNode' in at ? (at.parentNode as Node | null) : null)
    if (at === outer) return true;
  return false;
}
