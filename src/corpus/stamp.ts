import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keptTextOf } from './files.ts';
import { sidecarOf } from './sidecar.ts';

/**
 * Changes with the bytes of a document, of the text kept beside it (whichever is newer is read) and of its sidecar. One that
 * cannot be read has a stamp, too: reading it says what is wrong.
 */
export function stampOf(corpusDir: string, file: string): string {
  const hash = createHash('sha256');
  const kept = keptTextOf(file);
  for (const part of [file, kept, sidecarOf(file)])
    hash.update(`\n${part}\n`).update(orFault(() => readFileSync(join(corpusDir, part))));
  const timeOf = (part: string) => orFault(() => statSync(join(corpusDir, part)).mtimeMs);
  return hash.update(String(timeOf(kept) >= timeOf(file))).digest('hex');
}

/** What the file system gives, or the code of its fault. */
function orFault<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
