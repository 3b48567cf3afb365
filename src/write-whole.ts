import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';

/** A name beside a file that no other process takes, for what becomes that file once it is whole. */
export const temporaryOf = (file: string): string => `${file}.${randomUUID()}.tmp`;

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
