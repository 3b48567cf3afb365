import { rowNumberOf } from '../document/clause-name.ts';
import type { Clause, Passage, PlanDocument } from '../document/types.ts';
import type { Span } from '../language/spans.ts';
import { placeOf } from './labels.ts';
import type { Citation } from './types.ts';

/** A quotation that is not what stands in its source: a bug, which stops the answer. */
export class MisquotationError extends Error {
  override name = 'MisquotationError';
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

/**
 * Makes a citation from a position and compares its quotation with the source.
 * @throws MisquotationError when the passage's text is not what its position holds
 */
export function cite(document: PlanDocument, clause: Clause, passage: Passage): Citation {
  const { start, end } = passage;
  const quote = passage.text;
  const said = withoutBlanks(quote);
  if (said === '' || said !== withoutBlanks(document.source.text.slice(start, end))) {
    throw new MisquotationError(`${document.source.file}:${start}-${end}: not 「${passage.text.slice(0, 40)}」`);
  }
  return {
    document: document.number ?? document.title,
    title: document.title,
    clause: clause.path,
    place: placeOf(clause),
    heading: clause.heading,
    quote,
    file: document.source.file,
    start,
    end,
  };
}

/** The passage of a stretch of the source. */
export function passageOf(document: PlanDocument, { start, end }: Span): Passage {
  return { start, end, text: withoutBlanks(document.source.text.slice(start, end)) };
}

/** Part of a passage: offsets count the characters of its text, blanks out. */
export function part(document: PlanDocument, passage: Passage, from: number, to: number): Passage {
  const { text } = document.source;
  let seen = 0;
  let start = passage.start;
  let end = passage.end;
  for (let at = passage.start; at < passage.end; at += 1) {
    if (/\s/.test(text[at]!)) continue;
    if (seen === from) start = at;
    seen += 1;
    if (seen === to) {
      end = at + 1;
      break;
    }
  }
  return passageOf(document, { start, end });
}

/** What is quoted of a clause for who is responsible: where it says so, else its first sentence, else its own text. */
export const assigningPassage = (document: PlanDocument, clause: Clause): Passage =>
  responsibilityPassage(document, clause) ?? clause.sentences[0] ?? ownPassage(document, clause);

/** Lines and rows are quoted whole where they are no longer than this; else the line that names most. */
const longestLines = 200;

/** Where a clause says who is responsible: 责任单位：… with 配合单位：…, a row of a table with its task; null where no line does. */
export function responsibilityPassage(document: PlanDocument, clause: Clause): Passage | null {
  const { responsibilityLine: line, responsible } = clause;
  if (line === null) return null;
  const own = ownPassage(document, clause);
  // What a note lays on all clauses stands elsewhere.
  const listed = responsible.filter(
    ({ origin, start, end }) => origin !== 'sentence' && own.start <= start && end <= own.end,
  );
  const isWhole = listed.every(({ start, end }) => line.start <= start && end <= line.end);
  const isRow = rowNumberOf(clause) !== null && !clause.row;
  if (isWhole && !isRow) return line;
  const lineOf = (name: Span) => own.start + document.source.text.slice(own.start, name.start).search(/[^\n。；]*$/);
  const start = isRow ? own.start : Math.min(line.start, ...listed.map(lineOf));
  const end = Math.max(isRow ? own.end : line.end, ...listed.map((entry) => entry.end));
  return end - start <= longestLines ? passageOf(document, { start, end }) : line;
}

/** What is quoted of a clause for what it says: its first sentence, else its line, else all of it. */
export const firstPassage = (document: PlanDocument, clause: Clause): Passage =>
  clause.sentences[0] ?? clause.responsibilityLine ?? passageOf(document, clause);

/** The clause's own text without its children: what is quoted when the clause itself is asked for. */
export function ownPassage(document: PlanDocument, clause: Clause): Passage {
  const end = clause.children.length > 0 ? clause.children[0]!.start : clause.end;
  const { text } = document.source;
  let last = end;
  while (last > clause.start && /\s/.test(text[last - 1]!)) last -= 1;
  return passageOf(document, { start: clause.start, end: last });
}

/** Mark and heading of a clause; its first sentence where it has no heading. */
export function headPassage(document: PlanDocument, clause: Clause): Passage {
  const own = ownPassage(document, clause);
  const end = clause.sentences[0] && clause.heading ? clause.sentences[0].start : (clause.sentences[0]?.end ?? own.end);
  const { text } = document.source;
  let last = Math.max(end, clause.start + 1);
  while (last > clause.start + 1 && /\s/.test(text[last - 1]!)) last -= 1;
  return passageOf(document, { start: clause.start, end: last });
}
