import type { Evidence } from '../evidence/evidence.ts';
import { gather } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import type { Question } from '../question/types.ts';
import { composeAgencyClaim } from './claims/agency-claim.ts';
import { agenciesIn, claimsObject, claimsTask, isPrinted } from './claims/agency-roles.ts';
import { composeContentClaim } from './claims/content-claim.ts';
import { draft, type Draft } from './draft.ts';
import { planAgencies } from './duties.ts';
import { listed } from './duty-lists.ts';
import { composeMissingMember, lacksMember } from './membership.ts';
import { composeSilent } from './silent.ts';

/** X 负不负责 Y · 方案要求 Z 吗 · 比例是 N 吗: the topic is found first, then the claim is tested. */
export function composeVerification(question: Question, library: Library): Draft {
  const gathered = gather({ ...question, asked: null }, library);
  if (gathered.speaking.length === 0)
    return composeMissingMember(question, library) ?? composeSilent('verification', gathered, library);
  if (lacksMember(question, gathered.speaking))
    return composeMissingMember(question, library) ?? draft('verification', false, '方案没有写到这一点。');
  return isOfTask(question, gathered.speaking, library)
    ? composeAgencyClaim(question, gathered.speaking, library)
    : composeContentClaim(question, gathered.speaking, library);
}

/**
 * Is it claimed that agencies are responsible? Where the words do not tell, and where the clause has no list of them, what the
 * sentence says of them is tested like anything else.
 */
function isOfTask(question: Question, speaking: readonly Evidence[], library: Library): boolean {
  if (question.agencies.length === 0 || isPrinted(question, speaking) || claimsObject(question)) return false;
  const isNamed = (evidence: Evidence) => agenciesIn(question, evidence, library) !== 'unsaid';
  const isListed = ({ ranked }: Evidence) => {
    const { document, clause } = ranked.view;
    return question.agencies.every((mention) =>
      planAgencies(mention, question, [document], library).some(({ name }) =>
        listed(clause).some(({ agency }) => agency === name),
      ),
    );
  };
  if (speaking.some(isListed)) return true;
  return !speaking.some(
    (evidence) => isNamed(evidence) && (!claimsTask(question) || listed(evidence.ranked.view.clause).length === 0),
  );
}
