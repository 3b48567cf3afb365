// Traditional → simplified. Only the two small dictionaries of opencc-js that t → cn needs (37 KB) are imported.
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

// Characters that TSCharacters maps although simplified text writes them too: 乾坤, 瞭望, 慰藉, 宫商角徵羽. No proof of
// traditional script, and folding them would tear words that the segmenter's dictionary knows.
const alsoSimplified = new Set('乾瞭藉徵夥');

function entries(dictionary: string): [string, string][] {
  return dictionary.split('|').map((entry) => entry.split(' ') as [string, string]);
}

/** One simplified UTF-16 unit for each traditional one; characters outside the BMP and those in both scripts left out. */
export const simplifiedUnits: ReadonlyMap<string, string> = new Map(
  entries(characters).filter(([from, to]) => from.length === 1 && to.length === 1 && !alsoSimplified.has(from)),
);

let phraseTable: { byLength: Map<string, string>; longest: number; all: Map<string, string> } | undefined;

function table() {
  if (!phraseTable) {
    const byLength = new Map(entries(phrases));
    const longest = Math.max(...[...byLength.keys()].map((phrase) => phrase.length));
    phraseTable = { byLength, longest, all: new Map(entries(characters)) };
  }
  return phraseTable;
}

/** A bit for each UTF-16 unit. */
const traditional = new Uint8Array(1 << 13);
for (const unit of simplifiedUnits.keys()) traditional[unit.charCodeAt(0) >> 3]! |= 1 << (unit.charCodeAt(0) & 7);

/** Cheap test: does any unit of the text exist in traditional script only? */
export function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((traditional[unit >> 3]! & (1 << (unit & 7))) !== 0) return true;
  }
  return false;
}

/**
 * Traditional → simplified by the longest known phrase, then by character: 乾燥 → 干燥 but 乾隆 → 乾隆.
 * Text without a traditional character comes back as it is.
 */
export function simplify(text: string): string {
  if (!hasTraditional(text)) return text;
  const { byLength, longest, all } = table();
  let out = '';
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !byLength.has(text.slice(at, at + length))) length--;
    if (length > 1) {
      out += byLength.get(text.slice(at, at + length))!;
      at += length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    out += all.get(character) ?? character;
    at += character.length;
  }
  return out;
}
