import type { Question } from '../question/types.ts';
import { ampleCoverage, claimCoverage, clearLead, leastCoverage, tellingWeight } from './coverage.ts';
import type { Evidence, Judgement } from './evidence.ts';
import { cellsTold, limitsTold } from './judgements/beside.ts';
import { countedSpoken, membersListed, membersNamed, mottoQuoted } from './judgements/counted.ts';
import { levelNamed } from './judgements/level.ts';
import { termExplained } from './judgements/terms.ts';
import { valueHeld } from './judgements/values.ts';
import { namesOf } from './lost-names.ts';
import type { Ranked } from './rank.ts';

const contactNone: Judgement = ({ asked }, ranked, best) =>
  asked === 'contact' ? { ranked, sentence: best, silent: '没有写这样的人名、电话或地址' } : null;

/** In order: the first that settles it is followed. */
const judgements: Judgement[] = [
  limitsTold,
  cellsTold,
  contactNone,
  levelNamed,
  termExplained,
  membersListed,
  mottoQuoted,
  countedSpoken,
  valueHeld,
];

/**
 * Decides whether a ranked clause answers the question.
 * @param rival the score of the best clause beside it
 */
export function judge(question: Question, ranked: Ranked, rival = 0): Evidence {
  const alone = ranked.score >= clearLead * rival;
  const enough = question.intent === 'verification' || alone ? claimCoverage : ampleCoverage;
  const lost = ranked.unexplained.filter(
    ({ critical, weight }) => critical || (weight >= tellingWeight && ranked.coverage < enough),
  );
  const naming = lost.length === 0 ? membersNamed(question, ranked, null) : null;
  if (naming) return naming;
  if (lost.length > 0 || ranked.coverage < leastCoverage) {
    const named = namesOf(question, lost.length > 0 ? lost : ranked.unexplained)
      .map((name) => `“${name}”`)
      .slice(0, 2);
    return { ranked, sentence: null, silent: named.length > 0 ? `没有提到${named.join('、')}` : '没有这方面的内容' };
  }
  const best = ranked.sentences[0] ?? null;
  for (const judgement of judgements) {
    const settled = judgement(question, ranked, best);
    if (settled) return settled;
  }
  return { ranked, sentence: best, silent: null };
}
