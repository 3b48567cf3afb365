/** Bits for each character of a text: one in four is set, so that one pair in four and one word in fifty passes by chance. */
const bitsPerCharacter = 8;
const leastBits = 128;
const mostBits = 1 << 24;

/** Number of a character, or of two neighbours, in any sieve. */
const markOf = (first: number, second: number) => Math.imul(first * 65_599 + second, 0x9e3779b1) >>> 8;

/** What a string leaves in a sieve: its pairs of neighbours, and its characters one by one. */
export interface Marks {
  pairs: number[];
  characters: number[];
}

export function marksOf(text: string): Marks {
  const marks: Marks = { pairs: [], characters: [] };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    marks.characters.push(markOf(0, code));
    if (at > 0) marks.pairs.push(markOf(text.charCodeAt(at - 1), code));
  }
  return marks;
}

/**
 * Says at once of most strings that a text does not hold them (a Bloom filter over characters and pairs of neighbours): at
 * most places nothing has to be looked for.
 */
export class Sieve {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(text: string) {
    let size = leastBits;
    while (size < text.length * bitsPerCharacter && size < mostBits) size *= 2;
    this.#bits = new Uint32Array(size >>> 5);
    this.#mask = size - 1;
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.#set(markOf(0, code));
      if (at > 0) this.#set(markOf(before, code));
      before = code;
    }
  }

  #set(mark: number): void {
    const place = mark & this.#mask;
    this.#bits[place >>> 5]! |= 1 << (place & 31);
  }

  /** False where the text has no such mark; true where it may have it. */
  has(mark: number): boolean {
    const place = mark & this.#mask;
    return (this.#bits[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  /** False where the text lacks one of the marks. */
  hasAll(marks: readonly number[]): boolean {
    for (let at = 0; at < marks.length; at += 1) if (!this.has(marks[at]!)) return false;
    return true;
  }

  /** False where the text does not hold the string; true where it may. */
  mayHold({ pairs, characters }: Marks): boolean {
    return this.hasAll(pairs.length > 0 ? pairs : characters);
  }
}
