import { segment } from './segment.ts';
import { fold } from './fold.ts';

const hanRun = /\p{Script=Han}+/gu;

/**
 * Index terms of a text: its words (jieba, for search) and beside them each pair of neighbouring Han characters that is
 * not already one of those words. The pairs find what the segmenter cuts differently in question and plan
 * (97.5 against 89 of 100 first citations with words alone, on the 122 development questions).
 */
export function searchTerms(text: string): string[] {
  const folded = fold(text);
  const words = segment(folded);
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
