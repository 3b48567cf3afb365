import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** ms after which a temporary file that nobody writes to was left by a crash. */
const patience = 3_600_000;

/**
 * A name beside a file that no other process takes, for what becomes that file once it is whole. What crashes left of such
 * files is removed: a large one would fill the disk where a start is killed again and again.
 */
export function temporaryOf(file: string): string {
  const [folder, start] = [path.dirname(file), `${path.basename(file)}.`];
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue;
    const other = path.join(folder, name);
    const { mtimeMs = Infinity } = statSync(other, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > patience) rmSync(other, { force: true });
  }
  // Short: a file system takes names of 255 bytes, and titles of 70 characters are 210.
  return `${file}.${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Makes or replaces a file so that nobody, a crash included, ever finds half of it under its name: written beside it, then
 * renamed. Nothing is left where it fails.
 *
 * @param write puts the whole content at the path that it is told
 * @throws what writing or renaming throws
 */
export function writeWhole(file: string, write: (temporary: string) => void): void {
  const temporary = temporaryOf(file);
  try {
    write(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
