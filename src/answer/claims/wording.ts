import { findQuantities } from '../../language/quantities.ts';
import type { Question } from '../../question/types.ts';
import type { Claim, ClaimTest } from './claim.ts';
import {
  goesOtherWay,
  isBoundedOtherwise,
  isCrossed,
  isLeftToAnother,
  isOfAnotherPeriod,
  isOfAnotherPost,
  isOfAnotherTurn,
  lacksPost,
} from './contradictions.ts';
import { spokenOf } from './coverage.ts';
import type { Finding } from './finding.ts';
import { leaveMayBeMeant } from './leave.ts';
import { bearingOf } from './negation.ts';
import { carryingStretch } from './stretches.ts';

const differences = [isBoundedOtherwise, isOfAnotherPeriod, isOfAnotherPost, isLeftToAnother];

/** Bounds, periods, posts and turns of the claim must be the sentence's. */
export const nothingDiffers: ClaimTest = ({ text, sentence }) => {
  if (differences.some((differ) => differ(text, sentence))) return 'otherwise';
  return isOfAnotherTurn(text, sentence) || lacksPost(text, sentence) ? 'unsaid' : null;
};

/** What is left of a claim that nothing contradicts: does the sentence speak of it, of all it is claimed of, and to the same end? */
export function bearingOn({ question, text, sentence, place, library }: Claim): Finding {
  const { heading, part, clause } = place;
  const spoken = spokenOf(question, library.views.text(`${heading}\n${sentence}`), clause);
  const stretch = carryingStretch(question, sentence, library);
  if (spoken === 'unsaid') return leaveMayBeMeant(text, stretch) ? 'open' : 'unsaid';
  // 两份方案都要求…: all plans, not all of what it is required of.
  const ofAll = claimsOfAll(question) ? text.replaceAll('都', '') : text;
  if (everyOne.test(ofAll) && notEveryOne(carryingStretch(question, part, library))) return 'otherwise';
  if (isCrossed(text, sentence) || goesOtherWay(text, stretch)) return 'otherwise';
  const own = bearingOf(question, sentence, library);
  const bearing = place.isForbidden ? contrary[own] : own;
  return bearing === 'so' ? spoken : bearing;
}

/** 不得有下列行为： above what a sentence says. */
const contrary: Record<Finding, Finding> = { so: 'otherwise', otherwise: 'so', unsaid: 'unsaid', open: 'open' };

/** 每家, 所有, 一律: claimed of all. */
const everyOne = /每(?:家|个|所|名)|所有|全部|都(?:要|得|必须|是|应|需)|一律|统统/;
/** 80%的, 有条件的, 逐步: said of some. */
const notEveryOne = (part: string): boolean =>
  findQuantities(part).some(({ percent, value }) => percent && value < 100) ||
  /部分|有条件|条件成熟|符合条件|试点|逐步|鼓励|探索/.test(part);

/** 两份方案都要求…吗: it must hold of each of them. */
export const claimsOfAll = ({ scope, text }: Question) =>
  scope.explicit && scope.documents.length > 1 && /都|也/.test(text);
