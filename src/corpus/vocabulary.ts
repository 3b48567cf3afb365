import { join } from 'node:path';
import { codeStamp } from '../index/code.ts';
import { readPack, writePack, type Pack } from '../index/pack.ts';
import { ConceptMatcher } from '../language/concepts.ts';
import { GappedSayings, type GappedArrays } from '../language/gapped.ts';
import { GramSet } from '../language/gram-set.ts';
import { PhraseTable, type PhraseArrays } from '../language/phrase-table.ts';
import type { Place } from '../language/places.ts';
import { parseVocabularyFiles, readVocabularyFiles, type Entry, type Vocabulary } from '../language/vocabulary.ts';
import { vocabularyFolder } from './files.ts';
import type { Keeping } from './keeping.ts';

/** What of a vocabulary is no table. */
interface Described {
  agencies: readonly Entry[];
  places: readonly Place[];
  general: readonly number[];
}

function toPack({ agencies, concepts, places, grams, wordGrams }: Vocabulary): Pack {
  const { names, sayings, gapped, general } = concepts;
  const description: Described = { agencies, places: places.list, general };
  const arrays: Pack['arrays'] = { grams: grams.slots, wordGrams: wordGrams.slots };
  for (const [name, table] of Object.entries({ names, sayings, places: places.names, gapped }))
    for (const [part, array] of Object.entries(table.arrays)) arrays[`${name}.${part}`] = array;
  return { description, arrays };
}

function fromPack({ description, arrays }: Pack): Vocabulary {
  const { agencies, places, general } = description as Described;
  const partsOf = (table: string) =>
    Object.fromEntries(
      Object.entries(arrays).flatMap(([name, array]) =>
        name.startsWith(`${table}.`) ? [[name.slice(table.length + 1), array]] : [],
      ),
    );
  const tableOf = (table: string) => new PhraseTable(partsOf(table) as PhraseArrays);
  const gapped = new GappedSayings(partsOf('gapped') as GappedArrays);
  return {
    agencies,
    concepts: new ConceptMatcher(tableOf('names'), tableOf('sayings'), gapped, general),
    places: { list: places, names: tableOf('places') },
    grams: new GramSet(arrays.grams as Uint16Array),
    wordGrams: new GramSet(arrays.wordGrams as Uint16Array),
  };
}

/** A vocabulary ready for use, and what it is known by: another stamp, other words. */
export interface OpenVocabulary {
  vocabulary: Vocabulary;
  stamp: string;
}

/**
 * The vocabulary of a corpus: as it was kept in the folder where that was made of the same files by the same code, else
 * parsed and kept.
 * @throws VocabularyError naming file and line
 */
export function openVocabulary(corpusDir: string, keep?: Keeping): OpenVocabulary {
  const { files, stamp } = readVocabularyFiles(join(corpusDir, vocabularyFolder));
  if (!keep) return { vocabulary: parseVocabularyFiles(files), stamp };
  const pack = join(keep.folder, 'vocabulary.pack');
  const known = `${codeStamp()} ${stamp}`;
  const kept = readPack(pack, known);
  if (kept) return { vocabulary: fromPack(kept), stamp };
  const vocabulary = parseVocabularyFiles(files);
  try {
    writePack(pack, known, toPack(vocabulary));
  } catch (error) {
    keep.onWarning?.(`the vocabulary could not be kept in ${keep.folder}: ${(error as Error).message}`);
  }
  return { vocabulary, stamp };
}
