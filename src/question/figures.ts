import { isFunctionWord } from './grammar.ts';

/** A word of a text; a figure's name where several made one. */
export interface Word {
  text: string;
  figure: boolean;
}

const measure = /^[量额]$/;
const lone = /^\p{Script=Han}$/u;
/** 跟外省比 compares. */
const compares = /[和跟与同]$/;

/**
 * Joins words that together name a figure: a noun with 量 or 额 (发电量), two things by one character each with 比 (师生比).
 * The plan must speak of the figure itself, not of what its first word says.
 * @param words neighbours in the text
 */
export function joinFigures(words: readonly string[]): Word[] {
  const joined: Word[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const members = measure.test(word) ? measured(joined) : word === '比' ? sides(joined, isLast) : [];
    if (members.length === 0) joined.push({ text: word, figure: false });
    else
      joined.splice(-members.length, members.length, {
        text: `${members.map(({ text }) => text).join('')}${word}`,
        figure: true,
      });
  }
  return joined;
}

const measured = (before: readonly Word[]): Word[] =>
  before.slice(-1).filter(({ text }) => text.length > 1 && !isFunctionWord(text));

/** The sides of a ratio: two characters, as two words (床|护) or as one (师生) that ends the stretch with 比. */
function sides(before: readonly Word[], isLast: boolean): Word[] {
  const two = before.slice(-2);
  if (two.length === 2 && two.every(({ text }) => lone.test(text) && !isFunctionWord(text))) return two;
  const [one] = before.slice(-1);
  const isOne = one?.text.length === 2 && !isFunctionWord(one.text) && !compares.test(before.at(-2)?.text ?? '');
  return isLast && isOne ? [one] : [];
}
