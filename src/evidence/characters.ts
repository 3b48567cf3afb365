import type { PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';

/** Clauses whose characters are counted; enough to tell a rare one (兼) from a common one (建). */
const mostCounted = 2_000;

/**
 * How telling a single character is: ln(1 + (N − n + 0.5) / (n + 0.5)) as for words; null for one that no clause has. They
 * are counted when the first is asked for.
 */
export function characterFrequencies(documents: readonly PlanDocument[]): (character: string) => number | null {
  let counts: Map<string, number> | undefined;
  let counted = 0;
  const count = () => {
    const found = new Map<string, number>();
    for (const { clauses } of documents) {
      if (counted === mostCounted) break;
      for (const { level, text } of clauses) {
        if (level === 0 || counted === mostCounted) continue;
        counted += 1;
        for (const character of new Set(fold(text))) found.set(character, (found.get(character) ?? 0) + 1);
      }
    }
    return found;
  };
  return (character) => {
    counts ??= count();
    const known = counts.get(character);
    return known === undefined ? null : Math.log(1 + (counted - known + 0.5) / (known + 0.5));
  };
}
