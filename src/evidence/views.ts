import type { Clause, Passage, PlanDocument } from '../document/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { Sieve } from './sieve.ts';

/** A stretch of text prepared for comparing: folded, with the concepts that it names. */
export interface Text {
  text: string;
  concepts: ReadonlySet<number>;
  /** Of texts that are kept: says quickly what the text does not hold. */
  sieve?: Sieve;
}

/** A sentence of a clause, prepared. */
export interface SentenceView extends Text {
  passage: Passage;
}

/** A clause prepared for comparing with questions; made once per clause. */
export interface ClauseView {
  document: PlanDocument;
  clause: Clause;
  heading: Text;
  sentences: SentenceView[];
  /** Heading and sentences. */
  whole: Text;
  /** Headings of the sections that it stands in. */
  ancestors: Text;
}

/** Stretches that are kept: some hundred bytes each. */
const mostTexts = 4_000;

/** Prepares clauses on demand and keeps them. */
export class Views {
  readonly #concepts: ConceptMatcher;
  readonly #texts = new Map<string, Text>();
  readonly #known = new WeakMap<Clause, ClauseView>();

  constructor(concepts: ConceptMatcher) {
    this.#concepts = concepts;
  }

  of(document: PlanDocument, clause: Clause): ClauseView {
    let view = this.#known.get(clause);
    if (!view) this.#known.set(clause, (view = this.#make(document, clause)));
    return view;
  }

  /** The same stretches of the same sentences are asked for again and again: the latest are kept. */
  text(printed: string): Text {
    let known = this.#texts.get(printed);
    if (!known) {
      const text = fold(printed);
      known = { text, concepts: this.#concepts.named(text) };
      if (this.#texts.size >= mostTexts) this.#texts.clear();
      this.#texts.set(printed, known);
    }
    return known;
  }

  #make(document: PlanDocument, clause: Clause): ClauseView {
    const ancestors: string[] = [];
    for (let above = clause.parent; above; above = above.parent) ancestors.push(above.heading ?? '');
    const heading = this.#kept(clause.heading ?? '');
    const sentences = clause.sentences.map((passage) => ({ passage, ...this.#kept(passage.text) }));
    const parts: Text[] = [heading, ...sentences];
    const text = parts.map((part) => part.text).join('\n');
    // No name of a concept goes over the end of a line.
    const concepts = new Set(parts.flatMap((part) => [...part.concepts]));
    const whole = { text, concepts, sieve: new Sieve(text) };
    return { document, clause, heading, sentences, whole, ancestors: this.text(ancestors.join('\n')) };
  }

  #kept(printed: string): Text {
    const text = fold(printed);
    return { text, concepts: this.#concepts.named(text), sieve: new Sieve(text) };
  }
}
