import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConceptMatcher } from './concepts.ts';
import { fold } from './fold.ts';
import { GramSet } from './gram-set.ts';
import { parsePlaces, tablePlaces, type Place, type Places } from './places.ts';

/** A line of a vocabulary file: what plans print for one concept, and how people say it. */
export interface Entry {
  /** As plans print it. */
  names: string[];
  /** As people say it; a saying with gaps has several parts (上午…开刀…下午…回家). */
  sayings: string[][];
  /** Names from before a reform, for agencies. */
  formerNames: string[];
  /** True for words of any prose (提高, 建设 …): they tell less of a topic than a concept of a field. */
  general: boolean;
}

/** All that `corpus/vocabulary/` says. */
export interface Vocabulary {
  /** In file order. */
  agencies: readonly Entry[];
  concepts: ConceptMatcher;
  places: Places;
  /** What stands beside what in its names and sayings, folded. */
  grams: GramSet;
  /** The same of its names and of what is said in a word: in a long saying (卖不上价) stands what is no word (不上价). */
  wordGrams: GramSet;
}

/** The files of a vocabulary as they lie on disk. */
export interface VocabularySource {
  files: { name: string; bytes: Uint8Array }[];
  /** Changes with any of them. */
  stamp: string;
}

/** A vocabulary file that cannot be read as written; the message names file and line and says what to do. */
export class VocabularyError extends Error {
  override name = 'VocabularyError';
}

/** The files whose entries are general words. */
const generalWords = ['everyday.txt', 'words.txt'];

/** A word as a dictionary could have it. */
const isShort = (saying: string): boolean => saying.length <= 3;

const shape = '文件用语、文件用语 = 大家的说法、大家的说法';

/**
 * Reads every `.txt` file under the folder.
 * @throws VocabularyError naming the file
 */
export function readVocabularyFiles(folder: string): VocabularySource {
  let names: string[];
  try {
    // .#own.txt, ._own.txt: what editors and file managers leave behind
    names = readdirSync(folder).filter((name) => /^[^.~].*\.txt$/.test(name));
  } catch {
    throw new VocabularyError(`${folder}: no such folder; CORPUS_DIR must hold a folder "vocabulary"`);
  }
  const hash = createHash('sha256');
  const files = names.sort().map((name) => {
    const file = join(folder, name);
    try {
      const bytes = readFileSync(file);
      hash.update(`${name}\n`).update(bytes);
      return { name: file, bytes };
    } catch (error) {
      throw new VocabularyError(`${file}: cannot be read: ${String(error)}`);
    }
  });
  return { files, stamp: hash.digest('hex') };
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new VocabularyError(`${file}: is not UTF-8; save it as UTF-8`);
  }
}

/**
 * Parses the files of a vocabulary: `agencies.txt` holds agencies, `places.txt` places, every other file concepts.
 * One entry a line: `names = sayings < former names`, each list joined by 、; `#` starts a comment.
 * @throws VocabularyError naming file and line
 */
export function parseVocabularyFiles(files: VocabularySource['files']): Vocabulary {
  const agencies: Entry[] = [];
  const concepts: Entry[] = [];
  const places: Place[] = [];
  for (const { name, bytes } of files) {
    const kind = basename(name);
    const text = textOf(bytes, name);
    if (kind === 'places.txt') places.push(...parsePlaces(text, name));
    else
      (kind === 'agencies.txt' ? agencies : concepts).push(...parseVocabulary(text, name, generalWords.includes(kind)));
  }
  const gramsOf = (wanted: (saying: string) => boolean) =>
    GramSet.of(
      [...agencies, ...concepts].flatMap(({ names, sayings, formerNames }) =>
        [...names, ...sayings.flat().filter(wanted), ...formerNames].map(fold),
      ),
    );
  return {
    agencies,
    concepts: ConceptMatcher.of(concepts),
    places: tablePlaces(places),
    grams: gramsOf(() => true),
    wordGrams: gramsOf(isShort),
  };
}

/**
 * Parses the text of one vocabulary file.
 * @param file the name that errors give
 * @param general whether its entries are general words
 * @throws VocabularyError naming file and line
 */
export function parseVocabulary(text: string, file: string, general = false): Entry[] {
  const entries: Entry[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (!line || line.startsWith('#')) return;
    const fail = (why: string): never => {
      throw new VocabularyError(`${file}:${index + 1}: ${why}; a line reads: ${shape}`);
    };
    const sides = line.split('=');
    if (sides.length !== 2) fail(sides.length < 2 ? 'no "=" in the line' : 'more than one "=" in the line');
    const [everyday = '', former = ''] = sides[1]!.split('<');
    const list = (part: string) =>
      part
        .split('、')
        .map((item) => item.trim())
        .filter(Boolean);
    const names = list(sides[0]!);
    if (names.length === 0) fail('nothing stands before "="');
    const sayings = list(everyday).map((saying) =>
      saying
        .split('…')
        .map((part) => part.trim())
        .filter(Boolean),
    );
    for (const saying of sayings)
      if (saying.join('').length < 2) fail(`「${saying.join('…')}」 is too short to tell anything`);
    entries.push({ names, sayings, formerNames: list(former), general });
  });
  return entries;
}
