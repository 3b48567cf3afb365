import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentKey, keysOf } from '../document/document-key.ts';
import { noteFault } from '../corpus/error.ts';
import { corpusFiles } from '../corpus/files.ts';
import { originalOf } from '../corpus/load.ts';
import { locate } from '../corpus/locate.ts';
import { readDocument } from '../corpus/read.ts';
import { takeOut } from '../corpus/store.ts';
import { corpusUsage, exit, UsageError, type CorpusTerminal } from './corpus-command.ts';
import { readArguments } from './corpus-options.ts';

/** `corpus remove 文号|FILE`: takes a document out, also one that cannot be read. */
export async function removeCommand(args: string[], { corpusDir, output, errors }: CorpusTerminal): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [said] = positionals;
  if (said === undefined || positionals.length > 1) throw new UsageError(corpusUsage);
  const files = corpusFiles(corpusDir);
  const { file } = locate(corpusDir, said);
  const found =
    files.includes(file) && existsSync(join(corpusDir, file)) ? [file] : await filesNamed(said, files, corpusDir);
  if (found.length !== 1) {
    errors.write(
      found.length === 0
        ? `${said}: no such document in ${corpusDir}; see: corpus list\n`
        : `${said}: more than one document; name one of the files: ${found.join(', ')}\n`,
    );
    return exit.notDone;
  }
  const [document] = found;
  const others = files.filter((other) => other !== document);
  for (const part of takeOut(corpusDir, document!, others)) output.write(`removed ${part}\n`);
  if (files.length === 1) errors.write('The corpus is empty now; nothing can be asked before a document is added.\n');
  return exit.done;
}

/** The files of the documents with this number or title. */
async function filesNamed(said: string, files: readonly string[], corpusDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    const document = await noteFault([], () => readDocument(corpusDir, file, { write: false }));
    if (document && keysOf(document).includes(documentKey(said))) found.push(originalOf(document));
  }
  return found;
}
