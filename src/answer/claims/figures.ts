import { admits } from '../../language/bounds.ts';
import { durationsIn, type Duration } from '../../language/durations.ts';
import { readNumeral } from '../../language/numerals.ts';
import { findQuantities } from '../../language/quantities.ts';
import type { Claim, ClaimTest } from './claim.ts';
import { isWithinRange } from './contradictions.ts';
import { leaveAskedAt } from './leave.ts';

/** 14岁可以参加吗 of what is set for those over 16. */
export const instancesAdmitted: ClaimTest = ({ instances, sentence }) =>
  instances.every((instance) => admits(sentence, instance)) ? null : 'otherwise';

/** The figures of the claim must be the sentence's. */
export const figuresSaid: ClaimTest = (claim) => {
  const { instances, sentence, text } = claim;
  const said = findQuantities(sentence);
  const spans = durationsIn(sentence).map(nameOfSpan);
  const claimedSpans = durationsIn(text);
  for (const { start, value, percent } of claim.question.quantities) {
    if (instances.some((instance) => instance.start === start)) continue;
    const claimed = claimedSpans.find((span) => span.start === start);
    const isSaid = claimed
      ? spans.includes(nameOfSpan(claimed))
      : said.some((quantity) => quantity.value === value && quantity.percent === percent);
    if (!isSaid && !(percent && mayBe(claim, value))) return said.length > 0 ? 'otherwise' : 'unsaid';
  }
  return null;
};

const ratio = /([\d一二三四五六七八九十]+)[比:]([\d一二三四五六七八九十]+)/g;

/** 医护比1比2 of a sentence that says 1:1.5. */
export const ratiosSaid: ClaimTest = ({ sentence, text }) =>
  [...text.matchAll(ratio)].every(([, one, other]) => sentence.includes(`${readNumeral(one!)}:${readNumeral(other!)}`))
    ? null
    : 'otherwise';

/** A share or a duration that the sentence says of something else. */
export const figuresOfThis: ClaimTest = (claim) => {
  const percents = claim.question.quantities.filter(({ percent, value }) => percent && !mayBe(claim, value));
  return claim.isContradicted(
    percents.map(({ value }) => String(value)),
    (stretch) => findQuantities(stretch).flatMap(({ percent, value }) => (percent ? [String(value)] : [])),
  ) || claim.isContradicted(durationsIn(claim.text).map(nameOfSpan), (stretch) => durationsIn(stretch).map(nameOfSpan))
    ? 'otherwise'
    : null;
};

/** Is leave asked for a figure within the range that the sentence leaves? */
const mayBe = ({ sentence, text }: Claim, value: number): boolean =>
  Number.isFinite(leaveAskedAt(text)) && isWithinRange(value, sentence);

const nameOfSpan = ({ days, working }: Duration): string => `${days}${working ? ' working' : ''}`;
