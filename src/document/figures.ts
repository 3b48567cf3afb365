import type { Range, Squeezed } from './squeezed.ts';
import { readTargets } from './targets.ts';
import type { Clause } from './types.ts';

/** 「到2025年，…」 at the head of a clause of aims holds for its later sentences, too. */
export function readFigures(squeezed: Squeezed, clause: Clause, sentences: Range[]): void {
  const aims = /目标|指标/.test(clause.heading ?? '');
  let inherited: string | null = null;
  for (const sentence of sentences) {
    const { targets, deadlines } = readTargets(squeezed, sentence, inherited);
    clause.targets.push(...targets);
    clause.deadlines.push(...deadlines);
    const head = deadlines[0];
    const opens = head !== undefined && head.start <= squeezed.sourceAt(sentence.start) + 4;
    if (deadlines.length && aims) inherited = opens ? head.printed : inherited;
  }
}
