import type { Library } from '../../evidence/library.ts';
import { explainAtoms } from '../../evidence/shares.ts';
import type { Text } from '../../evidence/views.ts';
import { findInstances, stretchFor, type Measured } from '../../language/bounds.ts';
import type { Atom, Question } from '../../question/types.ts';
import { namesIn } from './contradictions.ts';
import type { Finding } from './finding.ts';
import { nearly, stretchesOf } from './stretches.ts';

/** Where a claim is looked for; folded. */
export interface Place {
  heading: string;
  sentence: string;
  /** What is quoted of the sentence. */
  part: string;
  /** All that the clause says. */
  clause: Text;
  /** True where the words above the items of a list forbid or punish them. */
  isForbidden: boolean;
  /** Of the document: a plan for a year need not name it in its clauses. */
  title: string;
}

/** One look at a claim: what follows from it; null where it settles nothing. */
export type ClaimTest = (claim: Claim) => Finding | null;

/** A claim beside the sentence that may say it. */
export class Claim {
  readonly question: Question;
  readonly text: string;
  readonly library: Library;
  readonly place: Place;
  /** Ages and sizes spoken of. */
  readonly instances: Measured[];
  /** Of what is set for several ages or sizes only what is set for the one spoken of. */
  readonly sentence: string;
  /** Bodies that the sentence names as the claim does. */
  readonly names: string[];
  /** What the sentence says, one thing each. */
  readonly allStretches: string[];
  /** Of one body among several only what is said of it. */
  readonly stretches: string[];
  #shares: (readonly number[])[] | null = null;

  constructor(question: Question, place: Place, library: Library) {
    this.question = question;
    this.text = question.text;
    this.library = library;
    this.place = place;
    this.instances = findInstances(question.text);
    this.sentence = this.instances.reduce((rest, instance) => {
      const stretch = stretchFor(rest, instance);
      return stretch === null ? rest : rest.slice(stretch.start, stretch.end);
    }, place.sentence);
    this.names = namesIn(this.text, this.sentence);
    this.allStretches = stretchesOf(this.sentence);
    const own = this.allStretches.filter((stretch) => this.names.every((name) => stretch.includes(name)));
    this.stretches = own.length > 0 ? own : this.allStretches;
  }

  /**
   * True where the stretches that speak of the rest of the claim hold such members (grades, places, figures) but not one of
   * those claimed.
   * @param membersOf the members in a stretch
   * @param isMember words of the claim that are members themselves
   */
  isContradicted(
    members: readonly string[],
    membersOf: (stretch: string, at: number) => readonly string[],
    isMember: (atom: Atom) => boolean = () => false,
  ): boolean {
    if (members.length === 0) return false;
    const { atoms } = this.question;
    const rest = atoms.flatMap((atom, at) => (isMember(atom) ? [] : [at]));
    this.#shares ??= this.stretches.map((stretch) => explainAtoms(this.question, this.library.views.text(stretch)));
    const told = this.#shares.map((shares) => rest.reduce((sum, at) => sum + atoms[at]!.weight * shares[at]!, 0));
    const most = Math.max(...told);
    const there = this.stretches.map(membersOf).filter((_, at) => told[at]! >= nearly * most);
    return there.some((found) => found.length > 0) && members.some((member) => !there.flat().includes(member));
  }
}
