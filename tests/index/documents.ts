import type { Clause, PlanDocument, Responsibility } from '../../src/document/types.ts';

/** A clause of a made-up plan; `below` is the number of the clause above it. */
export interface Sketch {
  heading?: string;
  text?: string;
  agencies?: string[];
  below?: number;
}

/** A plan as the parser would return it, as far as the index looks: positions are all 0. */
export function sketch(id: string, sketches: Sketch[]): PlanDocument {
  const nowhere = { start: 0, end: 0 };
  const clauses: Clause[] = [];
  sketches.forEach(({ heading, text, agencies = [], below }, at) => {
    const parent = below === undefined ? null : clauses[below]!;
    const clause = {
      ...nowhere,
      path: String(at),
      id: String(at),
      level: parent ? parent.level + 1 : 1,
      num: `${at}.`,
      heading: heading ?? null,
      text: `${heading ?? ''}${text ?? ''}`,
      sentences: text ? [{ ...nowhere, text }] : [],
      responsibilityLine: null,
      responsible: agencies.map((agency) => ({ ...nowhere, agency, printed: agency, role: '负责' }) as Responsibility),
      targets: [],
      deadlines: [],
      parent,
      children: [],
    } as unknown as Clause;
    parent?.children.push(clause);
    clauses.push(clause);
  });
  return { id, number: id, title: id, source: { file: `documents/${id}.txt`, text: '' }, clauses } as PlanDocument;
}

/** Terms are what blanks part: tests of ranking need no segmenter. */
export const byBlanks = (text: string): string[] => text.split(/\s+/).filter(Boolean);
