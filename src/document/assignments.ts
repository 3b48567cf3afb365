import { readActors, readDutyActors } from './actors.ts';
import { readNotes } from './notes.ts';
import type { OutlineNode } from './outline.ts';
import type { Assignment } from './responsibility.ts';
import type { Range, Squeezed, Words } from './squeezed.ts';
import type { Clause, Responsibility } from './types.ts';

/** What the document says elsewhere about a clause, in notes for all that follows (下同, 以下责任单位均包括…) or by its form. */
export interface Running {
  /** Whether its articles have run-in headings. */
  headedArticles: boolean;
  /** From a bracket on: 列第一位者为牵头单位，下同. */
  firstLeads: boolean;
  /** In the part that is being read: 注：列首位的为牵头单位. */
  firstLeadsHere: boolean;
  /** Where the heading of this clause names who has to do its tasks: 一、市教育局（5项）. */
  department: Range | null;
  everywhere: Responsibility[];
}

/** 「以下各项任务的责任单位均包括各县区人民政府，不再列出。」 in a sentence of the text. */
export function readScopeNote(squeezed: Squeezed, said: Words, running: Running): void {
  const { everywhere } = readNotes(said.text);
  if (everywhere.length)
    running.everywhere = everywhere.map((one) => responsibility(squeezed, { ...one, shared: false }, said, 'note'));
}

/** 「2.3 成员单位职责」, 「附件2 职责分工」: below such a heading 「县教育局：…」 says what the office does. */
export function listsDuties(squeezed: Squeezed, node: OutlineNode): boolean {
  for (let at: OutlineNode | null = node; at; at = at.parent) {
    const head = squeezed.text.slice(at.mark.end, Math.min(at.ownEnd, at.mark.end + 24));
    if (/^[^。；：:，]{0,16}(?:职责|分工)/.test(head)) return true;
  }
  return false;
}

/** 「本条由市人才办会同市科技局组织实施。」: what a responsibility line says, as a sentence; no other may name who does what. */
const ofWholeClause =
  /^(?:本[条款项]|(?:上述|以上)(?:各项)?(?:工作|任务|措施|政策|事项|内容|规定))[^，。；\d]{0,4}由(?!\d)/;

export function readSentenceActors(squeezed: Squeezed, clause: Clause, sentences: Range[], duties: boolean): void {
  const acting = sentences.flatMap(({ start, end }) => {
    const said = squeezed.words(start, end);
    const listed = duties ? readDutyActors(said.text) : [];
    const actors = listed.length ? listed : readActors(said.text);
    return actors.length ? [{ start, end, said, actors }] : [];
  });
  for (const { start, end, said, actors } of acting) {
    const origin = acting.length === 1 && ofWholeClause.test(said.text) ? 'line' : 'sentence';
    if (origin === 'line') clause.responsibilityLines.push(squeezed.passage(start, end));
    for (const one of actors) {
      if (clause.responsible.some(({ agency, role }) => agency === one.agency && role === one.role)) continue;
      clause.responsible.push({ ...responsibility(squeezed, one, said, origin), general: one.general });
    }
  }
}

export function responsibility(
  squeezed: Squeezed,
  one: Assignment,
  said: Words,
  origin: Responsibility['origin'],
): Responsibility {
  const { agency, role, shared } = one;
  const range = said.range(one.start, one.end);
  const printed = squeezed.text.slice(range.start, range.end);
  return { ...squeezed.span(range.start, range.end), agency, printed, role, shared, origin, general: false };
}

/** A clause with a bracket behind each of its parts names some agencies again: once is enough. */
export function addAll(clause: Clause, more: Responsibility[]): void {
  for (const one of more) {
    if (!clause.responsible.some(({ agency, role }) => agency === one.agency && role === one.role))
      clause.responsible.push(one);
  }
}

export function addDeadline(squeezed: Squeezed, clause: Clause, range: Range, quote: Range): void {
  clause.deadlines.push({
    ...squeezed.span(range.start, range.end),
    printed: squeezed.text.slice(range.start, range.end),
    quote: squeezed.passage(quote.start, quote.end),
  });
}
