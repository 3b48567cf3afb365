import { fold } from '../language/fold.ts';
import { normalNumber } from './number.ts';
import type { PlanDocument } from './types.ts';

/**
 * What the number or the title of a document is compared by, wherever it is written: brackets, quotation marks, blanks,
 * full-width and traditional characters make no other document.
 *
 * @example
 * documentKey('甲政办发［2021］ 102号') === documentKey('甲政办发〔2021〕102号') // true
 */
export const documentKey = (name: string): string => fold(normalNumber(name)).replace(/["'《》〈〉]+/g, '');

/** The keys that a document has: of its number, its title and the title of the notice that issues it. */
export const keysOf = ({ number, title, noticeTitle }: PlanDocument): string[] =>
  [number, title, noticeTitle].flatMap((name) => (name ? [documentKey(name)] : []));
