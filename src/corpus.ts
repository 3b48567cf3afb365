import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from './document/error.ts';
import { parseDocument } from './document/parse.ts';
import { readSource } from './document/read.ts';
import type { PlanDocument } from './document/types.ts';
import { createLibrary, type Library } from './evidence/library.ts';
import { readVocabulary } from './language/vocabulary.ts';

/** File endings that are read as documents. */
const readable = /\.(?:txt|md)$/i;

/** Names of the document files of a corpus, below its folder, in order. @throws DocumentError when there are none */
export function documentFiles(corpusDir: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(corpusDir, 'documents'));
  } catch {
    throw new DocumentError(join(corpusDir, 'documents'), 'no such folder; set CORPUS_DIR to a folder that holds "documents" and "vocabulary"');
  }
  const files = names.filter((name) => readable.test(name) && !name.startsWith('.')).sort();
  if (files.length === 0) throw new DocumentError(join(corpusDir, 'documents'), 'holds no document; put a plan (.txt) there');
  return files.map((name) => `documents/${name}`);
}

/** Reads and parses one document of the corpus. */
export const readDocument = (corpusDir: string, file: string): PlanDocument => parseDocument(readSource(corpusDir, file));

/**
 * Reads the whole corpus and makes it ready to be asked.
 * @throws DocumentError | VocabularyError naming file and line
 */
export function loadLibrary(corpusDir: string): Library {
  const documents = documentFiles(corpusDir).map((file) => readDocument(corpusDir, file));
  const first = new Map<string, string>();
  for (const { id, source } of documents) {
    const other = first.get(id);
    if (other) throw new DocumentError(source.file, `has the same number as ${other} (${id}); keep one of the two`);
    first.set(id, source.file);
  }
  return createLibrary(documents, readVocabulary(join(corpusDir, 'vocabulary')));
}
