import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepareDictionary } from './dictionary.ts';
import { fold } from './fold.ts';
import { Homophones } from './homophones.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';

/** What the segmenter is loaded with. */
export interface SegmenterOptions {
  /** Words to keep whole besides the dictionary's: vocabulary terms, agencies. */
  words?: readonly string[];
  /** Where the cut dictionary is kept; default `node_modules/.cache/clausebot`. */
  folder?: string;
}

interface Nodejieba {
  load(files: object): boolean;
  cut(text: string, hmm: boolean): string[];
  cutForSearch(text: string, hmm: boolean): string[];
}

const require = createRequire(import.meta.url);
let jieba: Nodejieba | undefined;
let lexicon: Lexicon | undefined;
let sounds: (() => Homophones) | undefined;

/**
 * Loads nodejieba and the dictionary (0.03 s; 0.3 s the first time in a folder). Once a process: a later call replaces
 * the words. Without it the first `segment` loads the defaults. Throws where nodejieba is not built or incomplete.
 */
export function loadSegmenter(options: SegmenterOptions = {}): void {
  const beside = path.join(path.dirname(require.resolve('nodejieba/package.json')), '../.cache/clausebot');
  const files = prepareDictionary(options.folder ?? beside, options.words ?? []);
  const loaded = require('nodejieba') as Nodejieba;
  if (!loaded.load(files)) throw new Error('nodejieba could not load its dictionary');
  lexicon = openLexicon(readFileSync(files.dict), readFileSync(files.userDict, 'utf8'));
  let read: Homophones | undefined;
  sounds = () => (read ??= new Homophones(readFileSync(files.readings, 'utf8')));
  jieba = loaded;
}

const alphanumeric = /^[a-z\d]+$/;
const wordlike = /[\p{L}\p{N}]/u;

/**
 * The words of a text for search, in order: folded, long words and the shorter ones inside them (卫生健康 beside 卫生,
 * 健康), no punctuation. Without the HMM, which guesses at words that no dictionary knows and makes some of the small change
 * of speech (要涨, 那家, 来配): those are found by their pairs of characters.
 */
export function segment(text: string): string[] {
  if (!jieba) loadSegmenter();
  // Blanks would come back as words, lone surrogates as replacement characters.
  return glue(jieba!.cutForSearch(fold(text), false)).filter((word) => wordlike.test(word));
}

/** Letters and digits that stand together are one word: 2025, drg. */
function glue(pieces: readonly string[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    if (alphanumeric.test(piece) && alphanumeric.test(words.at(-1) ?? '')) words[words.length - 1] += piece;
    else words.push(piece);
  }
  return words;
}

/** The words of a text one after the other, none inside another, punctuation included: they join to the folded text. */
export function cut(text: string): string[] {
  if (!jieba) loadSegmenter();
  return glue(jieba!.cut(fold(text), false));
}

/**
 * How rare a word is in the language at large: ln(all words / its frequency). 的 5, 负责 9, 卫生 9, 牵头 12;
 * 14.8 for a vocabulary term, 17.9 for what no dictionary knows.
 */
export function wordWeight(word: string): number {
  if (!lexicon) loadSegmenter();
  return lexicon!.weight(fold(word));
}

/**
 * Part of speech as the dictionary tags it (n noun, v verb, a adjective, d adverb, p preposition, r pronoun, u particle,
 * y modal, c conjunction, m numeral, q measure, f locality, t time, ns place, nz term …); null for unknown words.
 */
export function partOfSpeech(word: string): string | null {
  if (!lexicon) loadSegmenter();
  return lexicon!.tag(fold(word));
}

/** The characters that sound like one, the most frequent first: see `Homophones.of`. */
export function homophones(character: string, fuzzy: boolean): string {
  if (!sounds) loadSegmenter();
  return sounds!().of(character, fuzzy);
}
