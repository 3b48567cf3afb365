import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { documentsFolder } from './files.ts';

/** A file that a person names, as reading takes it: below a folder. */
export interface Located {
  folder: string;
  file: string;
  /** For messages: as it is called in the corpus, else as the person wrote it. */
  name: string;
}

/** Where the file is that a person names: from where they stand, or in the corpus, or among its documents. */
export function locate(corpusDir: string, said: string): Located {
  const ways = [resolve(said), join(corpusDir, said), join(corpusDir, documentsFolder, said)];
  const path = resolve(ways.find((way) => existsSync(way)) ?? ways[0]!);
  const inside = relative(resolve(corpusDir), path);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    const file = inside.split(sep).join('/');
    return { folder: corpusDir, file, name: file };
  }
  return { folder: dirname(path), file: basename(path), name: said };
}
