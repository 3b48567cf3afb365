import { documentKey, keysOf } from '../document/document-key.ts';
import type { PlanDocument } from '../document/types.ts';
import { put } from '../language/lists.ts';

/** A plan with all that it rests on (依据): what one answer may speak of together. */
export interface Line {
  /** The plan that nothing else rests on. */
  leaf: PlanDocument;
  /** It and the plans above it, in the order of answers. */
  documents: readonly PlanDocument[];
  /** Its place among the lines. */
  place: number;
}

/** The plans that each plan rests on, themselves in the corpus; by number, else by title. */
function superiorsOf(documents: readonly PlanDocument[]): Map<PlanDocument, PlanDocument[]> {
  const named = new Map<string, PlanDocument>();
  for (const document of documents) for (const key of keysOf(document)) named.set(key, document);
  return new Map(
    documents.map((document) => {
      const found = document.basis.map(
        ({ number, title }) => (number && named.get(documentKey(number))) || named.get(documentKey(title)),
      );
      return [
        document,
        [...new Set(found)].filter((other) => other !== undefined && other !== document) as PlanDocument[],
      ];
    }),
  );
}

/**
 * The lines of a corpus: one for each plan that no other plan rests on. Plans of two cities under one plan of their province
 * make two lines that share the province's.
 */
export function linesOf(documents: readonly PlanDocument[]): Line[] {
  const superiors = superiorsOf(documents);
  const order = new Map(documents.map((document, at) => [document, at]));
  const lineOf = (leaf: PlanDocument, place: number): Line => {
    const found = new Set([leaf]);
    for (const document of found) for (const above of superiors.get(document) ?? []) found.add(above);
    return { leaf, documents: [...found].sort((one, other) => order.get(one)! - order.get(other)!), place };
  };
  const rested = new Set([...superiors.values()].flat());
  const lines = documents.filter((document) => !rested.has(document)).map(lineOf);
  const held = new Set(lines.flatMap((line) => line.documents));
  // Two plans that cite each other have no leaf.
  for (const document of documents) {
    if (held.has(document)) continue;
    const line = lineOf(document, lines.length);
    lines.push(line);
    for (const each of line.documents) held.add(each);
  }
  return lines;
}

/** The lines that each document is in. */
export function byDocument(lines: readonly Line[]): Map<PlanDocument, Line[]> {
  const found = new Map<PlanDocument, Line[]>();
  for (const line of lines) for (const document of line.documents) put(found, document, line);
  return found;
}
