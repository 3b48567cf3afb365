/** Names of places, to be found at either end of a text; of several the longest. Folded. */
export class PlaceNames {
  readonly #names: ReadonlySet<string>;
  readonly #lengths: number[];

  constructor(names: readonly string[]) {
    this.#names = new Set(names);
    this.#lengths = [...new Set(names.map(({ length }) => length))].sort((one, other) => other - one);
  }

  startOf(text: string): string | null {
    const length = this.#lengths.find((each) => this.#names.has(text.slice(0, each)));
    return length === undefined ? null : text.slice(0, length);
  }

  endOf(text: string): string | null {
    const length = this.#lengths.find((each) => each <= text.length && this.#names.has(text.slice(-each)));
    return length === undefined ? null : text.slice(-length);
  }
}
