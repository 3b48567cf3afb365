import type { Line } from './lines.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Warning } from './types.ts';

/** Things on the page that a person should look at: doubled characters at breaks, mixed brackets, lost characters. */
export function textWarnings(lines: Line[], paragraphs: Paragraph[]): Warning[] {
  const warnings: Warning[] = [];
  for (const paragraph of paragraphs) {
    for (let i = 1; i < paragraph.lines.length; i += 1) {
      const above = paragraph.lines[i - 1]!;
      const line = paragraph.lines[i]!;
      const character = line.text[0]!;
      // 「专职党委副书记 ⏎⏎ 记。」
      if ((line.afterBlank || line.afterPage) && above.text.endsWith(character) && /\p{Script=Han}/u.test(character)) {
        warnings.push({
          line: line.number,
          message: `“${character}” is doubled where the page breaks: “${above.text.slice(-6)}” / “${line.text.slice(0, 6)}”`,
        });
      }
    }
  }
  const fullWidth = lines.reduce((sum, { text }) => sum + (text.match(/（/g)?.length ?? 0), 0);
  const halfWidth = lines.reduce((sum, { text }) => sum + (text.match(/\((?=[\p{Script=Han}])/gu)?.length ?? 0), 0);
  for (const line of lines) {
    const { text } = line;
    const half = /\([\p{Script=Han}]|[\p{Script=Han}]\)/u.test(text) && fullWidth > halfWidth;
    const commas = /\p{Script=Han}[,;](?=\p{Script=Han})/u.test(text);
    if (half || commas) {
      const what = [half ? 'brackets ( )' : '', commas ? 'commas' : ''].filter(Boolean).join(' and ');
      warnings.push({
        line: line.number,
        message: `half-width ${what} where the rest of the text has full-width ones`,
      });
    }
    if (text.includes('\ufffd'))
      warnings.push({ line: line.number, message: 'a character was lost in conversion (\ufffd)' });
  }
  for (const paragraph of paragraphs) {
    const open = unclosed(paragraph.text);
    if (open) warnings.push({ line: paragraph.lines[0]!.number, message: `a bracket is not closed: “${open}”` });
  }
  return warnings.sort((a, b) => a.line - b.line);
}

function unclosed(text: string): string | null {
  let depth = 0;
  let since = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('（('.includes(text[i]!)) {
      if (depth === 0) since = i;
      depth += 1;
    } else if ('）)'.includes(text[i]!) && depth > 0) depth -= 1;
  }
  return depth > 0 ? text.slice(since, since + 16) : null;
}

/** Numbers that are missing or come twice among the children of one clause, or across clauses where they run on. */
export function numberingWarnings(nodes: OutlineNode[], lineOf: (at: number) => number): Warning[] {
  const warnings: Warning[] = [];
  const last = new Map<string, { value: number; parent: OutlineNode | null }>();
  for (const node of nodes) {
    const { kind, value, label } = node.mark;
    if (['row', 'note', 'item', 'annex', 'title', 'closing', 'foot', 'decimal'].includes(kind)) continue;
    const before = last.get(kind);
    const restart = value === 1 && before?.parent !== node.parent;
    if (before && !restart && value !== before.value + 1 && !(value === 1 && kind !== 'han')) {
      const message =
        value === before.value ? `the number ${label} comes twice` : `the number ${label} follows ${before.value}`;
      warnings.push({ line: lineOf(node.mark.start), message });
    } else if (!before && value !== 1) {
      warnings.push({ line: lineOf(node.mark.start), message: `the numbering begins with ${label}` });
    }
    last.set(kind, { value, parent: node.parent });
  }
  return warnings;
}
