import { fold } from './fold.ts';
import { GappedSayings, type Gapped } from './gapped.ts';
import { rememberLast } from './remember.ts';
import { PhraseTable } from './phrase-table.ts';
import type { Span } from './spans.ts';
import type { Entry } from './vocabulary.ts';

/** A concept of the vocabulary found in a text. */
export interface ConceptMatch {
  /** Number of the concept in the vocabulary. */
  concept: number;
  /** The stretches of the text that say it: one, or one per part of a saying with gaps. */
  spans: Span[];
  /** Characters said, gaps not counted: of two matches on one place the longer is meant. */
  length: number;
}

/** Finds the vocabulary's concepts: by their names in plans, by names and sayings in questions. */
export class ConceptMatcher {
  /** Names → concepts. */
  readonly names: PhraseTable;
  /** Names and first parts of sayings → concepts; 2 × concept, or 2 × number in `gapped` + 1. */
  readonly sayings: PhraseTable;
  readonly gapped: GappedSayings;
  readonly #general: ReadonlySet<number>;

  /** @param general numbers of the concepts that are words of any prose */
  constructor(names: PhraseTable, sayings: PhraseTable, gapped: GappedSayings, general: readonly number[]) {
    [this.names, this.sayings, this.gapped] = [names, sayings, gapped];
    this.#general = new Set(general);
  }

  static of(entries: readonly Entry[]): ConceptMatcher {
    const gapped: Gapped[] = [];
    const names = entries.flatMap((entry, concept) => entry.names.map((name) => [fold(name), concept] as const));
    const sayings = entries.flatMap((entry, concept) => [
      ...entry.names.map((name) => [fold(name), 2 * concept] as const),
      ...entry.sayings.map(([first, ...rest]) => {
        const value = rest.length === 0 ? 2 * concept : 2 * gapped.push({ concept, rest: rest.map(fold) }) - 1;
        return [fold(first!), value] as const;
      }),
    ]);
    const general = entries.flatMap((entry, concept) => (entry.general ? [concept] : []));
    return new ConceptMatcher(PhraseTable.of(names), PhraseTable.of(sayings), GappedSayings.of(gapped), general);
  }

  /** A word of any prose (提高, 建设): it tells less of a topic than a concept of a field. */
  isGeneral(concept: number): boolean {
    return this.#general.has(concept);
  }

  /** Numbers of the concepts that are words of any prose. */
  get general(): number[] {
    return [...this.#general];
  }

  /** Concepts that a plan's text names. @param text folded */
  named(text: string): Set<number> {
    return this.names.valuesIn(text);
  }

  /** The names of a concept. Folded. */
  namesOf(concept: number): string[] {
    return this.names.keysOf(concept);
  }

  /** Concepts that a question names or says, with where it does. @param text folded */
  readonly find = rememberLast((text: string): readonly ConceptMatch[] => this.#find(text));

  #find(text: string): ConceptMatch[] {
    const found: ConceptMatch[] = [];
    // What the text may hold, by its units: of most sayings the second part is not there.
    let low = 0;
    let high = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      low |= 1 << (unit & 31);
      high |= 1 << ((unit >> 5) & 31);
    }
    for (let at = 0; at < text.length; at += 1) {
      for (const { end, values } of this.sayings.from(text, at)) {
        for (const value of values) {
          if (value % 2 === 0) {
            found.push({ concept: value / 2, spans: [{ start: at, end }], length: end - at });
            continue;
          }
          const number = (value - 1) / 2;
          const unit = this.gapped.secondUnit(number);
          if ((low & (1 << (unit & 31))) === 0 || (high & (1 << ((unit >> 5) & 31))) === 0) continue;
          const spans = this.gapped.follow(number, text, end);
          if (spans === null) continue;
          spans.unshift({ start: at, end });
          const concept = this.gapped.concept(number);
          found.push({ concept, spans, length: spans.reduce((sum, span) => sum + span.end - span.start, 0) });
        }
      }
    }
    return found;
  }
}
