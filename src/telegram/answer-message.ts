import { FormattedString } from '@grammyjs/parse-mode';
import type { Answer, ClauseReference, Reply } from '../answer/types.ts';
import { addressOf, type Asked } from './asked.ts';
import { packed } from './callback-data.ts';
import type { Desk } from './desk.ts';
import { answerKeyboard, type Side } from './layout/keyboard.ts';
import { layOut } from './layout/pages.ts';
import type { Outgoing } from './message.ts';
import { perAssistant } from './per-assistant.ts';
import { PHRASES } from './phrases.ts';
import { Recent } from './recent.ts';
import { shortClause, type FoundClause } from './reference.ts';

/** Deep link to a clause: survives restarts, opens the clause in a private chat with the bot. */
export const deepLink = (username: string, reference: ClauseReference): string =>
  `https://t.me/${username}?start=c_${shortClause(reference)}`;

const neighbourOf =
  (desk: Desk) =>
  ({ reference }: FoundClause, step: -1 | 1): string | null => {
    const next = desk.assistant().neighbour(reference, step);
    return next === null ? null : shortClause(next);
  };

/** Clauses whose counterparts are remembered: working one out takes as long as an answer. */
const REMEMBERED = 10_000;
const known = perAssistant(() => new Recent<string, boolean>(REMEMBERED));

/** Only where the comparison speaks of the clause's own plan and of another. */
const hasCounterpart =
  (desk: Desk) =>
  ({ reference }: FoundClause): boolean => {
    const assistant = desk.assistant();
    const short = shortClause(reference);
    let has = known(assistant).get(short);
    if (has === undefined) {
      const { references = [] } = assistant.comparison(reference)?.answer ?? {};
      const isOwn = ({ document }: ClauseReference) => document === reference.document;
      has = references.some(isOwn) && !references.every(isOwn);
      known(assistant).set(short, has);
    }
    return has;
  };

function pagesOf(answer: Answer, username: string): FormattedString[] {
  const pages = layOut(answer, (index) => {
    const reference = answer.references[index];
    return reference === undefined ? null : deepLink(username, reference);
  });
  return pages.length > 0 ? pages : [new FormattedString(PHRASES.nothingHere)];
}

/** A page of an answer to a question, with its buttons. */
export function answerMessage(
  desk: Desk,
  username: string,
  { answer, question, way }: Pick<Asked, 'answer' | 'question' | 'way'>,
  page = 0,
): Outgoing & { pages: number } {
  const all = pagesOf(answer, username);
  const shown = Math.min(page, all.length - 1);
  const rows = answerKeyboard({
    answer,
    references: desk.references(),
    page: shown,
    pages: all.length,
    address: (to) => addressOf(way, question, to),
    hasNeighbour: neighbourOf(desk),
    hasCounterpart: hasCounterpart(desk),
  });
  return { text: all[shown]!, rows, pages: all.length };
}

/** One side of a clause: its text, agencies, targets or counterpart; null where the plans have nothing of the kind. */
export function sideMessage(
  desk: Desk,
  username: string,
  side: Side,
  reference: ClauseReference,
  page = 0,
  back?: string,
): (Outgoing & { reply: Reply }) | null {
  const assistant = desk.assistant();
  const ask = { o: 'clause', r: 'responsibility', t: 'targets', x: 'comparison' } as const;
  const reply = assistant[ask[side]](reference);
  if (reply === null) return null;
  const all = pagesOf(reply.answer, username);
  const shown = Math.min(page, all.length - 1);
  const short = shortClause(reference);
  const rows = answerKeyboard({
    // The buttons stay with the clause asked for, whichever clause the answer quotes first.
    answer: { ...reply.answer, references: [reference] },
    references: desk.references(),
    side,
    page: shown,
    pages: all.length,
    address: (to) => packed(side, short, to),
    ...(back === undefined ? {} : { back }),
    hasNeighbour: neighbourOf(desk),
    hasCounterpart: hasCounterpart(desk),
  });
  return { text: all[shown]!, rows, reply };
}
