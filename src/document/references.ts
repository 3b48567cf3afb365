import { normalNumber } from './number.ts';
import type { Clause, PlanDocument, Reference } from './types.ts';

const pattern = /《([^《》]{2,120})》(?:\s*[（(]\s*([^（）()]{2,30}?号)\s*[）)])?/g;

/** The documents that a clause's own text cites: 《…行动计划》（国卫医函〔2021〕169号). */
export function findReferences(clause: Clause, document: PlanDocument): Reference[] {
  const end = clause.children[0]?.start ?? clause.end;
  const text = document.source.text.slice(clause.start, end);
  return [...text.matchAll(pattern)].map((match) => ({
    title: match[1]!.replace(/\s+/g, ''),
    number: match[2] === undefined ? null : normalNumber(match[2]),
    start: clause.start + match.index,
    end: clause.start + match.index + match[0].length,
  }));
}
