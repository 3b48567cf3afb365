import type { Span } from '../language/spans.ts';
import type { Clause } from './types.ts';

/**
 * Gives a clause the responsibility that stands on a line of its own behind the last of its items:
 * 「支持平台建设，标准如下：⏎（一）…；⏎（二）…。⏎（市科技局负责）」. The colon makes one measure of them all, and none of the others names anybody.
 */
export function handUp(source: string, clause: Clause): void {
  const last = clause.children.at(-1);
  if (!last?.num || last.responsibilityLines.length === 0 || !/[：:]$/.test(clause.text)) return;
  if (!last.responsibilityLines.every((line) => beginsLine(source, line))) return;
  const others = clause.children.slice(0, -1);
  if (others.length === 0 || clause.responsibilityLines.length > 0 || others.some(namesAnybody)) return;
  const lines = last.responsibilityLines;
  const inLines = ({ start }: Span) => lines.some((line) => line.start <= start && start < line.end);
  clause.responsible = last.responsible;
  clause.responsibilityLines = lines;
  clause.deadlines.push(...last.deadlines.filter(inLines));
  last.responsible = [];
  last.responsibilityLines = [];
  last.deadlines = last.deadlines.filter((deadline) => !inLines(deadline));
}

function beginsLine(source: string, { start }: Span): boolean {
  return /(?:^|\n)\s*$/.test(source.slice(Math.max(0, start - 40), start));
}

function namesAnybody({ responsibilityLines, children }: Clause): boolean {
  return responsibilityLines.length > 0 || children.some(namesAnybody);
}
