import { matchesOf } from './matches.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Where a match stands. */
export const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ start: index, end: index + length });

/** Where a pattern (with the flag g) stands in a text. */
export const spansOf = (text: string, pattern: RegExp): Span[] => matchesOf(text, pattern).map(spanOf);

/** Does one of the spans share a character with this stretch? */
export const overlaps = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start < end && start < span.end);

/** Those that share no character with any of the spans. */
export const outside = <Found extends Span>(found: readonly Found[], spans: readonly Span[]): Found[] =>
  found.filter(({ start, end }) => !overlaps(spans, start, end));
