import { digestOf } from '../document/digest.ts';
import { documentKey } from '../document/document-key.ts';
import type { PlanDocument } from '../document/types.ts';
import { createLibrary, type Library } from '../evidence/library.ts';
import { codeStamp } from '../index/code.ts';
import { openTrees } from '../index/trees.ts';
import { chooseSegmenter } from '../language/segment.ts';
import { CorpusError, noteFault } from './error.ts';
import { corpusFiles } from './files.ts';
import type { Keeping, OnWarning } from './keeping.ts';
import { stampOf } from './stamp.ts';
import { openVocabulary } from './vocabulary.ts';

/** The parser is large: loaded when a document has to be read that was not kept. */
async function readDocument(corpusDir: string, file: string, onWarning?: OnWarning): Promise<PlanDocument> {
  return (await import('./read.ts')).readDocument(corpusDir, file, { onWarning });
}

/** The name of the file as it was received: the .docx itself, not the text kept beside it. */
export const originalOf = ({ source }: PlanDocument): string => source.original ?? source.file;

/** By this, two documents are the same. */
export const identityOf = ({ id }: Pick<PlanDocument, 'id'>): string => documentKey(id);

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
 * @param onWarning told of what a person should look at, and does not stop the reading
 * @throws {CorpusError} naming every file that cannot be used, and what to do
 */
export async function loadDocuments(corpusDir: string, onWarning?: OnWarning): Promise<PlanDocument[]> {
  const faults: string[] = [];
  const documents: PlanDocument[] = [];
  for (const file of corpusFiles(corpusDir, onWarning)) {
    const document = await noteFault(faults, () => readDocument(corpusDir, file, onWarning));
    if (document) documents.push(document);
  }
  faults.push(...findDoubles(documents));
  if (faults.length > 0) throw new CorpusError(faults);
  return documents;
}

/**
 * Reads the whole corpus and makes it ready to be asked.
 * @param keep absent: everything is read and built anew, and all of it stays in memory
 * @throws {CorpusError | VocabularyError} naming files and lines
 */
export async function loadLibrary(corpusDir: string, keep?: Keeping): Promise<Library> {
  const { vocabulary, stamp: words } = openVocabulary(corpusDir, keep);
  const known = { grams: vocabulary.wordGrams, stamp: words };
  chooseSegmenter(keep ? { known, folder: keep.folder } : { known });
  if (!keep) {
    const documents = await loadDocuments(corpusDir);
    return createLibrary(
      documents.map((document) => ({ document, digest: digestOf(document) })),
      vocabulary,
    );
  }
  const faults: string[] = [];
  const { onWarning } = keep;
  const origins = corpusFiles(corpusDir, onWarning).map((file) => ({
    stamp: () => stampOf(corpusDir, file),
    read: () => noteFault(faults, () => readDocument(corpusDir, file, onWarning)),
  }));
  const { shelved, stamp } = await openTrees(origins, {
    ...keep,
    stamp: codeStamp(),
    onProgress: keep.onProgress?.bind(null, 'reading'),
  });
  faults.push(...findDoubles(shelved.map(({ document }) => document)));
  if (faults.length > 0) throw new CorpusError(faults);
  return createLibrary(shelved, vocabulary, {
    ...keep,
    stamp: `${stamp} ${words}`,
    onProgress: keep.onProgress?.bind(null, 'indexing'),
  });
}
