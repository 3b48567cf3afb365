import { attribute, childrenOf, isElement, type Element, type Node, type TextNode } from './html-nodes.ts';

const NO_TEXT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'button',
  'select',
  'option',
  'iframe',
  'object',
  'svg',
  'head',
  'input',
  'textarea',
  'video',
  'audio',
]);
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form']);

const FURNITURE =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumb|crumbs?|footer|foot|copyright|share|sharing|toolbar|tools?|sidebar|related|recommend|search|pagination|pager|qrcode|ewm|logo|banner|login|links?|position|location|dqwz|weizhi)(?:$|[-_\s\d])/i;

/** What holds so much of the text is the text. */
const NEARLY_ALL = 0.85;

/**
 * Takes out of a page what is no part of its text: scripts, hidden elements, navigation. What is only called like furniture
 * (`<form>` or `<div class="position-relative">` around the whole page) and holds nearly all text stays.
 */
export function dropFurniture(body: Element): void {
  const weights = weigh(body, holdsNoText);
  const most = weights.get(body)! * NEARLY_ALL;
  const stays = (node: Node) =>
    !isElement(node) || (!holdsNoText(node) && (!isFurniture(node) || weights.get(node)! >= most));
  const stack: Node[] = [body];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('childNodes' in next) next.childNodes = next.childNodes.filter(stays);
    for (const child of childrenOf(next)) stack.push(child);
  }
}

function holdsNoText(element: Element): boolean {
  if (NO_TEXT.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden')) return true;
  return /display\s*:\s*none/i.test(attribute(element, 'style'));
}

function isFurniture(element: Element): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  return FURNITURE.test(attribute(element, 'class')) || FURNITURE.test(attribute(element, 'id'));
}

/** How many Chinese characters stand in every element, without those in elements that do not count. */
function weigh(root: Element, isWeightless: (element: Element) => boolean): Map<Node, number> {
  const weights = new Map<Node, number>();
  const stack: { node: Node; done: boolean }[] = [{ node: root, done: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, done } = next;
    if (done) {
      weights.set(
        node,
        childrenOf(node).reduce((sum, child) => sum + (weights.get(child) ?? 0), 0),
      );
    } else if (node.nodeName === '#text') {
      weights.set(node, (node as TextNode).value.match(/\p{Script=Han}/gu)?.length ?? 0);
    } else if (isElement(node) && node !== root && isWeightless(node)) {
      weights.set(node, 0);
    } else {
      stack.push({ node, done: true }, ...childrenOf(node).map((child) => ({ node: child, done: false })));
    }
  }
  return weights;
}

/** The smallest element that still holds nearly all running text of a page, outside its links; all where there is none. */
export function contentOf(body: Element): Element {
  const weights = weigh(body, ({ tagName }) => tagName === 'a');
  const all = weights.get(body) ?? 0;
  if (all === 0) return body;
  let content = body;
  for (;;) {
    const inner = childrenOf(content).find(
      (child) => isElement(child) && (weights.get(child) ?? 0) >= all * NEARLY_ALL,
    );
    if (!inner || !isElement(inner) || ['p', 'span', 'table', 'tbody', 'tr'].includes(inner.tagName)) return content;
    content = inner;
  }
}
