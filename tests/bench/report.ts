/** 0.07 → 70 µs, 12.3 → 12 ms, 1234 → 1.2 s. @param value in milliseconds */
export function milliseconds(value: number): string {
  if (value < 1) return `${Math.round(value * 1000)} µs`;
  if (value < 1000) return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
  return `${(value / 1000).toFixed(1)} s`;
}

/** A Markdown table, padded so that it reads in a terminal, too; all columns but the first two to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 1 && /[a-z]/.test(cell) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A chart for the README (Mermaid), sizes along, logarithms up: a line that rises by 1 grew tenfold. */
export function chart(title: string, sizes: number[], lines: ReadonlyMap<string, readonly (number | null)[]>): string {
  const parts = ['```mermaid', 'xychart-beta', `  title "${title} (log10)"`, `  x-axis [${sizes.join(', ')}]`];
  for (const [name, values] of lines) {
    if (values.some((value) => value === null)) continue;
    parts.push(`  %% ${name}`, `  line [${values.map((value) => Math.log10(value!).toFixed(2)).join(', ')}]`);
  }
  return [...parts, '```'].join('\n');
}
