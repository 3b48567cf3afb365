import { statSync } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, namesBelow, sortOut, vocabularyFolder } from './files.ts';

/** What the files of a corpus look like from outside: names, sizes, times. Two equal ones mean that nothing changed. */
export interface Fingerprint {
  /** Of documents, sidecars and vocabulary. */
  files: string;
  /** Of the texts kept beside originals: a reading writes them, and a person may mend them. */
  kept: string;
}

/** Takes the fingerprint of a corpus as it is now; what cannot be looked at is part of it, and no error. */
export function fingerprintOf(corpusDir: string): Fingerprint {
  const looks = (folder: string, names: readonly string[]) =>
    names.map((name) => `${folder}/${name} ${lookOf(join(corpusDir, folder, name))}`);
  const { documents, sidecars, kept } = sortOut(listed(join(corpusDir, documentsFolder)));
  const vocabulary = listed(join(corpusDir, vocabularyFolder));
  return {
    files: [...looks(documentsFolder, [...documents, ...sidecars]), ...looks(vocabularyFolder, vocabulary)].join('\n'),
    kept: looks(documentsFolder, kept).join('\n'),
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The files below a folder; what is wrong with it where it cannot be listed. */
function listed(folder: string): string[] {
  try {
    return namesBelow(folder);
  } catch (error) {
    return [codeOf(error)];
  }
}

/** Size and time of a file; what is wrong with it where it cannot be looked at (a link in a circle, a stale mount). */
function lookOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    return codeOf(error);
  }
}
