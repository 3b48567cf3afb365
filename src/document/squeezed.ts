import type { Span } from '../language/spans.ts';
import type { Passage, SourceText } from './types.ts';

const SPACE = /\s/;

/** A stretch of the squeezed text. A `Span` is one of the source; `Squeezed.span` leads from one to the other. */
export interface Range {
  start: number;
  end: number;
}

/**
 * A source text with its white space taken out, and the way back to the source.
 * Everything in this room reads `text`; positions in it become positions in the source only when a passage is made,
 * so that a passage's text is always its slice of the source without white space, across any page break.
 */
export class Squeezed {
  readonly source: SourceText;
  readonly text: string;
  /** Page numbers and running heads between the words: ranges of `text`, in order. */
  furniture: Range[] = [];
  /** Source offset of every character of `text`. */
  readonly #at: Uint32Array;

  constructor(source: SourceText) {
    const kept = new Uint32Array(source.text.length);
    const parts: string[] = [];
    let count = 0;
    let from = 0;
    for (let i = 0; i < source.text.length; i += 1) {
      if (SPACE.test(source.text[i]!)) {
        if (from < i) parts.push(source.text.slice(from, i));
        from = i + 1;
      } else {
        kept[count] = i;
        count += 1;
      }
    }
    parts.push(source.text.slice(from));
    this.source = source;
    this.text = parts.join('');
    this.#at = kept.subarray(0, count);
  }

  /** Source offset of a character of the squeezed text; its end for the position after the last one. */
  sourceAt(at: number): number {
    return this.#at[at] ?? this.source.text.length;
  }

  /** First squeezed position at or after a source offset. */
  squeezedAt(sourceOffset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! < sourceOffset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The source span of a squeezed range; an empty range stands before its character. */
  span(start: number, end: number): Span {
    const from = this.sourceAt(start);
    return { start: from, end: end > start ? this.sourceAt(end - 1) + 1 : from };
  }

  /** The passage of a squeezed range. */
  passage(start: number, end: number): Passage {
    return { ...this.span(start, end), text: this.text.slice(start, end) };
  }

  /**
   * The words of a range without the furniture between them.
   * @param breaks positions where the text gets a 、 that the page has as the end of a line
   */
  words(start: number, end: number, breaks: number[] = []): Words {
    const holes: Range[] = breaks.map((at) => ({ start: at, end: at }));
    for (let i = this.#holeReaching(start); i < this.furniture.length && this.furniture[i]!.start < end; i += 1)
      holes.push(this.furniture[i]!);
    if (breaks.length) holes.sort((a, b) => a.start - b.start);
    return new Words(this.text, start, end, holes);
  }

  /** The character before a position, furniture skipped. */
  characterBefore(at: number): string {
    const hole = this.furniture[this.#holeReaching(at - 1)];
    return this.text[(hole && hole.start < at ? hole.start : at) - 1] ?? '';
  }

  /** Index of the first furniture that ends behind a position. */
  #holeReaching(at: number): number {
    let low = 0;
    for (let high = this.furniture.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.furniture[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Positions in a range that a line of the source begins at. */
  lineStarts(start: number, end: number): number[] {
    const starts: number[] = [];
    for (let at = start + 1; at < end; at += 1)
      if (this.spaceBefore(at) && /[\n\r]/.test(this.source.text.slice(this.#at[at - 1], this.#at[at])))
        starts.push(at);
    return starts;
  }

  /** Whether the source has white space right before this character. */
  spaceBefore(at: number): boolean {
    return at > 0 && at < this.#at.length && this.#at[at]! > this.#at[at - 1]! + 1;
  }
}

/** Words that furniture stood between, as one text, and the way back to the squeezed text. */
export class Words {
  readonly text: string;
  readonly #pieces: { from: number; at: number; length: number }[] = [];

  constructor(whole: string, start: number, end: number, holes: Range[]) {
    let text = '';
    let from = start;
    for (const hole of [...holes, { start: end, end }]) {
      const to = Math.min(hole.start, end);
      if (to > from) {
        this.#pieces.push({ from, at: text.length, length: to - from });
        text += whole.slice(from, to);
      }
      if (hole.end === hole.start && hole.start < end) text += '、';
      from = Math.max(from, hole.end);
    }
    if (this.#pieces.length === 0) this.#pieces.push({ from: start, at: 0, length: 0 });
    this.text = text;
  }

  /** Squeezed position of a position in these words. */
  at(position: number): number {
    const piece = this.#pieces.findLast(({ at }) => at <= position)!;
    return piece.from + position - piece.at;
  }

  /** Squeezed range of a range of these words: it ends behind its last character, not before the next one. */
  range(start: number, end: number): Range {
    return { start: this.at(start), end: end > start ? this.at(end - 1) + 1 : this.at(start) };
  }
}
