/** Keeps what was asked for last and reads the rest again when it is wanted. */
export class Recent<T> {
  readonly #held = new Map<number, T>();
  readonly #limit: number;

  /** @param limit how many are kept, at least 1 */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: number, read: () => T): T {
    const held = this.#held.get(key) ?? read();
    this.#held.delete(key);
    this.#held.set(key, held);
    if (this.#held.size > this.#limit) this.#held.delete(this.#held.keys().next().value!);
    return held;
  }
}
