import { LEADER } from '../document/roles.ts';
import type { Clause, Passage, PlanDocument } from '../document/types.ts';
import { passageOf } from './cite.ts';

/** 责任领导：某某某, 牵头负责领导：某某、某 某 */
const named = new RegExp(
  `${LEADER}[：:]\\s*\\p{Script=Han}[ \\u3000]?\\p{Script=Han}{1,3}(?:、\\p{Script=Han}[ \\u3000]?\\p{Script=Han}{1,3})*`,
  'u',
);

/** Where the plan names the leader who answers for a clause, or else for the part that it stands in; null where it names none. */
export function leaderOf(document: PlanDocument, clause: Clause): Passage | null {
  for (let at: Clause | null = clause; at !== null; at = at.parent) {
    const end = at.children[0]?.start ?? at.end;
    const found = named.exec(document.source.text.slice(at.start, end));
    if (found)
      return passageOf(document, { start: at.start + found.index, end: at.start + found.index + found[0].length });
  }
  return null;
}
