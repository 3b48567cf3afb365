import { articleHeading } from './clause-heading.ts';
import { segmentsOf } from './clause.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Squeezed } from './squeezed.ts';

/** Fewer articles that begin with a short sentence show nothing. */
const FEWEST_HEADED = 3;

/**
 * Whether the articles of a document have run-in headings: 若干措施 give every measure one (第一条 支持创新平台。对新认定的…), while
 * in 办法 and 条例 an article begins with its sentence, and only now and then with one as short as a heading.
 */
export function articlesAreHeaded(squeezed: Squeezed, nodes: OutlineNode[], paragraphs: Paragraph[]): boolean {
  const articles = nodes.filter(({ mark }) => mark.kind === 'article');
  const headed = articles.filter((node) => {
    const segments = segmentsOf(node, paragraphs);
    return segments.length > 0 && articleHeading(squeezed, node, segments) !== null;
  });
  return headed.length >= FEWEST_HEADED && headed.length > articles.length / 2;
}
