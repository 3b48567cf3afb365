import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DocumentError } from '../document/error.ts';
import { keepText } from '../document/keep.ts';
import type { PlanDocument } from '../document/types.ts';
import { writeWhole } from '../write-whole.ts';
import { documentsFolder, keptTextOf } from './files.ts';
import { sidecarOf, type Sidecar } from './sidecar.ts';

/** Longest file name that is made of a title, in characters: file systems end at 255 bytes. */
const longestName = 70;

/** The name that a document has in the corpus: its 文号, else its title, with the ending of the file. */
export function fileNameFor({ number, title }: Pick<PlanDocument, 'number' | 'title'>, file: string): string {
  const safe = (number ?? title)
    .normalize('NFC')
    .replace(/[/\\:*?"<>|\u0000-\u001f\s]+/g, '')
    .replace(/^[.~]+|[.~]+$/g, '');
  return `${documentsFolder}/${safe.slice(0, longestName) || 'document'}${extname(file).toLowerCase()}`;
}

/**
 * Puts a file into the corpus under a name, with what is said beside it: all of it or nothing. The text of an original
 * is kept beside it; a kept text that a person mended comes along.
 *
 * @throws {DocumentError} where the name, or one beside it, is taken
 */
export async function putIn(corpusDir: string, from: string, target: string, said: Sidecar): Promise<void> {
  const sidecar = sidecarOf(target);
  for (const part of [target, sidecar, keptTextOf(target)])
    if (existsSync(join(corpusDir, part))) throw new DocumentError(part, 'is there already; remove or rename it first');
  mkdirSync(join(corpusDir, documentsFolder), { recursive: true });
  const [path, kept] = [join(corpusDir, target), keptTextOf(from)];
  try {
    if (Object.keys(said).length > 0)
      writeWhole(join(corpusDir, sidecar), (at) => writeFileSync(at, `${JSON.stringify(said, null, 2)}\n`));
    writeWhole(path, (at) => copyFileSync(from, at));
    if (existsSync(kept) && extname(from).toLowerCase() !== '.txt' && statSync(kept).mtimeMs >= statSync(from).mtimeMs)
      writeWhole(keptTextOf(path), (at) => copyFileSync(kept, at));
    await keepText(corpusDir, target);
  } catch (error) {
    takeOut(corpusDir, target);
    throw error;
  }
}

/**
 * Takes a document out, with the text kept beside it and with its sidecar.
 * @param others documents that stay; what is said beside one of them stays, too (plan.json beside plan.docx and plan.pdf)
 * @returns what was removed
 */
export function takeOut(corpusDir: string, file: string, others: readonly string[] = []): string[] {
  const sidecar = sidecarOf(file);
  const own = others.some((other) => sidecarOf(other) === sidecar) ? [file] : [file, sidecar];
  const parts = [...own, keptTextOf(file)].filter((part) => existsSync(join(corpusDir, part)));
  for (const part of parts) rmSync(join(corpusDir, part));
  return parts;
}
