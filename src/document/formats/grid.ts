/** A cell of a table with the columns and rows that it covers. */
export interface TableCell {
  text: string;
  columns: number;
  rows: number;
}

/** A cell that covers several rows holds for each of them, unless it is a whole text of its own. */
const REPEATED = 80;

/** The lines of a table, its cells kept apart by tabs; a table of one column is plain paragraphs. */
export function tableLines(rows: TableCell[][]): string[] {
  const lines: string[] = [];
  const hanging = new Map<number, { text: string; rows: number }>();
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  for (const row of rows) {
    const cells: string[] = [];
    const rest = [...row];
    while (cells.length < width) {
      const above = hanging.get(cells.length);
      if (above && above.rows > 0) {
        above.rows -= 1;
        cells.push(above.text.length <= REPEATED ? above.text : '');
        continue;
      }
      const cell = rest.shift();
      if (!cell) break;
      const text = cell.text.replace(/\s+/g, ' ').trim();
      if (cell.rows > 1) hanging.set(cells.length, { text, rows: cell.rows - 1 });
      cells.push(text, ...Array<string>(Math.max(0, Math.min(cell.columns, width - cells.length) - 1)).fill(''));
    }
    if (cells.every((text) => text === '')) continue;
    const filled = cells.filter(Boolean);
    // a title or a subtitle over the whole width is no row of cells
    lines.push(
      filled.length === 1 && (width === 1 || row.length === 1) ? filled[0]! : cells.join('\t').replace(/\t+$/, ''),
    );
  }
  return lines;
}
