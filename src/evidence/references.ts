import type { Digest } from '../document/digest.ts';
import type { PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';

/** A document that the corpus cites but does not hold. */
export interface CitedTitle {
  title: string;
  /** Title and number, folded. */
  folded: string;
  number: string;
}

/** The documents that the corpus only cites. */
export function citedTitles(documents: readonly PlanDocument[], digests: readonly Digest[]): CitedTitle[] {
  const held = new Set(documents.flatMap(({ number, title }) => [number, title]));
  const found = new Map<string, CitedTitle>();
  for (const { title, number } of digests.flatMap(({ cited }) => cited))
    if (!held.has(number) && !held.has(title))
      found.set(title, { title, folded: fold(title), number: fold(number ?? '') });
  return [...found.values()];
}
/** Shortest part of a title by which people name the document, in characters. */
const shortestName = 6;

/**
 * The title of a cited document whose content a text asks for: by number (国办发18号文里) or by a long part of its title
 * (廉洁从业九项准则里第三项). @param text folded
 */
export function citedIn(text: string, titles: readonly CitedTitle[]): string | null {
  for (const { title, folded, number } of titles) {
    const parts = /^(.+?)\[(\d{4})\](\d+号)$/.exec(number);
    if (parts && new RegExp(`${parts[1]}(?:\\[?${parts[2]}\\]?)?第?${parts[3]}`).test(text)) return title;
    if (
      parts &&
      new RegExp(`(?<![\\d一-龥])(?:国务院|国办|国家|国发|省|自治区|上级)?(?:的)?第?${parts[3]}文`).test(text)
    )
      return title;
    for (let length = Math.min(folded.length, 24); length >= shortestName; length -= 1) {
      for (let at = 0; at + length <= folded.length; at += 1) {
        const found = text.indexOf(folded.slice(at, at + length));
        if (found >= 0 && /^(?:这个|那个|文件)?(?:里面?|中|当中|里头|的?第)/.test(text.slice(found + length)))
          return title;
      }
    }
  }
  return null;
}
