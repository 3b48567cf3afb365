/** Frequencies and tags of the dictionary, read where they lie: no table is built in memory. */
export interface Lexicon {
  /** ln(all words / frequency): see `wordWeight`. */
  weight(word: string): number;
  /** Tag, or null for a word that is in no dictionary. */
  tag(word: string): string | null;
}

// Sum of all frequencies of nodejieba 3.5.8's jieba.dict.utf8.
const allWords = 60_101_983;

/** Finds the line of a word in lines sorted by bytes; null where there is none. 16 steps for 30,000 words. */
function findLine(lines: Buffer, word: string): string | null {
  const wanted = Buffer.from(word + ' ');
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(10, middle - 1) + 1;
    const found = lines.indexOf(10, middle);
    const end = found < 0 ? lines.length : found;
    const order = wanted.compare(lines, start, Math.min(end, start + wanted.length));
    if (order === 0) return lines.toString('utf8', start, end);
    if (order < 0) high = start;
    else low = end + 1;
  }
  return null;
}

/** Opens a dictionary of `word frequency tag` lines sorted by bytes. */
export function openLexicon(lines: Buffer): Lexicon {
  const known = new Map<string, [number, string | null]>();
  const find = (word: string): [number, string | null] => {
    let entry = known.get(word);
    if (!entry) {
      const columns = word.includes(' ') || !word ? undefined : findLine(lines, word)?.split(' ');
      entry = columns ? [Math.log(allWords / Number(columns[1])), columns[2]!] : [Math.log(allWords), null];
      if (known.size > 5_000) known.clear();
      known.set(word, entry);
    }
    return entry;
  };
  return { weight: (word) => find(word)[0], tag: (word) => find(word)[1] };
}
