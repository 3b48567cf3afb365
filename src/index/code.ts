import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Stamp of the code that trees and index follow from: another parser or analysis, another cache. Run from sources it
 * covers the rooms language, document and index (5 ms); from a bundle, the bundle, which is all there is.
 */
export function codeStamp(): string {
  const here = fileURLToPath(import.meta.url);
  const hash = createHash('sha256');
  if (!here.endsWith('.ts')) return hash.update(readFileSync(here)).digest('hex');
  for (const room of ['language', 'document', 'index']) {
    const folder = new URL(`../${room}/`, import.meta.url);
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.ts')) hash.update(`${room}/${name}\n`).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex');
}
