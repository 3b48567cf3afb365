import { Index } from 'flexsearch';

/**
 * Term → clauses that hold it, kept by FlexSearch. It is given terms that are already cut, one slot per term
 * (resolution 1) and no score of its own: asked for one term, it hands out the list itself, in the order of adding.
 */
export class Postings {
  // fastupdate would keep a second reference per posting and breaks after an import (design.md).
  readonly #index = new Index({
    resolution: 1,
    fastupdate: false,
    encode: ((content: string | string[]) => (typeof content === 'string' ? [content] : content)) as (
      content: string,
    ) => string[],
  });

  /** Adds a clause; ordinals must come in ascending order and each only once. */
  add(ordinal: number, terms: Iterable<string>): void {
    this.#index.add(ordinal, [...terms] as unknown as string);
  }

  /** Ordinals in ascending order; the store's own list: not to be changed. */
  of(term: string): readonly number[] {
    if (!term) return [];
    return this.#index.search(term, { limit: Number.MAX_SAFE_INTEGER }) as number[];
  }
}
