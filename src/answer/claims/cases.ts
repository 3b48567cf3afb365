import { matchesOf } from '../../language/matches.ts';

/** 领取…许可证的单位,: of whom or what the part of the sentence behind it holds. */
const caseOf = /^[^;]{3,80}?的[^,;的]{0,6},/;

/**
 * The part of a sentence that is about the case a question tells: of 「甲证的单位，可以…；乙证的单位，只能…」 that of the licence
 * spoken of. The whole sentence where it sets no cases apart, or the question tells none of them better than the others.
 * @param text of the question, folded
 * @param sentence folded
 */
export function partOfCase(text: string, sentence: string): string {
  const parts = sentence.split(/(?<=;)/);
  const cases = parts.map((part) => caseOf.exec(part)?.[0] ?? null);
  if (parts.length < 2 || cases.some((one) => one === null)) return sentence;
  const pairs = cases.map((one) => new Set(pairsOf(one!)));
  // What all cases share tells none of them.
  const own = pairs.map((set) => [...set].filter((pair) => !pairs.every((other) => other.has(pair))));
  const told = own.map((set) => set.filter((pair) => text.includes(pair)).length);
  const most = Math.max(...told);
  const best = told.filter((count) => count === most);
  return most > 0 && best.length === 1 ? parts[told.indexOf(most)]! : sentence;
}

/** Neighbouring characters of the words, two and two. */
const pairsOf = (text: string): string[] =>
  matchesOf(text, /\p{L}+/gu).flatMap(({ 0: word }) => [...word].slice(1).map((second, at) => `${word[at]}${second}`));
