import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sidecarOf } from './sidecar.ts';

/** Changes with the bytes of a document, of the text kept beside it (whichever is newer is read) and of its sidecar. */
export function stampOf(corpusDir: string, file: string): string {
  const hash = createHash('sha256');
  const kept = `${file}.txt`;
  for (const part of [file, kept, sidecarOf(file)]) {
    const path = join(corpusDir, part);
    if (existsSync(path)) hash.update(`\n${part}\n`).update(readFileSync(path));
  }
  const isNewer = (path: string, than: string) => existsSync(path) && statSync(path).mtimeMs >= statSync(than).mtimeMs;
  return hash.update(String(isNewer(join(corpusDir, kept), join(corpusDir, file)))).digest('hex');
}
