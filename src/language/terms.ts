import type { ConceptMatcher } from './concepts.ts';
import { fold } from './fold.ts';
import { segment } from './segment.ts';

const hanRun = /\p{Script=Han}+/gu;
const loneHan = /^\p{Script=Han}$/u;

/**
 * Index terms of a text: its words (jieba, for search) and beside them each pair of neighbouring Han characters that is
 * not already one of those words. The pairs find what the segmenter cuts differently in question and plan
 * (97.5 against 89 of 100 first citations with words alone, on the 122 development questions).
 */
export function searchTerms(text: string): string[] {
  const folded = fold(text);
  const words = segment(folded).filter((word) => !loneHan.test(word));
  const seen = new Set(words);
  const pairs: string[] = [];
  for (const [run] of folded.matchAll(hanRun)) {
    const characters = [...run];
    for (let at = 1; at < characters.length; at++) {
      const pair = characters[at - 1]! + characters[at]!;
      if (!seen.has(pair)) pairs.push(pair);
    }
  }
  return words.concat(pairs);
}

/** The term of a concept of the vocabulary: no text holds it. */
export const conceptTerm = (concept: number): string => `§${concept}`;

/** Index terms of a text with the concepts that it names. */
export function termsWithConcepts(text: string, concepts: ConceptMatcher): string[] {
  return [...searchTerms(text), ...[...concepts.named(fold(text))].map(conceptTerm)];
}

/** Terms that every clause has which holds the text, whatever stands around it. @param text folded */
export function heldTerms(text: string): string[] {
  const pairs = [...text.matchAll(hanRun)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...pairs, ...(text.match(/[a-z]+|\d+/g) ?? [])];
}
