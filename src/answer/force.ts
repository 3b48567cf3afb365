import { documentKey, keysOf } from '../document/document-key.ts';
import type { PlanDocument } from '../document/types.ts';

/**
 * What is said before an answer that rests on plans no longer in force as they stand: 「《…》已废止，由《…》（…）替代。」;
 * empty where all are.
 */
export function forceOf(documents: readonly PlanDocument[], all: readonly PlanDocument[]): string {
  return [...new Set(documents)]
    .flatMap(({ title, status: { state, by } }) => {
      if (state === '现行有效') return [];
      const what = by === null ? '' : state === '已废止' ? `，由${named(by, all)}替代` : `，以${named(by, all)}为准`;
      return [`《${title}》${state}${what}。`];
    })
    .join('');
}

/** By title and number where the corpus holds it, else as it was given. */
function named(by: string, all: readonly PlanDocument[]): string {
  const key = documentKey(by);
  const found = all.find((document) => keysOf(document).includes(key));
  if (found) return `《${found.title}》${found.number === null ? '' : `（${found.number}）`}`;
  return /号$/.test(by) || by.startsWith('《') ? by : `《${by}》`;
}
