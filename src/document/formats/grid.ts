/** A cell of a table with the columns and rows that it covers. */
export interface TableCell {
  text: string;
  columns: number;
  rows: number;
}

/** A cell that covers several rows holds for each of them, unless it is a whole text of its own. */
const REPEATED = 80;
/** Stands where a row has no cell of its own. */
const NOTHING: TableCell = { text: '', columns: 1, rows: 1 };

/** The lines of a table, its cells kept apart by tabs; a table of one column is plain paragraphs. */
export function tableLines(rows: TableCell[][]): string[] {
  const lines: string[] = [];
  /** What the cell above each column leaves to the rows below: its words in its first column, and for how many rows. */
  const hanging: { text: string; rows: number }[] = [];
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  for (const row of rows) {
    const cells: string[] = [];
    const rest = [...row];
    while (hanging.at(-1)?.rows === 0) hanging.pop();
    while (rest.length > 0 || cells.length < hanging.length) {
      const above = hanging[cells.length];
      if (above && above.rows > 0) {
        above.rows -= 1;
        cells.push(above.text);
        continue;
      }
      const cell = rest.shift() ?? NOTHING;
      const text = cell.text.replace(/\s+/g, ' ').trim();
      for (let i = 0; i < Math.max(1, cell.columns); i += 1) {
        hanging[cells.length] = { text: i === 0 && text.length <= REPEATED ? text : '', rows: cell.rows - 1 };
        cells.push(i === 0 ? text : '');
      }
    }
    if (cells.every((text) => text === '')) continue;
    const filled = cells.filter(Boolean);
    // a title or a subtitle over the whole width is no row of cells
    const alone = filled.length === 1 && (width === 1 || (row.length === 1 && cells[0] !== ''));
    lines.push(alone ? filled[0]! : cells.join('\t').replace(/\t+$/, ''));
  }
  return lines;
}
