import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DocumentError } from '../document/error.ts';
import { keepText } from '../document/keep.ts';
import type { PlanDocument } from '../document/types.ts';
import { documentsFolder } from './files.ts';
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
 * Puts a file into the corpus under a name, with what is said beside it: each whole or not at all. The text of an original
 * is kept beside it; a kept text that a person mended comes along.
 *
 * @throws {DocumentError} where the name is taken
 */
export async function putIn(corpusDir: string, from: string, target: string, said: Sidecar): Promise<void> {
  const path = join(corpusDir, target);
  if (existsSync(path)) throw new DocumentError(target, 'is there already; remove it first (corpus remove FILE)');
  mkdirSync(join(corpusDir, documentsFolder), { recursive: true });
  if (Object.keys(said).length > 0)
    writeWhole(join(corpusDir, sidecarOf(target)), `${JSON.stringify(said, null, 2)}\n`);
  copyWhole(from, path);
  const kept = `${from}.txt`;
  if (existsSync(kept) && extname(from).toLowerCase() !== '.txt' && statSync(kept).mtimeMs >= statSync(from).mtimeMs)
    copyWhole(kept, `${path}.txt`);
  await keepText(corpusDir, target);
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function copyWhole(from: string, to: string): void {
  copyFileSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

/** Takes a document out, with its sidecar and the text kept beside it. @returns what was removed */
export function takeOut(corpusDir: string, file: string): string[] {
  const parts = [file, sidecarOf(file), `${file}.txt`].filter((part) => existsSync(join(corpusDir, part)));
  for (const part of parts) rmSync(join(corpusDir, part));
  return parts;
}
