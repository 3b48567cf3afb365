import { cut, partOfSpeech } from '../language/segment.ts';
import { isFunctionWord } from './grammar.ts';

const loneHan = /^\p{Script=Han}$/u;

/** A single character that says something: no 来, 几, 很; one that the dictionary lacks may. */
const isLone = (word: string): boolean =>
  loneHan.test(word) && !isFunctionWord(word) && /^(?:[nvabj]|$)/.test(partOfSpeech(word) ?? '');

/**
 * The words of a question, two single characters made one word where some plan has them side by side: what the dictionary
 * lacks (黑飞) is cut into pieces that mean something else.
 */
export function joinCoinages(words: readonly string[], bodyHas: (text: string) => boolean): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = words[at]! + (words[at + 1] ?? '');
    const isOne = pair.length === 2 && isLone(words[at]!) && isLone(words[at + 1]!) && bodyHas(pair);
    joined.push(isOne ? pair : words[at]!);
    if (isOne) at += 1;
  }
  return joined;
}

const numeral = /^[一二三四五六七八九十]$/;

/**
 * The words of a question, a number made one word with what it numbers where that is a name: 二|医院 is one hospital.
 * @param start where the first word stands
 * @param isName whether a known name stands from one place to another
 */
export function joinNumbered(
  words: readonly string[],
  start: number,
  isName: (start: number, end: number) => boolean,
): string[] {
  const joined: string[] = [];
  let at = start;
  for (let i = 0; i < words.length; i += 1) {
    const pair = words[i]! + (words[i + 1] ?? '');
    const isOne = numeral.test(words[i]!) && isName(at, at + pair.length);
    const word = isOne ? pair : words[i]!;
    joined.push(word);
    at += word.length;
    if (isOne) i += 1;
  }
  return joined;
}

/** The same compound turned round, where some plan has it so (管网改造: 改造管网); null where none does. @param text folded */
export function turnedRound(text: string, bodyHas: (text: string) => boolean): string | null {
  const words = cut(text);
  for (let at = 1; at < words.length; at += 1) {
    const [head, tail] = [words.slice(0, at).join(''), words.slice(at).join('')];
    if (head.length >= 2 && tail.length >= 2 && bodyHas(tail + head)) return tail + head;
  }
  return null;
}
