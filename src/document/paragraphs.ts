import { endsAsAgency } from './agencies.ts';
import type { Line } from './lines.ts';
import { LABEL, ROLE_TAIL } from './roles.ts';
import type { Range, Squeezed } from './squeezed.ts';

/** Lines that belong together: one paragraph of the document, however the page broke it. */
export interface Paragraph extends Range {
  text: string;
  lines: Line[];
}

const ENDED = /[。；：！？;:!?…]["”’』」）)*]*$/;
const ALONE =
  /^(?:附件|附表|附录|（?此件|[（(]?联系人|抄送|印发)|^[^。，；]{0,24}[〔\[（(【](?:19|20)\d\d[〕\])）】]第?\d{1,4}号[）)]?$|^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/;
// 目录 with page numbers: 一、总体要求……3
export const CONTENTS_LINE = /(?:…{2,}|\.{4,}|·{4,}|\s{3,}|\t)[—-]?\s*\d{1,3}\s*[—-]?\s*$/;

/** A paragraph that one line opens. */
export function openParagraph(line: Line): Paragraph {
  return { start: line.start, end: line.end, text: line.text, lines: [line] };
}

/** Adds a line to the paragraph that it goes on with. */
export function extendParagraph(squeezed: Squeezed, paragraph: Paragraph, line: Line): void {
  // what stands between, a page number, goes with it
  paragraph.text += squeezed.text.slice(paragraph.end, line.end);
  paragraph.end = line.end;
  paragraph.lines.push(line);
}

/**
 * Whether a paragraph is still open at its end, so that the next line goes on with it.
 * 「…市市场监管局、市行政审」 ⏎⏎ 「批局，…」: a page break tears a name; a heading on a line of its own is not open.
 */
export function isOpen(paragraph: Paragraph, wrap: number | null): boolean {
  const last = paragraph.lines.at(-1)!;
  const { text } = paragraph;
  if (ALONE.test(last.text) || CONTENTS_LINE.test(last.raw)) return false;
  if (/[，、,]$/.test(last.text)) return true;
  if (openBracket(text)) return true;
  if (isBareLabel(text)) return true;
  if (ENDED.test(last.text) || /[）)】〗］]$/.test(last.text)) return false;
  if (wrap !== null) return last.width >= wrap - 3 || (last.width >= wrap * 0.6 && /[。，]/.test(last.text));
  return text.length >= 45 || text.includes('。');
}

/** 「…。完成时限：」 at the end of a line. */
function isBareLabel(text: string): boolean {
  const said = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1);
  return LABEL.exec(said)?.[0] === said;
}

/** 「责任单位：省能源局牵头，省财政厅、省通信管理局等按职责分工负责」: needs no full stop where a mark or a label comes next. */
export function isWholeList({ text }: Paragraph): boolean {
  const said = text.slice(text.lastIndexOf('。') + 1);
  const label = LABEL.exec(said);
  return label !== null && (ROLE_TAIL.test(said) || endsAsAgency(said.slice(label[0].length)));
}

/** 「牵头单位：…」 on a line of its own, though what stands above it lacks its full stop. */
export function opensList(line: Line, { text }: Paragraph): boolean {
  const label = LABEL.exec(line.text)?.[0] ?? '';
  return (
    /(?:单位|部门|科室|处室|主体|时限|时间|期限)[：:∶】］\]*]+$/.test(label) &&
    !/[，、,（(]$/.test(text) &&
    !openBracket(text)
  );
}

/** 「（市发展改革委、市民政局」: a bracket that the next page closes. */
function openBracket(text: string): boolean {
  let depth = 0;
  let since = 0;
  for (let i = Math.max(0, text.length - 600); i < text.length; i += 1) {
    if ('（('.includes(text[i]!)) {
      if (depth === 0) since = i;
      depth += 1;
    } else if ('）)'.includes(text[i]!) && depth > 0) depth -= 1;
  }
  return depth > 0 && text.length - since < 400 && !/。[^（(]*$/.test(text.slice(since));
}

/** Whether a line can only be a paragraph of its own (文号, date, 附件). */
export function standsAlone(line: Line): boolean {
  return ALONE.test(line.text);
}
