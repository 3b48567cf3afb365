import type { Clause, Passage, PlanDocument } from '../document/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';

/** A stretch of text prepared for comparing: folded, with the concepts that it names. */
export interface Text {
  text: string;
  concepts: ReadonlySet<number>;
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

/** Prepares clauses on demand and keeps them. */
export class Views {
  readonly #concepts: ConceptMatcher;
  readonly #known = new WeakMap<Clause, ClauseView>();

  constructor(concepts: ConceptMatcher) {
    this.#concepts = concepts;
  }

  of(document: PlanDocument, clause: Clause): ClauseView {
    let view = this.#known.get(clause);
    if (!view) this.#known.set(clause, (view = this.#make(document, clause)));
    return view;
  }

  text(printed: string): Text {
    const text = fold(printed);
    return { text, concepts: this.#concepts.named(text) };
  }

  #make(document: PlanDocument, clause: Clause): ClauseView {
    const ancestors: string[] = [];
    for (let above = clause.parent; above; above = above.parent) ancestors.push(above.heading ?? '');
    const sentences = clause.sentences.map((passage) => ({ passage, ...this.text(passage.text) }));
    return {
      document,
      clause,
      heading: this.text(clause.heading ?? ''),
      sentences,
      whole: this.text([clause.heading ?? '', ...clause.sentences.map(({ text }) => text)].join('\n')),
      ancestors: this.text(ancestors.join('\n')),
    };
  }
}
