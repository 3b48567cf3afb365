import { SaxesParser } from 'saxes';
import type { Numberings, NumberReference } from './docx-numbering.ts';
import { TextBuilder, type Extracted } from './extracted.ts';
import { tableLines, type TableCell } from './grid.ts';

/** A place that paragraphs flow into: the body, a cell, a text box. */
interface Flow {
  paragraphs: string[];
}
/** A table as it is being read. */
interface OpenTable {
  rows: TableCell[][];
  /** The cell that each column's vertical merge began with. */
  merged: Map<number, TableCell>;
  column: number;
}

/** Reads word/document.xml in one pass: paragraphs with their generated numbers, tables as tabbed lines, text boxes. */
export function readDocumentXml(xml: string, numberings: Numberings): Extracted {
  const builder = new TextBuilder();
  const lost = { pictures: 0, deleted: 0, objects: 0, boxes: 0 };
  const body: Flow = { paragraphs: [] };
  const flows: Flow[] = [body];
  const tables: OpenTable[] = [];
  const cells: { columns: number; merge: 'begin' | 'continue' | null }[] = [];
  const paragraphs: { text: string; style: string; reference: Partial<NumberReference>; boxes: string[] }[] = [];
  let skipping = 0;
  let hidden = false;
  let inText = false;

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (skipping || name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') {
      // a text box is kept twice for older programs; deleted words are no text
      if (!skipping && name !== 'mc:Fallback') lost.deleted += 1;
      skipping += 1;
      return;
    }
    const paragraph = paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        paragraphs.push({ text: '', style: '', reference: {}, boxes: [] });
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph) paragraph.reference.list = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.reference.level = Number(value);
        break;
      case 'w:r':
        hidden = false;
        break;
      case 'w:vanish':
        hidden = value !== '0' && value !== 'false';
        break;
      case 'w:t':
      case 'm:t':
        inText = true;
        break;
      case 'w:tab':
        // inside w:tabs it sets a tab stop and prints nothing
        if (paragraph && attributes['w:pos'] === undefined) paragraph.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        if (paragraph) paragraph.text += attributes['w:type'] === 'page' ? '' : '\n';
        break;
      case 'w:noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'w:tbl':
        tables.push({ rows: [], merged: new Map(), column: 0 });
        break;
      case 'w:tr': {
        const table = tables.at(-1);
        table?.rows.push([]);
        if (table) table.column = 0;
        break;
      }
      case 'w:tc':
        flows.push({ paragraphs: [] });
        cells.push({ columns: 1, merge: null });
        break;
      case 'w:gridSpan':
        if (cells.length) cells.at(-1)!.columns = Math.min(60, Number(value) || 1);
        break;
      case 'w:vMerge':
        if (cells.length) cells.at(-1)!.merge = value === 'restart' ? 'begin' : 'continue';
        break;
      case 'w:txbxContent':
        lost.boxes += 1;
        flows.push({ paragraphs: [] });
        break;
      case 'pic:pic':
      case 'v:imagedata':
        lost.pictures += 1;
        break;
      case 'o:OLEObject':
        lost.objects += 1;
        break;
    }
  });
  parser.on('text', (text) => {
    if (!skipping && inText && !hidden && paragraphs.length) paragraphs.at(-1)!.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (skipping) {
      skipping -= 1;
      return;
    }
    if (name === 'w:t' || name === 'm:t') inText = false;
    else if (name === 'w:p') closeParagraph();
    else if (name === 'w:tc') closeCell();
    else if (name === 'w:tbl') closeTable();
    else if (name === 'w:txbxContent') {
      const box = flows.pop()!;
      // a box stands beside its paragraph: it is read right behind it
      (paragraphs.at(-1)?.boxes ?? flows.at(-1)!.paragraphs).push(...box.paragraphs);
    }
  });
  parser.write(xml).close();

  function closeParagraph(): void {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const { list, level } = paragraph.reference;
    const inherited = paragraph.style ? numberings.ofStyle(paragraph.style) : null;
    const reference =
      list === '0'
        ? null
        : list
          ? { list, level: level ?? 0 }
          : inherited && { list: inherited.list, level: level ?? inherited.level };
    const mark = reference && paragraph.text.trim() ? numberings.next(reference) : '';
    flows.at(-1)!.paragraphs.push(mark + paragraph.text, ...paragraph.boxes);
  }

  function closeCell(): void {
    const flow = flows.pop()!;
    const { columns, merge } = cells.pop()!;
    const table = tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row) {
      flows.at(-1)!.paragraphs.push(...flow.paragraphs);
      return;
    }
    const above = table.merged.get(table.column);
    if (merge === 'continue' && above) above.rows += 1;
    else {
      const cell = { text: flow.paragraphs.filter((text) => text.trim()).join('\n'), columns, rows: 1 };
      row.push(cell);
      if (merge === 'begin') table.merged.set(table.column, cell);
    }
    table.column += columns;
  }

  function closeTable(): void {
    const { rows } = tables.pop()!;
    const single = rows.every((row) => row.length <= 1 && row.every(({ rows: height }) => height === 1));
    // a table of one column is a frame around paragraphs
    const lines = single ? rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n'))) : tableLines(rows);
    flows.at(-1)!.paragraphs.push(...lines);
  }

  for (const text of body.paragraphs) builder.add(text);
  if (lost.pictures)
    builder.warn(`${lost.pictures} picture(s) are not read; type what they say into the text if it matters`);
  if (lost.deleted)
    builder.warn(`${lost.deleted} tracked deletion(s) are left out; accept or reject the changes in Word`);
  if (lost.objects) builder.warn(`${lost.objects} embedded object(s) are not read`);
  if (lost.boxes) builder.warn(`${lost.boxes} text box(es) are read behind the paragraph that they are anchored to`);
  return builder.finish();
}
