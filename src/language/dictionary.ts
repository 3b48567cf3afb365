import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { fold } from './fold.ts';
import type { GramSet } from './gram-set.ts';
import { listReadings } from './homophones.ts';

/** Files that nodejieba's `load` takes, all on disk and checked. */
export interface DictionaryFiles {
  dict: string;
  /** Empty: what stands in the dictionary has a frequency of its own. */
  userDict: string;
  hmmDict: string;
  idfDict: string;
  stopWordDict: string;
  /** Not nodejieba's: how each character reads. */
  readings: string;
}

// Bump when the cut below changes: old files are then no longer used.
const version = 7;
// Load time and memory of nodejieba: whole dictionary 0.9–1.7 s, +242 MB; frequency ≥ 10 0.2 s, +81 MB; without names
// ≥ 30 0.10 s, +40 MB; ≥ 500 and without the HMM 0.03 s, +10 MB. The same of 1,410 questions are right with 500 as with 30:
// what is no longer one word is found by its pairs of characters; one more is wrong with 1,000. Range tried: 3–1,000.
const minimum = 500;
// Words of the vocabulary (床位, 会诊, 印发) are kept from here on: 16,800 words in all. With 10 there are 20,100 and a start
// takes 6 ms more; with 200 there are 13,800, and 会诊量 is no longer told from 会 and 诊.
const minimumOfVocabulary = 60;
// Names of persons and four-character sayings that no question about a plan turns on: 98,000 of 349,000 entries.
const rarelyAsked = /^(nr|nrt|nrfg|i)$/;

// Start, transitions and one emission for each of the four states: what nodejieba wants to see of an HMM that is not used.
const noModel = [...Array<string>(5).fill('0 0 0 0'), ...Array<string>(4).fill('的:0')].join('\n');

function source(): string {
  const root = path.dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const file = path.join(root, 'submodules/cppjieba/dict/jieba.dict.utf8');
  if (!existsSync(file)) throw new Error(`nodejieba's dictionary is missing: ${file} (run npm ci again)`);
  return file;
}

/** Can files be put into the folder? It is made where it is missing. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder of this user's own under the system's temporary folder: the same at each start, unless somebody else took it. */
function ownTemporary(): string {
  const user = process.getuid?.();
  const folder = path.join(tmpdir(), `clausebot-${user ?? 'words'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const isOwn = found.isDirectory() && (user === undefined || found.uid === user);
  return isOwn ? folder : mkdtempSync(`${folder}-`);
}

// How long the files of another vocabulary stay after they were last asked for, in ms: that process has yet to read them.
const grace = 3_600_000;

/** Says that the files are in use. */
function touch({ dict, readings }: DictionaryFiles): void {
  try {
    for (const file of [dict, readings]) utimesSync(file, new Date(), new Date());
  } catch {
    // Where this process may not write it cannot say so; few others can remove them.
  }
}

/** Removes what was made of vocabularies that are no more. */
function removeOld(folder: string, files: DictionaryFiles): void {
  const made = /^(?:words|readings)-.*\.utf8/;
  const current: string[] = Object.values(files);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!made.test(name) || current.includes(file)) continue;
    const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > grace) rmSync(file, { force: true });
  }
}

/** The words of a vocabulary: the dictionary keeps them although they are rare. */
export interface KnownWords {
  grams: GramSet;
  /** Changes with them. */
  stamp: string;
}

/** True where all triples of a word, or the pair that it is, stand in the vocabulary. */
function isKnown(word: string, grams: GramSet): boolean {
  if (word.length < 3) return grams.has(word);
  for (let at = 0; at + 3 <= word.length; at++) if (!grams.has(word.slice(at, at + 3))) return false;
  return true;
}

/** Cuts the dictionary to what is kept in memory; sorted by UTF-8 bytes, so that it can be searched as it lies on disk. */
export function trim(dictionary: string, known?: KnownWords): string {
  const kept = new Map<string, { frequency: number; tag: string }>();
  for (const line of dictionary.split('\n')) {
    const [printed, count, tag] = line.trimEnd().split(' ');
    const frequency = Number(count);
    if (!printed || !tag || !(frequency >= minimumOfVocabulary) || rarelyAsked.test(tag)) continue;
    // Text is folded before it is cut: T恤 → t恤. Of 谁 and 誰 the frequent one counts.
    const word = fold(printed);
    if (frequency < minimum && !(known && word.length > 1 && isKnown(word, known.grams))) continue;
    if ((kept.get(word)?.frequency ?? 0) < frequency) kept.set(word, { frequency, tag });
  }
  const lines = [...kept].map(([word, { frequency, tag }]) => Buffer.from(`${word} ${frequency} ${tag}`));
  return lines.sort(Buffer.compare).join('\n') + '\n';
}

/**
 * The dictionary files for nodejieba in `folder`, made there on first use (0.4 s) and found again afterwards; in a temporary
 * folder where it cannot be written. Safe when several processes start at once. Throws where nodejieba's own files are
 * missing, since nodejieba would abort.
 */
export function prepareDictionary(folder: string, known?: KnownWords): DictionaryFiles {
  const dict = source();
  const stamp = createHash('sha256')
    .update(`${version} ${minimum} ${minimumOfVocabulary} ${statSync(dict).size} ${known?.stamp ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  const place = (base: string): DictionaryFiles => ({
    dict: path.join(base, `words-${stamp}.utf8`),
    userDict: path.join(base, 'user.utf8'),
    hmmDict: path.join(base, 'hmm.utf8'),
    idfDict: path.join(base, 'idf.utf8'),
    stopWordDict: path.join(base, 'stop.utf8'),
    readings: path.join(base, `readings-${stamp}.utf8`),
  });
  const isComplete = (files: DictionaryFiles) => Object.values(files).every((file) => existsSync(file));
  const wanted = path.resolve(folder);
  // nodejieba splits the path of a user dictionary at | and ;
  const isUsable = !/[|;]/.test(wanted) && (isComplete(place(wanted)) || isWritable(wanted));
  const base = isUsable ? wanted : ownTemporary();
  const files = place(base);
  if (isComplete(files)) touch(files);
  else {
    const texts: [string, () => string][] = [
      [files.dict, () => trim(readFileSync(dict, 'utf8'), known)],
      [files.userDict, () => ''],
      [files.hmmDict, () => noModel],
      // Neither keyword extraction nor its idf is used; nodejieba wants both files and at least one line in each.
      [files.idfDict, () => '的 1\n'],
      [files.stopWordDict, () => '的\n'],
      [files.readings, () => listReadings(readFileSync(files.dict, 'utf8'))],
    ];
    for (const [file, text] of texts) if (!existsSync(file)) writeWhole(file, (at) => writeFileSync(at, text()));
    removeOld(base, files);
  }
  return files;
}
