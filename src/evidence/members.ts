import { readNumeral } from '../language/numerals.ts';

/** Things of one name and how many of them are asked for: 五个中心是哪五个. */
export interface Members {
  count: number;
  /** What each of them is called in the end: 中心. */
  kind: string;
}

const asked =
  /([两二三四五六七八九十])(?:个|大|项|类|种)([一-龥]{2,4}?)[,"]?(?:到底|具体|分别|都|各|又|的)*(?:是|指|有|包括|为)*哪\1?/;

/** What a question counts and wants named; null where it does not. @param text folded */
export function membersAsked(text: string): Members | null {
  const [, numeral = '', kind = ''] = asked.exec(text) ?? [];
  const count = readNumeral(numeral);
  return count === null || kind === '' ? null : { count, kind };
}

/** Does a sentence name just so many of them in one list: 加工制造中心、研发设计中心和物流分拨中心? @param text folded */
export const namesMembers = (text: string, { count, kind }: Members): boolean =>
  text.split(/[,;。:()]/).some((part) => {
    const items = part.split(/[、和及与]/);
    const ends = items.map((item) => item.replace(/["等]+$/, '').endsWith(kind));
    const first = ends.indexOf(true);
    return first >= 0 && ends.lastIndexOf(true) - first + 1 === count && ends.filter(Boolean).length === count;
  });
