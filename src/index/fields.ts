import type { Clause } from '../document/types.ts';
import type { Field } from './types.ts';

/** The searchable text of a clause, by field. */
export function fieldsOf(clause: Clause): Record<Field, string> {
  const ancestors: string[] = [];
  for (let above = clause.parent; above; above = above.parent) if (above.heading) ancestors.unshift(above.heading);
  const sentences = clause.sentences.map((sentence) => sentence.text).join('\n');
  return {
    heading: clause.heading ?? '',
    ancestors: ancestors.join('\n'),
    // A clause without sentences and children says what it says in its heading.
    body: sentences || (clause.heading ? '' : clause.text),
    agencies: clause.responsible.map(({ agency }) => agency).join('\n'),
  };
}

/** Has the clause something of its own to quote? 「二、重点任务」 above its tasks has not. */
export function isSearchable(clause: Clause): boolean {
  return clause.sentences.length > 0 || (clause.children.length === 0 && clause.text.trim() !== '');
}
