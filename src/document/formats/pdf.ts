import { DocumentError } from '../error.ts';
import { TextBuilder, type Extracted } from './extracted.ts';

/** One printed line of a page. */
interface PageLine {
  text: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

/**
 * The text of a PDF with a text layer. Pages are kept apart by a form feed, hard line breaks are joined, page numbers and
 * running heads are left out.
 *
 * @throws {DocumentError} where it is scanned, asks for a password, or is damaged
 */
export async function pdfText(bytes: Uint8Array, file: string): Promise<Extracted> {
  const { getDocumentProxy } = await import('unpdf');
  let pages: PageLine[][];
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false });
    if (document.numPages > 3000)
      throw new DocumentError(file, `has ${document.numPages} pages; a plan has fewer: split it`);
    pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items as TextItem[]));
      page.cleanup();
    }
    await document.destroy();
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const name = (cause as Error).name;
    if (name === 'PasswordException')
      throw new DocumentError(file, 'asks for a password; save a copy without one', { cause });
    throw new DocumentError(
      file,
      'is damaged: it cannot be read as PDF; open it and print it to a new PDF, or paste its text into a .txt',
      { cause },
    );
  }
  const characters = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  if (characters < 16 * pages.length) {
    throw new DocumentError(
      file,
      'has no text layer: it is a scan; run text recognition (OCR) over it, or ask for the Word or web version',
    );
  }
  return assemble(pages);
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Puts the pieces of a page together: pieces of one height are a line, a gap between them a blank. */
function linesOf(items: TextItem[]): PageLine[] {
  const pieces = items
    .filter(({ str, transform }) => typeof str === 'string' && str.trim() !== '' && transform)
    .map(({ str, transform, width, height }) => {
      const size = height || Math.abs(transform[3] ?? 0) || Math.abs(transform[0] ?? 0) || 10;
      return { str, left: transform[4] ?? 0, top: transform[5] ?? 0, width, height: size };
    })
    .sort((a, b) => b.top - a.top || a.left - b.left);
  const rows: (typeof pieces)[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.top - piece.top) <= piece.height * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.left - b.left);
    let text = '';
    let right = row[0]!.left;
    for (const piece of row) {
      const gap = piece.left - right;
      // an empty column between two pieces: cells of a table
      if (text && gap > piece.height * 2.5) text += '\t';
      else if (text && gap > piece.height * 0.3) text += ' ';
      text += piece.str;
      right = Math.max(right, piece.left + piece.width);
    }
    return { text: text.trim(), left: row[0]!.left, right, top: row[0]!.top, height: row[0]!.height };
  });
}

const PAGE_NUMBER = /^(?:[-—–―·•\s]*\d{1,4}[-—–―·•\s]*|第\s*\d+\s*页\s*[,，/]?\s*(?:共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/;

/** Joins lines to paragraphs and pages to a text. */
function assemble(pages: PageLine[][]): Extracted {
  const heads = runningHeads(pages);
  const dropped = new Set<string>();
  const kept = pages.map((lines) =>
    lines.filter((line, i) => {
      const edge = i < 2 || i >= lines.length - 2;
      const furniture =
        edge && ((PAGE_NUMBER.test(line.text) && (i === 0 || i === lines.length - 1)) || heads.has(shape(line.text)));
      if (furniture) dropped.add(line.text.replace(/\d+/g, '#'));
      return !furniture;
    }),
  );
  const all = kept.flat();
  const left = common(all.map((line) => line.left));
  const right = Math.max(0, ...all.filter(({ text }) => text.length > 8).map((line) => line.right));
  const builder = new TextBuilder();
  let text = '';
  kept.forEach((lines, page) => {
    if (page > 0) text += '\f';
    let before: PageLine | null = null;
    for (const line of lines) {
      const full = before !== null && before.right >= right - before.height * 1.6;
      const indented = line.left > left + line.height * 1.2;
      const table = before?.text.includes('\t') || line.text.includes('\t');
      if (before === null) text += line.text;
      else if (full && !indented && !table) text += line.text;
      else text += `\n${line.text}`;
      before = line;
    }
  });
  builder.add(text);
  const extracted = builder.finish();
  if (dropped.size)
    extracted.warnings.push({
      line: 1,
      message: `left out as page numbers and running heads: ${[...dropped]
        .slice(0, 6)
        .map((one) => `“${one.slice(0, 24)}”`)
        .join(', ')}`,
    });
  return extracted;
}

const shape = (text: string) => text.replace(/[\d\s]+/g, '#');

/** Lines at the edges of at least three pages, and of a third of all, that are the same but for their numbers. */
function runningHeads(pages: PageLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(({ text }) => shape(text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= pages.length / 3).map(([edge]) => edge));
}

/** The left edge that most lines share. */
function common(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
