/** Items of a list on one screen. */
const ITEMS = 12;
/** A statement up to this length is read in one breath and stays on one line. */
const SHORT = 120;

/** A statement as a chat shows it. */
export interface StatementParts {
  headline: string;
  /** Lists, an item a line, a screen each at most. */
  lists: string[];
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  items.flatMap((_one, index) => (index % size === 0 ? [items.slice(index, index + size)] : []));

/** Every item of a list on a line of its own: 「共28项。市方案28项：第1条 …；第2条 …」. No character is lost or added but line breaks. */
function itemLines(text: string): string[] {
  // Semicolons inside quotation marks and brackets belong to the item.
  const items = text.match(/(?:「[^」]*」|“[^”]*”|（[^）]*）|[^；])+；?/gu) ?? [text];
  return items.flatMap((item) => {
    const label = /^[^：；「“（]{2,30}：(?=第|一|（|\d)/u.exec(item)?.[0];
    return label === undefined ? [item] : [label, item.slice(label.length)];
  });
}

/** Breaks a long statement that lists things into a headline and lines; a short one stays as it is. */
export function statementParts(statement: string): StatementParts {
  const text = statement.trim();
  const [first = '', ...rest] = text.split('\n');
  if (rest.length > 0) return { headline: first, lists: chunks(rest, ITEMS).map((lines) => lines.join('\n').trim()) };
  if (text.length <= SHORT || (text.match(/；/gu) ?? []).length < 3) return { headline: text, lists: [] };
  const end = /^[^；]{1,80}?。/u.exec(text)?.[0].length ?? 0;
  const lines = itemLines(text.slice(end));
  if (end === 0) return { headline: lines[0]!, lists: chunks(lines.slice(1), ITEMS).map((chunk) => chunk.join('\n')) };
  return { headline: text.slice(0, end), lists: chunks(lines, ITEMS).map((chunk) => chunk.join('\n')) };
}
