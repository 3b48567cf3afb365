import type { Clause, PlanDocument } from '../document/types.ts';
import { Latest } from '../language/remember.ts';
import type { Entries } from './entries.ts';
import { fullImpact, type Inverted } from './invert.ts';
import { blockBits, blockSize, type PostingList } from './postings.ts';
import { inverseFrequency } from './ranking.ts';
import { Scores } from './scores.ts';
import { best, type Scored } from './select.ts';
import type { ClauseIndex, Entry, Hit, SearchOptions, WeightedTerm } from './types.ts';

/** A term of the question with its postings. */
interface Query {
  term: string;
  /** Clauses that hold it, block by block. */
  lists: PostingList[];
  /** How many clauses hold it. */
  frequency: number;
  /** weight × idf, for an impact of 1 unit */
  factor: number;
  /** No clause gets more than this from the term. */
  bound: number;
}

/** First place in an ascending list whose value is not below the wanted one. */
function lowerBound(list: Uint16Array, wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a value stands in an ascending list; −1 where it does not. */
function indexIn(list: Uint16Array, value: number): number {
  const at = lowerBound(list, value);
  return list[at] === value ? at : -1;
}

/** Exhaustive BM25F ranking, made fast: each term adds to its clauses, and what cannot change the hits is left out. */
export class Searcher implements ClauseIndex {
  readonly #entries: Entries;
  readonly #inverted: Inverted;
  readonly #scores: Scores;
  /** A question asks one document after the other with the same terms. */
  readonly #prepared = new Latest<readonly WeightedTerm[], Query[]>();

  constructor(entries: Entries, inverted: Inverted) {
    this.#entries = entries;
    this.#inverted = inverted;
    this.#scores = new Scores(entries.size);
  }

  get size(): number {
    return this.#entries.size;
  }

  frequency(term: string): number {
    return this.#inverted.postings.count(term);
  }

  idf(term: string): number {
    return inverseFrequency(this.size, this.frequency(term));
  }

  *holding(terms: readonly string[]): Generator<Entry> {
    const { postings } = this.#inverted;
    const counted = terms.map((term) => ({ term, count: postings.count(term) }));
    if (counted.some(({ count }) => count === 0)) return;
    const [rarest, ...others] = counted
      .sort((one, other) => one.count - other.count)
      .map(({ term }) => postings.of(term));
    for (const [block, { ordinals }] of rarest?.entries() ?? [])
      for (const place of ordinals)
        if (others.every((lists) => indexIn(lists[block]!.ordinals, place) >= 0))
          yield this.#entries.at(block * blockSize + place);
  }

  contribution({ document, clause }: Entry, term: string): number {
    const ordinal = this.#entries.ordinalOf(document, clause);
    const query = this.#query(term, 1);
    return ordinal === null || !query ? 0 : this.#part(query, ordinal);
  }

  search(terms: readonly WeightedTerm[], { limit, documents, accept }: SearchOptions): Hit[] {
    const queries = this.#queries(terms);
    const judged = new Map<number, boolean>();
    const accepted = (ordinal: number): boolean => {
      if (!accept) return true;
      let verdict = judged.get(ordinal);
      if (verdict === undefined) {
        const { clause, document } = this.#entries.at(ordinal);
        judged.set(ordinal, (verdict = accept(clause, document)));
      }
      return verdict;
    };
    try {
      const candidates = this.#accumulate(
        queries,
        this.#rangesOf(documents),
        (of) => best(this.#scores, of, limit, accepted).at(limit - 1)?.score,
      );
      return best(this.#scores, candidates, limit, accepted).map((scored) => this.#hit(scored, queries));
    } finally {
      this.#scores.clear();
    }
  }

  #query(term: string, weight: number): Query | null {
    const { postings, greatest } = this.#inverted;
    const number = postings.table.number(term);
    if (number === undefined || !(weight > 0)) return null;
    const lists = postings.of(term, number);
    const frequency = lists.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
    const factor = (weight * inverseFrequency(this.size, frequency)) / fullImpact;
    return { term, lists, frequency, factor, bound: factor * greatest[number]! };
  }

  /** Distinct terms, those that can add most (mostly the rarest) first. */
  #queries(terms: readonly WeightedTerm[]): Query[] {
    return this.#prepared.get(terms, () => {
      const weights = new Map<string, number>();
      for (const { term, weight } of terms) if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
      const queries = [...weights].map(([term, weight]) => this.#query(term, weight)).filter((query) => query !== null);
      return queries.sort((one, other) => other.bound - one.bound || (one.term < other.term ? -1 : 1));
    });
  }

  #rangesOf(documents: readonly string[] | undefined): [number, number][] {
    if (!documents?.length) return [[0, this.size]];
    const ranges = [...new Set(documents)].map((id) => this.#entries.range(id)).filter((range) => range !== null);
    const merged: [number, number][] = [];
    for (const range of ranges.sort((one, other) => one[0] - other[0])) {
      const last = merged.at(-1);
      if (last?.[1] === range[0]) last[1] = range[1];
      else merged.push([...range]);
    }
    return merged;
  }

  /**
   * Adds up the scores term by term (max-score, Turtle & Flood 1995): as soon as the terms left cannot lift a clause
   * that has none of the terms so far over the last hit, only clauses that still can be hits are looked up.
   * @returns ordinals among which all hits are, their scores complete
   */
  #accumulate(
    queries: Query[],
    ranges: [number, number][],
    lastHit: (candidates: ArrayLike<number>) => number | undefined,
  ): ArrayLike<number> {
    let done = 0;
    let left = queries.reduce((sum, { bound }) => sum + bound, 0);
    let closed: Uint32Array | undefined;
    for (const query of queries) {
      // The last hit cannot have more than `done` so far: looking is in vain before that exceeds what is left.
      if (done > left) {
        const threshold = lastHit(closed ?? this.#scores.candidates());
        // A billionth for rounding: a clause must not fall out by the order in which floats were added.
        if (threshold !== undefined && threshold > left * (1 + 1e-9)) {
          const least = (threshold - left) * (1 - 1e-9);
          closed = this.#scores.strong(closed ?? this.#scores.candidates(), least);
        }
      }
      if (closed) this.#raise(query, closed);
      else this.#add(query, ranges);
      done += query.bound;
      left -= query.bound;
    }
    return closed ?? this.#scores.candidates();
  }

  #add({ lists, factor }: Query, ranges: [number, number][]): void {
    for (const [block, { ordinals, impacts }] of lists.entries()) {
      const first = block * blockSize;
      for (const [from, to] of ranges) {
        if (to <= first || from >= first + blockSize) continue;
        for (let at = lowerBound(ordinals, from - first); at < ordinals.length && first + ordinals[at]! < to; at++)
          this.#scores.add(first + ordinals[at]!, factor * impacts[at]!);
      }
    }
  }

  #raise(query: Query, candidates: ArrayLike<number>): void {
    const { lists, frequency, factor } = query;
    // A look-up takes about 16 steps of a binary search; short lists are quicker read through.
    if (frequency < candidates.length * 16)
      for (const [block, { ordinals, impacts }] of lists.entries())
        for (let at = 0; at < ordinals.length; at++)
          this.#scores.raise(block * blockSize + ordinals[at]!, factor * impacts[at]!);
    else
      for (let at = 0; at < candidates.length; at++) {
        const ordinal = candidates[at]!;
        this.#scores.raise(ordinal, this.#part(query, ordinal));
      }
  }

  #part({ lists, factor }: Query, ordinal: number): number {
    const { ordinals, impacts } = lists[ordinal >>> blockBits]!;
    const at = indexIn(ordinals, ordinal % blockSize);
    return at < 0 ? 0 : factor * impacts[at]!;
  }

  #hit({ ordinal, score }: Scored, queries: Query[]): Hit {
    const parts = () => queries.map((query): [string, number] => [query.term, this.#part(query, ordinal)]);
    return new FoundClause(this.#entries, ordinal, score, parts);
  }
}

class FoundClause implements Hit {
  readonly #entries: Entries;
  readonly #ordinal: number;
  readonly #parts: () => [string, number][];
  readonly score: number;

  constructor(entries: Entries, ordinal: number, score: number, parts: () => [string, number][]) {
    [this.#entries, this.#ordinal, this.score, this.#parts] = [entries, ordinal, score, parts];
  }

  get document(): PlanDocument {
    return this.#entries.documentAt(this.#ordinal);
  }

  get clause(): Clause {
    return this.#entries.at(this.#ordinal).clause;
  }

  get matched(): Map<string, number> {
    return new Map(this.#parts().filter(([, part]) => part > 0));
  }
}
