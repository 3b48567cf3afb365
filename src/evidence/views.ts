import { rowNumberOf } from '../document/clause-name.ts';
import type { Clause, Deadline, Passage, PlanDocument } from '../document/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { Sieve } from './sieve.ts';

/** A stretch of text prepared for comparing: folded, with the concepts that it names. */
export interface Text {
  text: string;
  names(concept: number): boolean;
  /** Of texts that are kept: says quickly what the text does not hold. */
  sieve?: Sieve;
}

/** A sentence of a clause, prepared. */
export interface SentenceView extends Text {
  passage: Passage;
}

/** A text that is kept; its concepts are looked for when the first is asked for. */
class KeptText implements Text {
  readonly text: string;
  readonly sieve: Sieve;
  readonly #matcher: ConceptMatcher;
  readonly #within: Text | undefined;
  #concepts: ReadonlySet<number> | undefined;
  /** A bit for each concept by its last five bits: most that are asked for are none of it. */
  #bits = 0;

  /** @param within a text that it is part of: what that does not name, it does not */
  constructor(text: string, matcher: ConceptMatcher, within?: Text) {
    [this.text, this.#matcher, this.#within] = [text, matcher, within];
    this.sieve = new Sieve(text);
  }

  names(concept: number): boolean {
    if (!this.#concepts && this.#within && !this.#within.names(concept)) return false;
    const concepts = (this.#concepts ??= this.#find());
    return (this.#bits & (1 << (concept & 31))) !== 0 && concepts.has(concept);
  }

  #find(): ReadonlySet<number> {
    const concepts = this.#matcher.named(this.text);
    for (const concept of concepts) this.#bits |= 1 << (concept & 31);
    return concepts;
  }
}

class KeptSentence extends KeptText implements SentenceView {
  readonly passage: Passage;

  constructor(text: string, matcher: ConceptMatcher, within: Text, passage: Passage) {
    super(text, matcher, within);
    this.passage = passage;
  }
}

/** A clause prepared for comparing with questions; made once per clause. */
export interface ClauseView {
  document: PlanDocument;
  clause: Clause;
  heading: Text;
  sentences: SentenceView[];
  /** Heading and sentences. */
  whole: Text;
  /** Headings of the sections and columns that it stands in, and time limits that stand beside its sentences. */
  ancestors: Text;
}

/** The time limits that stand in none of a clause's sentences: 完成时限：6月底前, a column of a table. */
export const limitsBeside = ({ deadlines, sentences }: Clause): Deadline[] =>
  deadlines.filter((limit) => !sentences.some(({ start, end }) => start <= limit.start && limit.start < end));

/** What a row of a table is called in its first cell, where others say more: 校园食堂安全. */
function nameOfRow(clause: Clause): string {
  const [first, ...others] = clause.sentences;
  return rowNumberOf(clause) !== null && first && others.length > 0 && first.text.length <= longestName
    ? first.text
    : '';
}

/** In characters. */
const longestName = 20;

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

  /** A text that is compared with many questions. */
  keep(printed: string): Text {
    return new KeptText(fold(printed), this.#concepts);
  }

  /** The same stretches of the same sentences are asked for again and again: the latest are kept. */
  text(printed: string): Text {
    let known = this.#texts.get(printed);
    if (!known) {
      const text = fold(printed);
      const concepts = this.#concepts.named(text);
      known = { text, names: (concept) => concepts.has(concept) };
      if (this.#texts.size >= mostTexts) this.#texts.clear();
      this.#texts.set(printed, known);
    }
    return known;
  }

  #make(document: PlanDocument, clause: Clause): ClauseView {
    const ancestors: string[] = [];
    for (let above = clause.parent; above; above = above.parent) ancestors.push(above.heading ?? '');
    ancestors.push(...limitsBeside(clause).map(({ printed }) => printed));
    ancestors.push(...(clause.row?.cells ?? []).map(({ column }) => column));
    const heading = fold(clause.heading ?? nameOfRow(clause));
    const sentences = clause.sentences.map(({ text }) => fold(text));
    // No name of a concept goes over the end of a line.
    const whole = new KeptText([heading, ...sentences].join('\n'), this.#concepts);
    return {
      document,
      clause,
      heading: new KeptText(heading, this.#concepts, whole),
      sentences: clause.sentences.map(
        (passage, at) => new KeptSentence(sentences[at]!, this.#concepts, whole, passage),
      ),
      whole,
      ancestors: this.text(ancestors.join('\n')),
    };
  }
}
