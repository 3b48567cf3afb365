import type { Quantity } from '../language/quantities.ts';
import type { Span } from '../language/spans.ts';

const howMany = /多少|(?<!第)几(?![点号月年])/;
const closesPart = /^多?[个家所名人位张座间台辆床户][,;。]/;
const counts = /^多?[个家所名人位张座间台辆床户](?![以之]?[上下内外])/;
const isHad = /(?:现?有|共|总共|合计)$/;

/**
 * The figures of the asker's own case (二级以上医院10家，起码几家要有…; 有党员120名，经费多少): counted in a part of the question before
 * the one that asks how many. No plan speaks of them; it sets a share or an amount for all.
 * @param text folded
 * @param quantities the figures of the text
 */
export function givenFigures(text: string, quantities: readonly Quantity[]): Span[] {
  const parts = text.split(/(?<=[,;。])/);
  const asking = parts.findIndex((part) => howMany.test(part));
  const asksAt = parts.slice(0, Math.max(asking, 0)).join('').length;
  return quantities.filter(({ start, end, percent }) => {
    if (percent || end > asksAt) return false;
    const behind = text.slice(end);
    return closesPart.test(behind) || (isHad.test(text.slice(0, start)) && counts.test(behind));
  });
}
