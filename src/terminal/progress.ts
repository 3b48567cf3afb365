import type { Writable } from 'node:stream';

/** Fewer documents are read before anybody wonders. */
const worthTelling = 50;
/** Milliseconds before the first line, and between two. */
const patience = 2_000;

/**
 * Says how far the reading of a large corpus is, a line every two seconds; nothing of a small one.
 * @returns to be called after each document
 */
export function progress(output: Writable): (step: 'reading' | 'indexing', done: number, total: number) => void {
  let last = Date.now();
  return (step, done, total) => {
    if (total < worthTelling || Date.now() - last < patience) return;
    last = Date.now();
    output.write(`${step} documents: ${done} of ${total}\n`);
  };
}
