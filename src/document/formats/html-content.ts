import { attribute, childrenOf, isElement, type Element, type Node, type TextNode } from './html-nodes.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'aside',
  'form',
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

const FURNITURE =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumb|crumbs?|footer|foot|copyright|share|sharing|toolbar|tools?|sidebar|related|recommend|search|pagination|pager|qrcode|ewm|logo|banner|login|links?|position|location|dqwz|weizhi)(?:$|[-_\s\d])/i;

/** Whether an element is no part of the text: script, navigation, hidden. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (/display\s*:\s*none/i.test(attribute(element, 'style')) || element.attrs.some(({ name }) => name === 'hidden'))
    return true;
  return FURNITURE.test(attribute(element, 'class')) || FURNITURE.test(attribute(element, 'id'));
}

/** How much running text stands in every element: Chinese characters that are not inside a link. */
function weigh(root: Element): Map<Node, number> {
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
    } else if (isElement(node) && node !== root && (isSkipped(node) || node.tagName === 'a')) {
      weights.set(node, 0);
    } else {
      stack.push({ node, done: true }, ...childrenOf(node).map((child) => ({ node: child, done: false })));
    }
  }
  return weights;
}

/** The smallest element that still holds nearly all running text of the page; all of it where there is no running text. */
export function contentOf(body: Element): Element {
  const weights = weigh(body);
  const all = weights.get(body) ?? 0;
  if (all === 0) return body;
  let content = body;
  for (;;) {
    const inner = childrenOf(content).find((child) => isElement(child) && (weights.get(child) ?? 0) >= all * 0.85);
    if (!inner || !isElement(inner) || ['p', 'span', 'table', 'tbody', 'tr'].includes(inner.tagName)) return content;
    content = inner;
  }
}
