import { rowNumberOf } from '../document/clause-name.ts';
import type { Clause, Deadline, Passage, PlanDocument } from '../document/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { remember } from '../language/remember.ts';
import { marksOf, Sieve, type Marks } from './sieve.ts';

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

/** The names of concepts, as texts are looked through for them. */
interface Names {
  /** All concepts that a text names. */
  in(text: string): ReadonlySet<number>;
  of(concept: number): readonly { name: string; marks: Marks }[];
}

/** What looking for one concept costs, in characters that are looked through for all of them. */
const costOfOne = 4;

/**
 * A text that is kept. Of most texts of an archive few concepts are asked for before they are read anew: each is looked for by
 * its names, until it would have been quicker to find all.
 */
class KeptText implements Text {
  readonly text: string;
  readonly sieve: Sieve;
  readonly #names: Names;
  readonly #within: Text | undefined;
  #asked = 0;
  #concepts: ReadonlySet<number> | undefined;
  /** A bit for each concept by its last five bits: most that are asked for are none of it. */
  #bits = 0;

  /** @param within a text that it is part of: what that does not name, it does not */
  constructor(text: string, names: Names, within?: Text) {
    [this.text, this.#names, this.#within] = [text, names, within];
    this.sieve = new Sieve(text);
  }

  names(concept: number): boolean {
    if (!this.#concepts) return this.#namesYet(concept);
    return (this.#bits & (1 << (concept & 31))) !== 0 && this.#concepts.has(concept);
  }

  #namesYet(concept: number): boolean {
    if (this.#within && !this.#within.names(concept)) return false;
    this.#asked += 1;
    if (this.#asked * costOfOne > this.text.length) {
      this.#concepts = this.#names.in(this.text);
      for (const each of this.#concepts) this.#bits |= 1 << (each & 31);
      return this.names(concept);
    }
    for (const { name, marks } of this.#names.of(concept))
      if (this.sieve.mayHold(marks) && this.text.includes(name)) return true;
    return false;
  }
}

class KeptSentence extends KeptText implements SentenceView {
  readonly passage: Passage;

  constructor(text: string, names: Names, within: Text, passage: Passage) {
    super(text, names, within);
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
  readonly #names: Names;
  readonly #texts = new Map<string, Text>();
  readonly #known = new WeakMap<Clause, ClauseView>();

  constructor(concepts: ConceptMatcher) {
    const of = (concept: number) => concepts.namesOf(concept).map((name) => ({ name, marks: marksOf(name) }));
    this.#names = { in: (text) => concepts.named(text), of: remember(of) };
  }

  of(document: PlanDocument, clause: Clause): ClauseView {
    let view = this.#known.get(clause);
    if (!view) this.#known.set(clause, (view = this.#make(document, clause)));
    return view;
  }

  /** A text that is compared with many questions. */
  keep(printed: string): Text {
    return new KeptText(fold(printed), this.#names);
  }

  /** The same stretches of the same sentences are asked for again and again: the latest are kept. */
  text(printed: string): Text {
    let known = this.#texts.get(printed);
    if (!known) {
      const text = fold(printed);
      const concepts = this.#names.in(text);
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
    const whole = new KeptText([heading, ...sentences].join('\n'), this.#names);
    return {
      document,
      clause,
      heading: new KeptText(heading, this.#names, whole),
      sentences: clause.sentences.map((passage, at) => new KeptSentence(sentences[at]!, this.#names, whole, passage)),
      whole,
      ancestors: this.text(ancestors.join('\n')),
    };
  }
}
