/** Running scores of one search, by ordinal; kept between searches so that none allocates. */
export class Scores {
  readonly #values: Float64Array;
  readonly #touched: Uint32Array;
  #count = 0;
  readonly #strong: Uint32Array;

  constructor(size: number) {
    this.#values = new Float64Array(size);
    this.#touched = new Uint32Array(size);
    this.#strong = new Uint32Array(size);
  }

  /** Adds to a clause, which becomes a candidate. */
  add(ordinal: number, part: number): void {
    if (part === 0) return;
    if (this.#values[ordinal] === 0) this.#touched[this.#count++] = ordinal;
    this.#values[ordinal]! += part;
  }

  /** Adds to a clause only if it is a candidate already. */
  raise(ordinal: number, part: number): void {
    if (this.#values[ordinal] !== 0) this.#values[ordinal]! += part;
  }

  of(ordinal: number): number {
    return this.#values[ordinal]!;
  }

  /** Ordinals of the candidates. */
  candidates(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  /** Those of the candidates that have at least this score; good until it is asked again, of what it gave before as well. */
  strong(candidates: Uint32Array, least: number): Uint32Array {
    let count = 0;
    for (let at = 0; at < candidates.length; at++) {
      const ordinal = candidates[at]!;
      if (this.#values[ordinal]! >= least) this.#strong[count++] = ordinal;
    }
    return this.#strong.subarray(0, count);
  }

  clear(): void {
    for (let at = 0; at < this.#count; at++) this.#values[this.#touched[at]!] = 0;
    this.#count = 0;
  }
}
