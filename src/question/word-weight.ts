import { partOfSpeech, wordWeight } from '../language/segment.ts';
import { isFunctionWord } from './grammar.ts';

/** How telling a concept or word is in the corpus, ≥ 0: its inverse document frequency; null for a word it lacks. */
export type Informativeness = (unit: { text: string; concepts: readonly number[] }) => number | null;

/** What part of speech says of a word that the corpus lacks, relative to a noun. Verbs and adjectives vary freely in
 * paraphrase; a noun that the plan lacks is most often what it is silent about. */
const bySpeech: [RegExp, number][] = [
  [/^(n|l$|j$|i$|eng)/, 1],
  [/^(vn|an|b$)/, 0.6],
  [/^(v|a)/, 0.3],
  [/^(t|m|s|z)/, 0.2],
];
/** What a single character counts, relative to a word. */
const loneCharacter = 0.5;
const wordlike = /[\p{L}\p{N}]/u;

/** Weight of a plain word: 0 for what tells nothing. */
export function wordUnitWeight(word: string, informativeness: Informativeness): number {
  if (isFunctionWord(word) || !wordlike.test(word)) return 0;
  const tag = partOfSpeech(word);
  if (tag !== null && /^[rpcuydeowqf]/.test(tag) && word.length < 3) return 0;
  if (word.length === 1 && !/^[a-z\d]/.test(word) && !/^[nv]/.test(tag ?? '')) return 0;
  const speech = tag === null ? 1 : (bySpeech.find(([pattern]) => pattern.test(tag))?.[1] ?? 0.3);
  const known = informativeness({ text: word, concepts: [] });
  if (known !== null) return known * Math.max(0.4, speech) * (word.length === 1 ? loneCharacter : 1);
  // Words of everyday language (weight about 9) say little by their absence, rare ones (15 and more) much.
  const rarity = Math.min(1, Math.max(0.15, (wordWeight(word) - 7) / 7));
  return 3 * speech * rarity * (word.length === 1 ? 0.3 : 1);
}
