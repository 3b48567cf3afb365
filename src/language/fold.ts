import { simplifiedUnits } from './simplify.ts';

// Written variants of one mark → the mark that all are folded to.
const marks: [string, string][] = [
  ['‐‑‒–—―−─－～〜∼﹣', '-'],
  ['∶：﹕ː', ':'],
  ['“”„‟〝〞＂「」『』', '"'],
  ['‘’‚‛＇`´', "'"],
  ['〔【［〖', '['],
  ['〕】］〗', ']'],
  ['•・‧∙⋅', '·'],
  ['×✕✖', 'x'],
  ['﹪٪', '%'],
  ['　\u00a0\u2002\u2003\u2009\u3000', ' '],
];

let foldTable: Uint16Array | undefined;

/** Full-width forms, CJK compatibility ideographs and Kangxi radicals (PDF text layers hold them: ⽅ for 方). */
const compatibilityRanges: [number, number][] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6b],
  [0xff01, 0xffee],
];

/** Units → lower case; those whose lower case is longer stay. */
function lowerCase(units: Uint16Array): void {
  const text = String.fromCharCode(...units);
  const whole = text.toLowerCase();
  units.forEach((_, at) => {
    const lower = whole.length === text.length ? whole[at]! : text[at]!.toLowerCase();
    if (lower.length === 1) units[at] = lower.charCodeAt(0);
  });
}

function build(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of compatibilityRanges) {
    // One call for all: a thousand take 3 ms.
    const units = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
    units
      .join('\0')
      .normalize('NFKC')
      .split('\0')
      .forEach((normal, at) => {
        if (normal.length === 1) table[first + at] = normal.charCodeAt(0);
      });
  }
  for (const [from, to] of simplifiedUnits) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const [variants, mark] of marks)
    for (const variant of variants) table[variant.charCodeAt(0)] = mark.charCodeAt(0);
  // Scripts that have case end before the CJK blocks; full-width letters come here by way of the plain ones.
  for (let first = 0; first < 0x2e80; first += 0x80) lowerCase(table.subarray(first, first + 0x80));
  // Variants of variants: ～ → ~ → -, Ａ → A → a, a compatibility ideograph → traditional → simplified.
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = table[table[unit]!]!;
  return table;
}

/**
 * Canonical form of a text for matching, unit by unit: the result has the length of the input, so that offsets hold.
 * Full-width → half-width, traditional → simplified, lower case, dashes, colons, quotes and brackets unified
 * (1∶2, 1：2 → 1:2; 〔2022〕, 【2022】 → [2022]). Idempotent; never throws.
 */
export function fold(text: string): string {
  foldTable ??= build();
  let out = '';
  let plain = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = foldTable[unit]!;
    if (folded === unit) continue;
    out += text.slice(plain, at) + String.fromCharCode(folded);
    plain = at + 1;
  }
  return plain === 0 ? text : out + text.slice(plain);
}
