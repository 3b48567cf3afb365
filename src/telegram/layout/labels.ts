import type { Clause } from '../../document/types.ts';

/** Longest label that a phone shows on one line. */
const LIMIT = 30;

/** Shortens a label; never used on a quotation. */
export const shorten = (text: string, limit = LIMIT): string => {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
};

/** What a button for a clause says: 8. 全面加强临床专科建设. */
export function clauseLabel({ num, path, heading, text }: Clause): string {
  const mark = num === '' ? path : num;
  const words = heading ?? (text.startsWith(mark) ? text.slice(mark.length) : text);
  return shorten(`${mark}${/[.．]$/u.test(mark) || num === '' ? ' ' : ''}${words}`);
}
