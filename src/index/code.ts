import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stamp of the code that trees and index follow from: another parser or analysis, another cache. Run from sources it
 * covers the rooms language, document, index and corpus (7 ms); a bundle lies in a folder that is named after all sources.
 */
export function codeStamp(): string {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith('.ts')) return path.basename(path.dirname(here));
  const hash = createHash('sha256');
  for (const room of ['language', 'document', 'index', 'corpus']) {
    const folder = path.join(path.dirname(here), '..', room);
    for (const name of readdirSync(folder, { encoding: 'utf8', recursive: true }).sort())
      if (name.endsWith('.ts')) hash.update(`${room}/${name}\n`).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}
