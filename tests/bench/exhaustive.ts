import { defaultRanking } from '../../src/index/ranking.ts';
import { fieldNames } from '../../src/index/types.ts';
import type { AskedQuestion, Row } from './corpora.ts';

/**
 * The best row of each question by BM25F over every row, with nothing shared with the index but the formula: what a fast
 * search must not lose. −1 where no row holds any of the terms.
 */
export function bestRows(rows: Row[], asked: AskedQuestion[]): number[] {
  const wanted = new Map<string, { row: number; frequencies: number[] }[]>();
  for (const { terms } of asked) for (const term of terms) wanted.set(term, []);
  const lengths = rows.map((row, at) => {
    const held = new Map<string, number[]>();
    const counts = fieldNames.map((name, field) => {
      const terms = row[name].split(' ').filter(Boolean);
      for (const term of terms) {
        if (!wanted.has(term)) continue;
        const frequencies = held.get(term) ?? [0, 0, 0, 0];
        frequencies[field]!++;
        held.set(term, frequencies);
      }
      return terms.length;
    });
    for (const [term, frequencies] of held) wanted.get(term)!.push({ row: at, frequencies });
    return counts;
  });
  const means = fieldNames.map(
    (_, field) => lengths.reduce((sum, counts) => sum + counts[field]!, 0) / rows.length || 1,
  );
  const { k1, b, fields } = defaultRanking;
  return asked.map(({ terms }) => {
    const scores = new Map<number, number>();
    for (const term of terms) {
      const holding = wanted.get(term)!;
      const idf = Math.log(1 + (rows.length - holding.length + 0.5) / (holding.length + 0.5));
      for (const { row, frequencies } of holding) {
        const weight = fieldNames.reduce((sum, name, field) => {
          const norm = 1 - b + (b * lengths[row]![field]!) / means[field]!;
          return frequencies[field] === 0 ? sum : sum + (fields[name] * frequencies[field]!) / norm;
        }, 0);
        scores.set(row, (scores.get(row) ?? 0) + (idf * weight) / (k1 + weight));
      }
    }
    let best = -1;
    for (const [row, score] of scores) {
      const most = scores.get(best) ?? -1;
      if (score > most || (score === most && row < best)) best = row;
    }
    return best;
  });
}
