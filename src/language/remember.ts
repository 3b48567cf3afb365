/** How much is remembered: some MB. */
const mostRemembered = 6_000;

/** The same function of a text or number, with the latest results remembered: words of questions come again and again. */
export function remember<Key extends string | number, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    let result = known.get(key);
    if (result === undefined) {
      result = work(key);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, result);
    }
    return result;
  };
}

/** The same function of a text, with its last result remembered: several rules read the same question one after the other. */
export function rememberLast<Result>(work: (text: string) => Result): (text: string) => Result {
  let last: { text: string; result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) };
    return last.result;
  };
}

/** How many questions may be in work at once: one, that it leans on, and what they are narrowed to. */
const mostLatest = 2;

/**
 * What was worked out for the latest few objects. A WeakMap would keep it until the next full collection of garbage, which
 * makes every small one ten times as long.
 */
export class Latest<Key extends object, Value> {
  readonly #entries: { key: Key; value: Value }[] = [];

  get(key: Key, make: () => Value): Value {
    const known = this.#entries.find((entry) => entry.key === key);
    if (known) return known.value;
    const value = make();
    if (this.#entries.length === mostLatest) this.#entries.shift();
    this.#entries.push({ key, value });
    return value;
  }
}
