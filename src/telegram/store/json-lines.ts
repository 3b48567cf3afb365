import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../log.ts';

/**
 * A file of JSON lines that survives a crash at any byte: appending leaves at worst a torn last line, which reading
 * leaves out and the next line does not run into; replacing is atomic. A full or unwritable disk is logged once and
 * never stops the bot. A file that could not be read is never replaced: what stands in it is not known.
 */
export class JsonLines {
  readonly #file: string;
  readonly #log: Log;
  /** The file may end in half a line. */
  #torn = true;
  #failing = false;
  #unread = false;

  constructor(file: string, log: Log) {
    this.#file = file;
    this.#log = log;
  }

  /** All whole lines, parsed; none where there is no such file, or it cannot be read. */
  read(): Record<string, unknown>[] {
    let text = '';
    try {
      text = readFileSync(this.#file, 'utf8');
      this.#torn = text !== '' && !text.endsWith('\n');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') this.#torn = false;
      else {
        this.#unread = true;
        this.#fail(error, `${this.#file} cannot be read: it is left as it is; make it readable and start again`);
      }
    }
    return text.split('\n').flatMap((line) => parse(line));
  }

  /** Appends entries, one a line, in one write. False where the disk refused. */
  append(entries: readonly object[]): boolean {
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    return this.#write(this.#torn ? `\n${text}` : text, 'a', this.#file);
  }

  /** Replaces the whole file at once: either the old or the new one is there. False where it is the old one. */
  replace(entries: readonly object[]): boolean {
    if (this.#unread) return false;
    const beside = `${this.#file}.new`;
    if (!this.#write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), 'w', beside)) {
      try {
        rmSync(beside, { force: true });
      } catch {
        // Not even that: the reason is logged already.
      }
      return false;
    }
    try {
      renameSync(beside, this.#file);
    } catch (error) {
      return this.#fail(error);
    }
    this.#torn = false;
    return true;
  }

  #write(text: string, flags: 'a' | 'w', file: string): boolean {
    let descriptor: number | null = null;
    try {
      mkdirSync(dirname(file), { recursive: true });
      descriptor = openSync(file, flags, 0o600);
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
      if (flags === 'a') this.#torn = false;
      this.#failing = false;
      return true;
    } catch (error) {
      if (flags === 'a') this.#torn = true;
      return this.#fail(error);
    } finally {
      close(descriptor);
    }
  }

  #fail(error: unknown, message = `${this.#file} cannot be written; the bot goes on without`): false {
    if (!this.#failing) this.#log.error({ error }, message);
    this.#failing = true;
    return false;
  }
}

/** A full disk may show only here; it was logged, or the next write will be. */
function close(descriptor: number | null): void {
  try {
    if (descriptor !== null) closeSync(descriptor);
  } catch {
    // Nothing left to close.
  }
}

function parse(line: string): Record<string, unknown>[] {
  if (line === '') return [];
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [value as Record<string, unknown>]
      : [];
  } catch {
    return [];
  }
}
