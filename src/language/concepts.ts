import { fold } from './fold.ts';
import { Trie } from './trie.ts';
import type { Entry } from './vocabulary.ts';

/** A concept of the vocabulary found in a text. */
export interface ConceptMatch {
  /** Number of the concept in the vocabulary. */
  concept: number;
  /** The stretches of the text that say it: one, or one per part of a saying with gaps. */
  spans: { start: number; end: number }[];
  /** Characters said, gaps not counted: of two matches on one place the longer is meant. */
  length: number;
}

/** Longest gap between two parts of a saying, in characters: a clause of a spoken sentence seldom has more. */
const widestGap = 12;

/** Finds the vocabulary's concepts: by their names in plans, by names and sayings in questions. */
export class ConceptMatcher {
  #names = new Trie<number>();
  #sayings = new Trie<{ concept: number; rest: string[] }>();

  readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    entries.forEach((entry, concept) => {
      for (const name of entry.names) {
        this.#names.add(fold(name), concept);
        this.#sayings.add(fold(name), { concept, rest: [] });
      }
      for (const [first, ...rest] of entry.sayings) this.#sayings.add(fold(first!), { concept, rest: rest.map(fold) });
    });
  }

  /** Concepts that a plan's text names. @param text folded */
  named(text: string): Set<number> {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at += 1) {
      for (const { values } of this.#names.from(text, at)) for (const concept of values) found.add(concept);
    }
    return found;
  }

  /** Concepts that a question names or says, with where it does. @param text folded */
  find(text: string): ConceptMatch[] {
    const found: ConceptMatch[] = [];
    for (let at = 0; at < text.length; at += 1) {
      for (const { end, values } of this.#sayings.from(text, at)) {
        for (const { concept, rest } of values) {
          const spans = [{ start: at, end }, ...follow(text, end, rest)];
          if (spans.length === rest.length + 1) {
            found.push({ concept, spans, length: spans.reduce((sum, span) => sum + span.end - span.start, 0) });
          }
        }
      }
    }
    return found;
  }
}

/** Where the further parts of a saying stand, each within the widest gap after the one before; short when one is missing. */
function follow(text: string, from: number, parts: readonly string[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let end = from;
  for (const part of parts) {
    const start = text.indexOf(part, end);
    if (start < 0 || start - end > widestGap) break;
    end = start + part.length;
    spans.push({ start, end });
  }
  return spans;
}
