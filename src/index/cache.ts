import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PlanDocument } from '../document/types.ts';
import { collect, type Collected } from './collect.ts';
import { Entries } from './entries.ts';
import { invert, type Inverted } from './invert.ts';
import { readPack, writePack, type Pack } from './pack.ts';
import { Postings } from './postings.ts';
import { defaultRanking, type Ranking } from './ranking.ts';
import { Searcher } from './search.ts';
import { TermTable } from '../language/term-table.ts';
import type { Analyse, ClauseIndex } from './types.ts';

/** How an index is opened. */
export interface OpenOptions {
  /** Folder for the cache (DATA_DIR); made where it is missing. */
  folder: string;
  /** What the index follows from besides the ranking: documents, analysis, code. Another stamp, another index. */
  stamp: string;
  ranking?: Ranking;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told when the cache could not be written; the index serves all the same. */
  onWarning?: ((message: string) => void) | undefined;
  /** Stops the building after the document in hand: what is thrown is its reason. */
  signal?: AbortSignal | undefined;
}

function toPack(entries: Entries, { postings, greatest }: Inverted): Pack {
  const { table } = postings;
  return {
    description: { documents: entries.documents.map(({ id }) => id) },
    arrays: {
      starts: entries.starts,
      places: entries.places,
      units: table.units,
      terms: table.offsets,
      slots: table.slots,
      offsets: postings.offsets,
      ordinals: postings.ordinals,
      impacts: postings.impacts,
      greatest,
    },
  };
}

/** Null where the pack does not fit the documents. */
function fromPack({ description, arrays }: Pack, documents: readonly PlanDocument[]): ClauseIndex | null {
  const ids = (description as { documents?: unknown }).documents;
  if (!Array.isArray(ids) || ids.length !== documents.length) return null;
  if (documents.some(({ id }, at) => id !== ids[at])) return null;
  const large = (name: string) => arrays[name] as Uint32Array;
  const small = (name: string) => arrays[name] as Uint16Array;
  const entries = new Entries(documents, large('starts'), large('places'));
  const table = new TermTable(small('units'), large('terms'), large('slots'));
  const postings = new Postings(table, large('offsets'), small('ordinals'), small('impacts'));
  return new Searcher(entries, { postings, greatest: small('greatest') });
}

/** Reads all documents; whoever else has work in this process gets a turn after each. */
async function collectAll(
  documents: readonly PlanDocument[],
  analyse: Analyse,
  { onProgress, signal }: OpenOptions,
): Promise<Collected> {
  const reading = collect(documents, analyse);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    onProgress?.(step.value, documents.length);
    await setImmediate();
    signal?.throwIfAborted();
  }
}

/**
 * The index of the documents: from `index.pack` in the folder where that was made from the same stamp and ranking, else
 * built and kept there. A torn, stale or foreign file is never trusted but written anew.
 */
export async function openIndex(
  documents: readonly PlanDocument[],
  analyse: Analyse,
  options: OpenOptions,
): Promise<ClauseIndex> {
  const { folder, ranking = defaultRanking, onWarning } = options;
  const file = path.join(folder, 'index.pack');
  const stamp = createHash('sha256')
    .update(JSON.stringify([options.stamp, ranking]))
    .digest('hex');
  const pack = readPack(file, stamp);
  const kept = pack && fromPack(pack, documents);
  if (kept) return kept;
  const collected = await collectAll(documents, analyse, options);
  const { entries } = collected;
  const inverted = invert(collected, ranking);
  try {
    writePack(file, stamp, toPack(entries, inverted));
  } catch (error) {
    onWarning?.(`the index could not be kept in ${folder}: ${(error as Error).message}`);
  }
  return new Searcher(entries, inverted);
}
