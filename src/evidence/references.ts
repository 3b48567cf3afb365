import type { Clause, PlanDocument, Reference } from '../document/types.ts';
import { fold } from '../language/fold.ts';

const pattern = /《([^《》]{2,120})》(?:\s*[（(]\s*([^（）()]{2,30}?号)\s*[）)])?/g;

/** The documents that a clause's own text cites: 《…行动计划》（国卫医函〔2021〕169号). */
export function findReferences(clause: Clause, document: PlanDocument): Reference[] {
  const end = clause.children[0]?.start ?? clause.end;
  const text = document.source.text.slice(clause.start, end);
  return [...text.matchAll(pattern)].map((match) => ({
    title: match[1]!.replace(/\s+/g, ''),
    number: match[2]?.replace(/\s+/g, '') ?? null,
    start: clause.start + match.index,
    end: clause.start + match.index + match[0].length,
  }));
}

/** A document that the corpus cites but does not hold. */
export interface CitedTitle {
  title: string;
  /** Title and number, folded. */
  folded: string;
  number: string;
}

/** The documents that the corpus only cites. */
export function citedTitles(documents: readonly PlanDocument[]): CitedTitle[] {
  const held = new Set(documents.flatMap(({ number, title }) => [number, title]));
  const found = new Map<string, CitedTitle>();
  for (const document of documents) {
    for (const clause of document.clauses) {
      for (const { title, number } of findReferences(clause, document)) {
        if (held.has(number) || held.has(title)) continue;
        found.set(title, { title, folded: fold(title), number: fold(number ?? '') });
      }
    }
  }
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
