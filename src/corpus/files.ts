import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { documentFiles as withoutKeptTexts } from '../document/keep.ts';
import { CorpusError } from './error.ts';
import type { OnWarning } from './keeping.ts';

/** The folder of a corpus that holds its documents. */
export const documentsFolder = 'documents';
/** The folder of a corpus that holds its vocabulary. */
export const vocabularyFolder = 'vocabulary';

/** What editors, file managers and unfinished copies leave behind: no documents. `~$` is Word's lock file. */
const leavings = /^(?:~|\.)|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:tmp|temp|part|crdownload|bak|swp|new|lnk)$/i;

/**
 * The files below a folder of a corpus, those of folders in it included, by path from there with forward slashes, in order.
 * @throws what the file system says where the folder cannot be listed
 */
export function namesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name.split('/').every((part) => !leavings.test(part)))
    .sort();
}

/** The text kept beside a document: documents/X.docx → documents/X.docx.txt */
export const keptTextOf = (file: string): string => `${file}.txt`;

/** The files of the documents folder by what they are; one that nothing reads counts as a document. */
export function sortOut(names: readonly string[]): { documents: string[]; sidecars: string[]; kept: string[] } {
  const sidecars = names.filter((name) => extname(name).toLowerCase() === '.json');
  const others = names.filter((name) => !sidecars.includes(name));
  const read = new Set(withoutKeptTexts(others));
  const isKept = (name: string) => /\.txt$/i.test(name) && !read.has(name);
  return { documents: others.filter((name) => !isKept(name)), sidecars, kept: others.filter(isKept) };
}

/**
 * The files that a corpus is made of: `documents/….txt`, `.md`, `.html`, `.docx`, `.pdf`, in order of their names. Texts kept
 * beside an original (`X.docx.txt`) and sidecars (`X.json`) are none; a file of any other kind is listed, so that reading
 * it says what to do about it.
 *
 * @param onWarning told of each sidecar that stands beside no document: what it says is said of nothing
 * @throws {CorpusError} where the folder is missing or empty
 */
export function corpusFiles(corpusDir: string, onWarning?: OnWarning): string[] {
  const folder = join(corpusDir, documentsFolder);
  let names: string[];
  try {
    names = namesBelow(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'no such folder' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`;
    throw new CorpusError([`${folder}: ${why}; set CORPUS_DIR to a folder that holds "documents" and "vocabulary"`]);
  }
  const { documents: files, sidecars } = sortOut(names);
  if (files.length === 0) throw new CorpusError([`${folder}: holds no document; put a plan there (corpus add FILE)`]);
  const stems = new Set(files.map(withoutEnding));
  for (const name of sidecars.filter((name) => !stems.has(withoutEnding(name))))
    onWarning?.(`${documentsFolder}/${name}: stands beside no document; name it as its document is, or remove it`);
  return files.map((name) => `${documentsFolder}/${name}`);
}

/** documents/X.docx → documents/X */
export const withoutEnding = (file: string): string => file.slice(0, file.length - extname(file).length);
