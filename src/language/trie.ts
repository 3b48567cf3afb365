/** A set of strings, each with values, that finds all its members in a text. Keys are compared per UTF-16 unit. */
export class Trie<Value> {
  #root = new Map<number, TrieNode<Value>>();

  /** Adds a value under a key; several values may stand under one key, in the order of adding. */
  add(key: string, value: Value): void {
    let level = this.#root;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      let node = level.get(unit);
      if (!node) level.set(unit, (node = { next: new Map(), values: null }));
      if (at === key.length - 1) (node.values ??= []).push(value);
      level = node.next;
    }
  }

  /** The values of exactly this key, or none. */
  get(key: string): readonly Value[] {
    for (const match of this.from(key, 0)) if (match.end === key.length) return match.values;
    return [];
  }

  /** All members that start at this offset, shortest first. */
  *from(text: string, start: number): Generator<{ end: number; values: readonly Value[] }> {
    let level = this.#root;
    for (let at = start; at < text.length; at += 1) {
      const node = level.get(text.charCodeAt(at));
      if (!node) return;
      if (node.values) yield { end: at + 1, values: node.values };
      level = node.next;
    }
  }

  /** The longest member that starts at this offset, or null. */
  longest(text: string, start: number): { end: number; values: readonly Value[] } | null {
    let last = null;
    for (const match of this.from(text, start)) last = match;
    return last;
  }
}

interface TrieNode<Value> {
  next: Map<number, TrieNode<Value>>;
  values: Value[] | null;
}
