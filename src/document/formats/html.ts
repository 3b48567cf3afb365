import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeText } from '../read.ts';
import { TextBuilder, type Extracted } from './extracted.ts';
import { tableLines, type TableCell } from './grid.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

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
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'pre',
  'center',
  'body',
  'fieldset',
  'figure',
  'hr',
]);
const FURNITURE =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumb|crumbs?|footer|foot|copyright|share|sharing|toolbar|tools?|sidebar|related|recommend|search|pagination|pager|qrcode|ewm|logo|banner|login|links?|position|location|dqwz|weizhi)(?:$|[-_\s\d])/i;
const NOISE =
  /^(?:(?:访问|浏览|阅读|点击)(?:量|次数|数)?[：:]?\s*\d*次?|(?:信息)?来源[：:].{0,40}|(?:发布|更新|发文)(?:时间|日期)[：:].{0,40}|(?:作者|责任编辑|编辑|审核|校对)[：:].{0,30}|[【[]?\s*(?:字体|字号)[：:]?.{0,30}|(?:我要)?打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏|分享(?:到)?[：:]?.{0,20}|返回(?:顶部|首页)|(?:您|你)?(?:当前|现在)?(?:所在)?的?位置[：:].{0,80}|首页|上一篇[：:]?.{0,60}|下一篇[：:]?.{0,60}|扫一扫.{0,30}|相关(?:链接|文章|稿件|解读)[：:]?|【?(?:大|中|小)】?(?:\s*【?(?:大|中|小)】?){1,2})$/;

/** The document in a saved web page: its text without the page's navigation, counters and buttons. */
export function htmlText(bytes: Uint8Array, file: string): Extracted {
  const tree = parse(decodeHtml(bytes, file));
  const builder = new TextBuilder();
  const body = find(tree, 'body');
  if (!body) return builder.finish();
  const content = contentOf(body);
  const lines = linesOf(content);
  const title = titleOf(body, content, lines);
  if (title) builder.add(title);
  const dropped: string[] = [];
  for (const line of lines) {
    if (NOISE.test(line.replace(/\s+/g, ' ').trim())) dropped.push(line.trim());
    else if (line.trim()) builder.add(line);
  }
  if (dropped.length)
    builder.warn(
      `left out as furniture of the web page: ${dropped
        .map((line) => `“${line.slice(0, 20)}”`)
        .slice(0, 8)
        .join(', ')}`,
    );
  const images = count(content, (element) => element.tagName === 'img');
  if (images) builder.warn(`${images} picture(s) are not read; type what they say into the text if it matters`);
  return builder.finish();
}

function decodeHtml(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (named && /^gb/.test(named)) return new TextDecoder('gb18030').decode(bytes);
  return decodeText(bytes, file).replace(/^\ufeff/, '');
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? '';

function find(node: Node, tag: string): Element | null {
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && next.tagName === tag) return next;
    stack.push(...childrenOf(next).toReversed());
  }
  return null;
}

function count(node: Node, wanted: (element: Element) => boolean): number {
  let total = 0;
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && wanted(next)) total += 1;
    for (const child of childrenOf(next)) stack.push(child);
  }
  return total;
}

function isSkipped(element: Element): boolean {
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
      weights.set(node, (node as DefaultTreeAdapterTypes.TextNode).value.match(/\p{Script=Han}/gu)?.length ?? 0);
    } else if (isElement(node) && (isSkipped(node) || node.tagName === 'a')) {
      weights.set(node, 0);
    } else {
      stack.push({ node, done: true }, ...childrenOf(node).map((child) => ({ node: child, done: false })));
    }
  }
  return weights;
}

/** The smallest element that still holds nearly all running text of the page. */
function contentOf(body: Element): Element {
  const weights = weigh(body);
  const all = weights.get(body) ?? 0;
  let content = body;
  for (;;) {
    const inner = childrenOf(content).find((child) => isElement(child) && (weights.get(child) ?? 0) >= all * 0.85);
    if (!inner || !isElement(inner) || ['p', 'span', 'table', 'tbody', 'tr'].includes(inner.tagName)) return content;
    content = inner;
  }
}

/** The page's own heading, where it stands outside the text and the text does not begin with it. */
function titleOf(body: Element, content: Element, lines: string[]): string | null {
  const heading = find(body, 'h1') ?? find(body, 'h2');
  if (!heading || contains(content, heading)) return null;
  const title = linesOf(heading).join('').replace(/\s+/g, ' ').trim();
  const start = lines.slice(0, 12).join('').replace(/\s+/g, '');
  return title.length >= 6 && !start.includes(title.replace(/\s+/g, '')) ? title : null;
}

function contains(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = 'parentNode' in at ? (at.parentNode as Node | null) : null)
    if (at === outer) return true;
  return false;
}

/** The lines of an element: one for each block, cells of a table kept apart by tabs. */
function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  const stack: (Node | 'flush')[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'flush') flush();
    else if (next.nodeName === '#text')
      line += (next as DefaultTreeAdapterTypes.TextNode).value.replace(/[\r\n\t ]+/g, ' ');
    else if (isElement(next)) {
      if (isSkipped(next) && next !== root) continue;
      if (next.tagName === 'br') flush();
      else if (next.tagName === 'table' && isDataTable(next)) {
        flush();
        lines.push(...tableLines(gridOf(next)));
      } else if (BLOCKS.has(next.tagName)) {
        flush();
        stack.push('flush', ...childrenOf(next).toReversed());
      } else stack.push(...childrenOf(next).toReversed());
    }
  }
  flush();
  return lines;
}

/** A table of data has rows of at least two cells and no table inside; others only arrange the page. */
function isDataTable(table: Element): boolean {
  if (count(table, ({ tagName }) => tagName === 'table') > 1) return false;
  return gridOf(table).filter((row) => row.length >= 2).length >= 2;
}

function gridOf(table: Element): TableCell[][] {
  const rows: TableCell[][] = [];
  const stack: Node[] = [table];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next) && next.tagName === 'tr') {
      rows.push(
        childrenOf(next)
          .filter((child): child is Element => isElement(child) && (child.tagName === 'td' || child.tagName === 'th'))
          .map((cell) => ({
            text: linesOf(cell).join(' '),
            columns: Math.min(40, Number(attribute(cell, 'colspan')) || 1),
            rows: Math.min(400, Number(attribute(cell, 'rowspan')) || 1),
          })),
      );
    } else stack.push(...childrenOf(next).toReversed());
  }
  return rows;
}
