import type { Clause, PlanDocument } from '../../document/types.ts';

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

/** Titles that a message names: with many plans it refers to /plans, where they are paged. */
const TITLES = 8;
/** A title out of a badly parsed document must not fill a message. */
const TITLE_LIMIT = 100;

/** 《title》 of a plan, short enough for a list. */
export const titleLabel = ({ title }: PlanDocument): string => `《${shorten(title, TITLE_LIMIT)}》`;

/** The plans by title, a line each; of many the first ones, and how many there are. */
export function titleLines(documents: readonly PlanDocument[], line: (document: PlanDocument) => string): string {
  const lines = documents.slice(0, TITLES).map(line);
  return [...lines, ...(documents.length > TITLES ? [`…… 共 ${documents.length} 份，见 /plans`] : [])].join('\n');
}
