import type { Readable, Writable } from 'node:stream';

/** What the commands of `corpus` work with. */
export interface CorpusTerminal {
  /** CORPUS_DIR */
  corpusDir: string;
  input: Readable & { isTTY?: boolean };
  output: Writable;
  /** Where faults are told. */
  errors: Writable;
}

/** Exit codes: done; understood but not done; bad usage or a document that cannot be used. */
export const exit = { done: 0, notDone: 1, bad: 2 } as const;

/** A command that was called wrongly; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How the commands of `corpus` are called. */
export const corpusUsage = `usage:
  npm run -s corpus -- check [FILE …] [--json]  what was understood of documents; without FILE: of the whole corpus
  npm run -s corpus -- list [--json]            the documents of the corpus
  npm run -s corpus -- add FILE [--yes]         show what was understood, then put it in, named by its 文号
       [--number 文号] [--title 标题] [--date 成文日期] [--issuer 发文机关] [--level 国家|省|自治区|市|县|区|镇] [--place 桂林]
       [--name 市方案 …] [--status 现行有效|已修改|已废止] [--replaced-by 文号]
  npm run -s corpus -- remove 文号|FILE         take a document out, with what is kept beside it`;
