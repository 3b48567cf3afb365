import type { Digest } from '../document/digest.ts';
import { documentKey, keysOf } from '../document/document-key.ts';
import type { PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';

/** A document that the corpus cites but does not hold. */
export interface CitedTitle {
  title: string;
  /** Title and number, folded. */
  folded: string;
  number: string;
}

/** The documents that the corpus only cites: neither held nor attached to one that is (附件：…清单). */
export function citedTitles(documents: readonly PlanDocument[], digests: readonly Digest[]): CitedTitle[] {
  const attached = digests.flatMap(({ sections }) => sections.map(documentKey));
  const held = new Set([...documents.flatMap(keysOf), ...attached]);
  const found = new Map<string, CitedTitle>();
  for (const { title, number } of digests.flatMap(({ cited }) => cited))
    if (![number, title].some((name) => name !== null && held.has(documentKey(name))))
      found.set(title, { title, folded: fold(title), number: fold(number ?? '') });
  return [...found.values()];
}

/** Shortest part of a title by which people name the document, in characters. */
const shortestName = 6;
/** Behind a document whose content is asked for. */
const inside = /(?:这个|那个|文件)?(?:里面?|中|当中|里头|的?第)/y;

/**
 * The title of a cited document whose content a text asks for: by number (国办发18号文里) or by a long part of its title
 * (廉洁从业九项准则里第三项). @param text folded
 */
export function citedIn(text: string, titles: readonly CitedTitle[]): string | null {
  const parts: string[] = [];
  for (let at = shortestName; at < text.length; at += 1) {
    inside.lastIndex = at;
    if (inside.test(text)) parts.push(text.slice(at - shortestName, at));
  }
  if (parts.length === 0 && !text.includes('号')) return null;
  const isMeant = ({ folded, number }: CitedTitle) =>
    namesNumber(text, number) || parts.some((part) => folded.includes(part));
  return titles.find(isMeant)?.title ?? null;
}

/** 国办发18号, 国办发〔2021〕18号, 18号文: without a year only where it is called a document. */
function namesNumber(text: string, number: string): boolean {
  const [, letters, year, digits] = /^(.+?)\[(\d{4})\](\d+号)$/.exec(number) ?? [];
  if (!digits || !text.includes(digits)) return false;
  const printed = letters!.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  return (
    new RegExp(`${printed}(?:\\[?${year}\\]?)?第?${digits}`).test(text) ||
    new RegExp(`(?<![\\d一-龥])(?:国务院|国办|国家|国发|省|自治区|上级)?(?:的)?第?${digits}文`).test(text)
  );
}
