import { join } from 'node:path';
import type { PlanDocument } from '../document/types.ts';
import { createLibrary, type Library } from '../evidence/library.ts';
import { fold } from '../language/fold.ts';
import { readVocabulary } from '../language/vocabulary.ts';
import { CorpusError, noteFault } from './error.ts';
import { corpusFiles, vocabularyFolder } from './files.ts';
import { readDocument } from './read.ts';

/** The name of the file as it was received: the .docx itself, not the text kept beside it. */
export const originalOf = ({ source }: PlanDocument): string => source.original ?? source.file;

/** By this, two documents are the same: 〔2022〕 and [2022], full-width and half-width, blanks are no difference. */
export const identityOf = ({ id }: Pick<PlanDocument, 'id'>): string => fold(id).replace(/\s+/g, '');

/** Says of each document whose number (or title, where it has none) another one has, which file that is. */
export function findDoubles(documents: readonly PlanDocument[]): string[] {
  const first = new Map<string, string>();
  return documents.flatMap((document) => {
    const other = first.get(identityOf(document));
    if (other === undefined) first.set(identityOf(document), originalOf(document));
    return other === undefined
      ? []
      : [
          `${originalOf(document)}: has the same 文号 as ${other} (${document.id}); keep one of the two, or give the right number beside the file`,
        ];
  });
}

/**
 * Reads every document of a corpus.
 * @throws {CorpusError} naming every file that cannot be used, and what to do
 */
export async function loadDocuments(corpusDir: string): Promise<PlanDocument[]> {
  const faults: string[] = [];
  const documents: PlanDocument[] = [];
  for (const file of corpusFiles(corpusDir)) {
    const document = await noteFault(faults, () => readDocument(corpusDir, file));
    if (document) documents.push(document);
  }
  faults.push(...findDoubles(documents));
  if (faults.length > 0) throw new CorpusError(faults);
  return documents;
}

/**
 * Reads the whole corpus and makes it ready to be asked.
 * @param dataDir where the index is kept for the next start; without it, it is built each time
 * @throws {CorpusError | VocabularyError} naming files and lines
 */
export async function loadLibrary(corpusDir: string, dataDir?: string): Promise<Library> {
  const vocabulary = readVocabulary(join(corpusDir, vocabularyFolder));
  return createLibrary(await loadDocuments(corpusDir), vocabulary, dataDir);
}
