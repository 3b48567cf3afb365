import type { Atom, Question } from '../question/types.ts';

/** Longest name made of neighbouring words, in characters. */
const longestName = 8;

/** Lost words as the question has them: the whole term that a word is part of (平均住院日), neighbours as one (食堂外包). */
export function namesOf(question: Question, lost: readonly Atom[]): string[] {
  const { text, units } = question;
  const spans: { start: number; end: number; text: string }[] = [];
  for (const atom of lost) {
    const [whole] = [atom, ...atom.units.map((unit) => units[unit]!)]
      .filter(({ start, end, text: said }) => start <= atom.start && atom.end <= end && text.slice(start, end) === said)
      .sort((one, other) => other.text.length - one.text.length);
    const { start, end, text: said } = whole ?? atom;
    const last = spans.at(-1);
    if (last && whole && start <= last.end && last.start <= start && end - last.start <= longestName) {
      if (end > last.end) spans.splice(-1, 1, { start: last.start, end, text: text.slice(last.start, end) });
    } else if (!spans.some((span) => span.text === said)) spans.push({ start, end, text: said });
  }
  return spans.map(({ text: said }) => asTyped(question, said));
}

/** A word of the question as it was typed, not as it was folded. */
export function asTyped({ text, typed }: Question, word: string): string {
  const at = text.indexOf(word);
  return at < 0 || typed.length !== text.length ? word : typed.slice(at, at + word.length);
}
