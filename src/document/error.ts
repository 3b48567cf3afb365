/** A document that cannot be read. The message says which file, where, and what to do about it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly file: string;
  /** 1-based line of the source text, where one can be named. */
  readonly line: number | null;

  constructor(file: string, problem: string, { line = null, cause }: { line?: number | null; cause?: unknown } = {}) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem}`, { cause });
    this.file = file;
    this.line = line;
  }
}
