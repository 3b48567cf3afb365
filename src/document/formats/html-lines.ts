import { tableLines, type TableCell } from './grid.ts';
import { attribute, childrenOf, count, isElement, type Element, type Node, type TextNode } from './html-nodes.ts';

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

/** The lines of an element: one for each block, cells of a table kept apart by tabs. */
export function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  const stack: (Node | 'flush')[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'flush') flush();
    else if (next.nodeName === '#text') line += (next as TextNode).value.replace(/[\r\n\t ]+/g, ' ');
    else if (isElement(next)) {
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
