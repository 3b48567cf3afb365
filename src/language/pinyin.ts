import { createRequire } from 'node:module';

type Pinyin = (text: string, options: object) => string[];

let load: Pinyin | undefined;

/** pinyin-pro takes 60 ms to load and is needed only for words that nothing else explains. */
function pinyin(text: string, options: object): string[] {
  load ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin }).pinyin;
  return load(text, { toneType: 'none', type: 'array', v: true, ...options });
}

const han = /\p{Script=Han}/u;

/**
 * One toneless syllable per character (ü as v), read in context: 重庆 → chong qing. Characters that are not Han come
 * back as they are, in lower case.
 */
export function toneless(text: string): string[] {
  const characters = [...text];
  const out: string[] = [];
  for (let at = 0; at < characters.length;) {
    let end = at;
    while (end < characters.length && han.test(characters[end]!)) end++;
    if (end === at) out.push(characters[at++]!.toLowerCase());
    else {
      const run = characters.slice(at, end);
      const syllables = pinyin(run.join(''), {});
      out.push(...(syllables.length === run.length ? syllables : run.map((character) => pinyin(character, {})[0]!)));
      at = end;
    }
  }
  return out;
}

/** Sounds that an input method or an ear confuses: z/zh, c/ch, s/sh, n/l, in/ing, en/eng, an/ang. */
export function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[a-z])/, 'l')
    .replace(/([aei]n)g$/, '$1');
}

const readings = new Map<string, Set<string>>();

/** All readings of one character, blurred where wanted: 重 → zhong, chong. */
function allReadings(character: string): Set<string> {
  let found = readings.get(character);
  if (!found) {
    found = new Set(han.test(character) ? pinyin(character, { multiple: true }) : [character.toLowerCase()]);
    readings.set(character, found);
  }
  return found;
}

/**
 * Do two texts sound alike, character by character, in any reading of each? `fuzzy` (default true) lets the confused
 * pairs of `blur` pass: 卫建委 – 卫健委, 绩校 – 绩效, 参于 – 参与, 人明 – 人民. Texts of different length do not.
 */
export function soundsLike(one: string, other: string, fuzzy = true): boolean {
  const [left, right] = [[...one], [...other]];
  if (left.length !== right.length) return false;
  const form = fuzzy ? blur : (syllable: string) => syllable;
  return left.every((character, at) => {
    if (character === right[at]) return true;
    const sounds = new Set([...allReadings(right[at]!)].map(form));
    return [...allReadings(character)].some((sound) => sounds.has(form(sound)));
  });
}
