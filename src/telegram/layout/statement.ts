/** Items of a list on one screen. */
const ITEMS = 12;
/** A statement up to this length is read in one breath and stays on one line. */
const SHORT = 60;
/** So many things side by side are one answer, not a list. */
const SIDE_BY_SIDE = 3;

/** A statement as a chat shows it. */
export interface StatementParts {
  headline: string;
  /** Lists, an item a line, a screen each at most. */
  lists: string[];
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  items.flatMap((_one, index) => (index % size === 0 ? [items.slice(index, index + size)] : []));

/** Cuts after each semicolon that stands outside quotation marks and brackets. */
function items(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if ('「“（《'.includes(text[at]!)) depth += 1;
    else if ('」”）》'.includes(text[at]!)) depth = Math.max(0, depth - 1);
    else if (text[at] === '；' && depth === 0) {
      found.push(text.slice(from, at + 1));
      from = at + 1;
    }
  }
  return from < text.length ? [...found, text.slice(from)] : found;
}

/** Every item of a list on a line of its own: 「市方案28项：第1条 …；第2条 …」. Nothing is lost or added but line breaks. */
function itemLines(text: string): string[] {
  return items(text).flatMap((item) => {
    const label = /^[^：；「“（]{2,30}：(?=第|一|（|\d)/u.exec(item)?.[0];
    return label === undefined ? [item] : [label, item.slice(label.length)];
  });
}

/** Breaks a long statement that lists things into a headline and lines; a short one stays as it is. */
export function statementParts(statement: string): StatementParts {
  const text = statement.trim();
  const [first = '', ...rest] = text.split('\n');
  if (rest.length > 0) return { headline: first, lists: chunks(rest, ITEMS).map((lines) => lines.join('\n').trim()) };
  if (text.length <= SHORT) return { headline: text, lists: [] };
  const end = /^[^；]{1,80}?。(?=.)/u.exec(text)?.[0].length ?? 0;
  const lines = itemLines(text.slice(end));
  // Two or three things said side by side, one a document: all of it is the answer.
  if (end === 0 && lines.length <= SIDE_BY_SIDE) return { headline: lines.join('\n'), lists: [] };
  const [headline, listed] = end === 0 ? [lines[0]!, lines.slice(1)] : [text.slice(0, end), lines];
  return { headline, lists: chunks(listed, ITEMS).map((chunk) => chunk.join('\n')) };
}
