import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Random } from './random.ts';

/** What a slot of a sentence may be filled with. */
export type Kind = 'noun' | 'verb' | 'adjective' | 'place';

export function kindOf(tag: string | null): Kind | null {
  if (tag === null) return null;
  if (/^(n|nz|nt|j|an)$/.test(tag)) return 'noun';
  if (/^(v|vn)$/.test(tag)) return 'verb';
  if (/^(a|b|ad)$/.test(tag)) return 'adjective';
  return tag === 'ns' ? 'place' : null;
}

/** nodejieba's whole dictionary by kind, frequent words mostly first: the order in which an archive meets new words. */
function vocabulary(random: Random): Record<Kind, string[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const lines = readFileSync(path.join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8').split('\n');
  const pools: Record<Kind, [string, number][]> = { noun: [], verb: [], adjective: [], place: [] };
  for (const line of lines) {
    const [word, frequency, tag] = line.trim().split(' ');
    const kind = kindOf(tag ?? null);
    if (!kind || !/^\p{Script=Han}{2,4}$/u.test(word!)) continue;
    // Sampling without replacement by frequency: Gumbel noise on its logarithm.
    pools[kind].push([word!, Math.log(Number(frequency)) - Math.log(-Math.log(random.next() || 0.5))]);
  }
  const order = (pool: [string, number][]) => pool.sort((one, other) => other[1] - one[1]).map(([word]) => word);
  return {
    noun: order(pools.noun),
    verb: order(pools.verb),
    adjective: order(pools.adjective),
    place: order(pools.place),
  };
}

/**
 * Words as an archive uses them (a Pitman–Yor urn): what was used is used again, in proportion to how often; a new word
 * comes with probability (θ + d × types) / (tokens + θ). Distinct words then grow as tokens^d (Heaps' law), and their
 * frequencies fall as Zipf's.
 */
export class Words {
  readonly #random: Random;
  readonly #pools: Record<Kind, string[]>;
  readonly #history: Record<Kind, number[]> = { noun: [], verb: [], adjective: [], place: [] };
  readonly #types: Record<Kind, number> = { noun: 0, verb: 0, adjective: 0, place: 0 };

  constructor(random: Random) {
    this.#random = random;
    this.#pools = vocabulary(random);
  }

  /** θ 200 and d 0.6 (Chinese text: 0.5–0.7). */
  draw(kind: Kind): string {
    const [history, pool] = [this.#history[kind], this.#pools[kind]];
    const isNew = this.#random.next() < (200 + 0.6 * this.#types[kind]) / (history.length + 200);
    const type = isNew && this.#types[kind] < pool.length ? this.#types[kind]++ : this.#random.pick(history);
    history.push(type);
    return pool[type]!;
  }
}
