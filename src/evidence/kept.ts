import { createHash } from 'node:crypto';
import type { PlanDocument } from '../document/types.ts';
import { openIndex } from '../index/cache.ts';
import { codeStamp } from '../index/code.ts';
import { writeTree } from '../index/tree-json.ts';
import type { Analyse, ClauseIndex } from '../index/types.ts';
import type { Vocabulary } from '../language/vocabulary.ts';

/** Changes whenever the analysis in `createLibrary` would give other terms: an index that was kept is then made anew. */
const analysisVersion = 1;

/** Opens the index that was kept in a folder where it is of the same clauses, vocabulary and code; else builds and keeps it. */
export function openKept(
  documents: readonly PlanDocument[],
  analyse: Analyse,
  { concepts }: Vocabulary,
  folder: string,
): ClauseIndex {
  const hash = createHash('sha256').update(JSON.stringify([codeStamp(), analysisVersion, concepts]));
  for (const { id, clauses } of documents) hash.update(`\n${id}\n`).update(writeTree(clauses));
  return openIndex(documents, analyse, { folder, stamp: hash.digest('hex') });
}
