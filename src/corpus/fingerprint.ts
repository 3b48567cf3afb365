import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documentsFolder, vocabularyFolder } from './files.ts';

/**
 * What all files of a corpus look like from outside: names, sizes, times. Two equal ones mean that nothing changed. The
 * texts kept beside originals count, too: a person may mend them.
 */
export async function fingerprintOf(corpusDir: string): Promise<string> {
  const parts: string[] = [];
  for (const folder of [documentsFolder, vocabularyFolder]) {
    const root = join(corpusDir, folder);
    const names = await readdir(root, { recursive: true }).catch(() => [] as string[]);
    for (const name of names.sort()) {
      const stat = statSync(join(root, name), { throwIfNoEntry: false });
      if (stat?.isFile()) parts.push(`${folder}/${name} ${stat.size} ${stat.mtimeMs}`);
    }
  }
  return parts.join('\n');
}
