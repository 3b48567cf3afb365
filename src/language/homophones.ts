import { createRequire } from 'node:module';

type Pinyin = (text: string, options: object) => string[];

const han = /\p{Script=Han}/u;

/** Sounds that an input method or an ear confuses: z/zh, c/ch, s/sh, n/l, in/ing, en/eng, an/ang. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[a-z])/, 'l')
    .replace(/([aei]n)g$/, '$1');
}

/**
 * The usual reading of each character of a dictionary, toneless (ü as v), one `character reading` a line, the most frequent
 * first. Made once and kept beside the cut dictionary: pinyin-pro takes 60 ms to load.
 * @param dictionary `word frequency tag` lines
 */
export function listReadings(dictionary: string): string {
  const frequencies = new Map<string, number>();
  for (const line of dictionary.split('\n')) {
    const [word = '', count] = line.split(' ');
    for (const character of word)
      if (han.test(character))
        frequencies.set(character, (frequencies.get(character) ?? 0) + (word === character ? Number(count) : 0));
  }
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin };
  const options = { toneType: 'none', type: 'array', v: true };
  return [...frequencies]
    .sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))
    .map(([character]) => `${character} ${pinyin(character, options)[0]}`)
    .join('\n');
}

/** Characters that sound alike. */
export class Homophones {
  readonly #readings = new Map<string, string>();
  /** By reading: the characters read so, and those whose reading is confused with it. */
  readonly #plain = new Map<string, string>();
  readonly #fuzzy = new Map<string, string>();

  /** @param readings as `listReadings` makes them */
  constructor(readings: string) {
    const blurred = new Map<string, string>();
    for (const line of readings.split('\n')) {
      const [character = '', reading = ''] = line.split(' ');
      this.#readings.set(character, reading);
      this.#plain.set(reading, (this.#plain.get(reading) ?? '') + character);
      blurred.set(blur(reading), (blurred.get(blur(reading)) ?? '') + character);
    }
    for (const reading of this.#plain.keys()) this.#fuzzy.set(reading, blurred.get(blur(reading))!);
  }

  /**
   * The characters that sound like one in their usual readings, the most frequent first, itself among them.
   * @param fuzzy lets what an input method confuses pass: 卫建委 – 卫健委 without, 人明 – 人民 with it
   */
  of(character: string, fuzzy: boolean): string {
    const reading = this.#readings.get(character);
    if (reading === undefined) return '';
    return (fuzzy ? this.#fuzzy : this.#plain).get(reading)!;
  }
}
