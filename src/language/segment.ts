import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepareDictionary, type KnownWords } from './dictionary.ts';
import { fold } from './fold.ts';
import { Homophones } from './homophones.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { remember, rememberLast } from './remember.ts';

/** What the segmenter is loaded with. */
export interface SegmenterOptions {
  /** Words that the dictionary keeps although they are rare: the vocabulary's. */
  known?: KnownWords;
  /** Where the cut dictionary is kept; default `node_modules/.cache/clausebot`. */
  folder?: string;
}

interface Nodejieba {
  load(files: object): boolean;
  cut(text: string, hmm: boolean): string[];
  cutForSearch(text: string, hmm: boolean): string[];
}

type Words = (text: string) => readonly string[];

interface Segmenter {
  jieba: Nodejieba;
  lexicon: Lexicon;
  homophones(): Homophones;
  cut: Words;
  segment: Words;
}

/** Words and phrases of questions are no longer, and come again and again: native code need not be called for each. */
const shortText = 8;

const require = createRequire(import.meta.url);
let chosen: SegmenterOptions = {};
let loaded: Segmenter | undefined;

/** Chooses what is loaded at the next use; one a process. */
export function chooseSegmenter(options: SegmenterOptions): void {
  if (loaded && options.folder === chosen.folder && options.known?.stamp === chosen.known?.stamp) return;
  [chosen, loaded] = [options, undefined];
}

/**
 * nodejieba with the dictionary (0.03 s; 0.4 s the first time in a folder). Throws where nodejieba is not built or
 * incomplete.
 */
const segmenter = (): Segmenter => (loaded ??= load(chosen));

function load({ known, folder }: SegmenterOptions): Segmenter {
  const beside = path.join(path.dirname(require.resolve('nodejieba/package.json')), '../.cache/clausebot');
  const files = prepareDictionary(folder ?? beside, known);
  const jieba = require('nodejieba') as Nodejieba;
  if (!jieba.load(files)) throw new Error('nodejieba could not load its dictionary');
  // Read now: another process may remove it later; taken apart when it is wanted.
  const readings = readFileSync(files.readings, 'utf8');
  let read: Homophones | undefined;
  return {
    jieba,
    lexicon: openLexicon(readFileSync(files.dict)),
    homophones: () => (read ??= new Homophones(readings)),
    cut: remembered((text) => glue(jieba.cut(text, false))),
    // Blanks would come back as words, lone surrogates as replacement characters.
    segment: remembered((text) => glue(jieba.cutForSearch(text, false)).filter((word) => wordlike.test(word))),
  };
}

/** Short texts for long, of longer ones the last. */
function remembered(work: Words): Words {
  const [short, long] = [remember(work), rememberLast(work)];
  return (text) => (text.length <= shortText ? short(text) : long(text));
}

const alphanumeric = /^[a-z\d]+$/;
const wordlike = /[\p{L}\p{N}]/u;

/**
 * The words of a text for search, in order: folded, long words and the shorter ones inside them (卫生健康 beside 卫生,
 * 健康), no punctuation. Without the HMM, which guesses at words that no dictionary knows and makes some of the small change
 * of speech (要涨, 那家, 来配): those are found by their pairs of characters.
 */
export function segment(text: string): readonly string[] {
  return segmenter().segment(fold(text));
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
export function cut(text: string): readonly string[] {
  return segmenter().cut(fold(text));
}

/**
 * How rare a word is in the language at large: ln(all words / its frequency). 的 5, 负责 9, 卫生 9, 牵头 12;
 * 17.9 for what the dictionary lacks.
 */
export function wordWeight(word: string): number {
  return segmenter().lexicon.weight(fold(word));
}

/**
 * Part of speech as the dictionary tags it (n noun, v verb, a adjective, d adverb, p preposition, r pronoun, u particle,
 * y modal, c conjunction, m numeral, q measure, f locality, t time, ns place, nz term …); null for unknown words.
 */
export function partOfSpeech(word: string): string | null {
  return segmenter().lexicon.tag(fold(word));
}

/** The characters that sound like one, the most frequent first: see `Homophones.of`. */
export function homophones(character: string, fuzzy: boolean): string {
  return segmenter().homophones().of(character, fuzzy);
}
