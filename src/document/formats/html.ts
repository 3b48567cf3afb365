import { parse } from 'parse5';
import { decodeText } from '../read.ts';
import { TextBuilder, type Extracted } from './extracted.ts';
import { contentOf, dropFurniture } from './html-content.ts';
import { linesOf } from './html-lines.ts';
import { contains, count, find, type Element } from './html-nodes.ts';

const NOISE =
  /^(?:(?:访问|浏览|阅读|点击)(?:量|次数|数)?[：:]?\s*\d*次?|(?:信息)?来源[：:].{0,40}|(?:发布|更新|发文)(?:时间|日期)[：:].{0,40}|(?:作者|责任编辑|编辑|审核|校对)[：:].{0,30}|[【[]?\s*(?:字体|字号)[：:]?.{0,30}|(?:我要)?打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏|分享(?:到)?[：:]?.{0,20}|返回(?:顶部|首页)|(?:您|你)?(?:当前|现在)?(?:所在)?的?位置[：:].{0,80}|首页|上一篇[：:]?.{0,60}|下一篇[：:]?.{0,60}|扫一扫.{0,30}|相关(?:链接|文章|稿件|解读)[：:]?|【?(?:大|中|小)】?(?:\s*【?(?:大|中|小)】?){1,2})$/;

/** The document in a saved web page: its text without the page's navigation, counters and buttons. */
export function htmlText(bytes: Uint8Array, file: string): Extracted {
  const tree = parse(decodeHtml(bytes, file));
  const builder = new TextBuilder();
  const body = find(tree, 'body');
  if (!body) return builder.finish();
  const heading = find(body, 'h1') ?? find(body, 'h2');
  dropFurniture(body);
  const content = contentOf(body);
  const lines = linesOf(content);
  const title = heading && titleOf(heading, content, lines);
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

/** The page's own heading, where it stands outside the text and the text does not begin with it. */
function titleOf(heading: Element, content: Element, lines: string[]): string | null {
  if (contains(content, heading)) return null;
  const title = linesOf(heading).join('').replace(/\s+/g, ' ').trim();
  const start = lines.slice(0, 12).join('').replace(/\s+/g, '');
  return title.length >= 6 && !start.includes(title.replace(/\s+/g, '')) ? title : null;
}
