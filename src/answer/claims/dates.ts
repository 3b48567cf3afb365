import { findDates, isSameDate, type DateExpression } from '../../language/dates.ts';
import type { ClaimTest } from './claim.ts';

/** A date of the claim that the sentence says of something else, or that the clause does not say at all. */
export const datesSaid: ClaimTest = (claim) => {
  const { place, sentence, stretches, text } = claim;
  const claimed = new Map(datesIn(text).map((date) => [date.printed, date]));
  // A date holds for what follows it in the sentence, up to the next date.
  const dated: DateExpression[][] = [];
  for (const stretch of stretches) {
    const own = datesIn(stretch);
    dated.push(own.length > 0 ? own : (dated.at(-1) ?? []));
  }
  const saidIn = (_: string, at: number) =>
    dated[at]!.flatMap((said) => [
      said.printed,
      ...[...claimed].flatMap(([printed, date]) => (isSameDate(date, said) ? [printed] : [])),
    ]);
  if (claim.isContradicted([...claimed.keys()], saidIn)) return 'otherwise';
  const around = datesIn(`${place.title}\n${place.heading}\n${place.clause.text}`);
  if ([...claimed.values()].every((date) => around.some((said) => isSameDate(date, said)))) return null;
  return datesIn(sentence).length > 0 ? 'otherwise' : 'unsaid';
};

/** Years and months; what is counted from today is none. */
const datesIn = (text: string): DateExpression[] =>
  findDates(text).filter(
    ({ year, month, half, quarter, relative }) =>
      !relative && (year !== null || [month, half, quarter].some((part) => part !== undefined)),
  );
