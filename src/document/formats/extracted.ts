import type { Warning } from '../types.ts';

/** The plain text of a document in another format, and what was lost on the way. */
export interface Extracted {
  text: string;
  /** `line` counts lines of `text`. */
  warnings: Warning[];
}

/** How much one document may unpack to, whatever its file claims: more is a damaged or a hostile file. */
export const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** Collects lines of text and warnings that know their line. */
export class TextBuilder {
  readonly #lines: string[] = [];
  readonly #warnings: Warning[] = [];

  /** Adds a paragraph; line breaks inside it stay. */
  add(text: string): void {
    this.#lines.push(...text.split('\n'));
  }

  /** Notes something that the text does not show, at the line that comes next. */
  warn(message: string): void {
    this.#warnings.push({ line: this.#lines.length + 1, message });
  }

  finish(): Extracted {
    const lines = this.#lines.map((line) => line.replace(/[ \u00a0]+$/g, '').replace(/[\u200b-\u200d\ufeff]/g, ''));
    const text = `${lines.join('\n')}\n`;
    const last = lines.length;
    return { text, warnings: this.#warnings.map(({ line, message }) => ({ line: Math.min(line, last), message })) };
  }
}
