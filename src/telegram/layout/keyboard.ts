import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../../answer/types.ts';
import { pack, packed } from '../callback-data.ts';
import { shortClause, shortDocument, type FoundClause, type References } from '../reference.ts';
import { sourceLine } from '../../answer/text.ts';

export type Row = InlineKeyboardButton[];

/** Which side of a clause is shown: its button is left out. */
export type Side = 'o' | 'r' | 't' | 'x';

/** What the buttons under an answer depend on. */
export interface KeyboardParts {
  answer: Answer;
  references: References;
  /** The side shown, where the message shows a clause and not an answer. */
  side?: Side;
  page: number;
  pages: number;
  /** Data of the button for page n of this very message; null where it cannot be shown again. */
  address: (page: number) => string | null;
  /** Data of the button that leads back to the answer. */
  back?: string;
  hasNeighbour: (found: FoundClause, step: -1 | 1) => string | null;
  /** Whether another plan has a clause to set beside it. */
  hasCounterpart: (found: FoundClause) => boolean;
}

const COPY_LIMIT = 256;
/** Nothing to vote on. */
const SMALL_TALK = new Set(['greeting', 'help']);
const LABEL_LIMIT = 60;
/** Suggestions that a button of their own does better. */
const HAVE_BUTTONS = /原文$|^(?:上一条|下一条)$/u;

export const button = (text: string, data: string): InlineKeyboardButton => ({ text, callback_data: data });

/** The part of a list that a page shows; a page behind the last one is the last. */
export function onPage<T>(list: readonly T[], page: number, size: number): { shown: number; pages: number; part: T[] } {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const shown = Math.min(page, pages - 1);
  return { shown, pages, part: list.slice(shown * size, (shown + 1) * size) };
}

/** Buttons to the page before and after; nothing where there is one page only. */
export function pagerRow(page: number, pages: number, address: (page: number) => string | null): Row {
  if (pages < 2) return [];
  const to = (label: string, target: number): Row => {
    const data = target < 0 || target >= pages ? null : address(target);
    return data === null ? [] : [button(label, data)];
  };
  return [...to('‹ 上一页', page - 1), button(`${page + 1}/${pages}`, packed('z')), ...to('下一页 ›', page + 1)];
}

function sideRow(found: FoundClause, { side, answer, hasCounterpart }: KeyboardParts): Row {
  const { clause, reference } = found;
  const short = shortClause(reference);
  const isQuotedWhole = side === 'o' || answer.intent === 'clause';
  const sides: [Side, string, boolean][] = [
    ['o', '原文', !isQuotedWhole],
    ['r', '责任单位', clause.responsible.length > 0 && (side !== undefined || answer.intent !== 'responsibility')],
    ['t', '目标', clause.targets.length > 0 && (side !== undefined || answer.intent !== 'target')],
    ['x', '对照另一方案', (side !== undefined || answer.intent !== 'comparison') && hasCounterpart(found)],
  ];
  return sides
    .filter(([verb, , fits]) => fits && verb !== side)
    .map(([verb, label]) => button(label, packed(verb, short)));
}

function neighbourRow(found: FoundClause, { hasNeighbour, answer }: KeyboardParts): Row {
  const before = hasNeighbour(found, -1);
  const after = hasNeighbour(found, 1);
  const citation = answer.citations[0];
  const source = citation === undefined ? '' : sourceLine(citation);
  return [
    ...(before === null ? [] : [button('‹ 上一条', packed('o', before))]),
    ...(after === null ? [] : [button('下一条 ›', packed('o', after))]),
    ...(source === '' || source.length > COPY_LIMIT ? [] : [{ text: '复制引用', copy_text: { text: source } }]),
  ];
}

/** To the list that the clause stands in. */
function outlineButton({ document, clause }: FoundClause): InlineKeyboardButton {
  const up = clause.parent;
  if (up === null) return button('☰ 目录', packed('l', shortDocument(document.id), 0));
  return button('☰ 目录', packed('c', shortClause({ document: document.id, clause: up.id }), 0));
}

/** One row a suggested question; where it does not fit into the data, its label is what is asked. */
export function questionRows(questions: readonly string[]): Row[] {
  return questions
    .filter((question) => question.length <= LABEL_LIMIT && !HAVE_BUTTONS.test(question))
    .map((question, index) => [button(question, pack('q', question) ?? packed('Q', index))]);
}

/** 👍 and 👎 for an answer; the clause that it rests on goes with the vote. */
export function voteRow(clause: string | null): Row {
  return [button('👍 有用', packed('f', 'u', clause ?? '-')), button('👎 没用', packed('f', 'd', clause ?? '-'))];
}

const REASONS = ['部门不对', '条款不对', '没答到点', '其他'];

/** What 👎 asks. */
export function reasonRows(clause: string): Row[] {
  const choices = REASONS.map((reason, index) => button(reason, packed('f', index + 1, clause)));
  return [choices.slice(0, 2), choices.slice(2)];
}

/** The reason behind a button of `reasonRows`. */
export const reasonOf = (field: string | undefined): string | null => REASONS[Number(field) - 1] ?? null;

/** Whether a button belongs to the votes: the row that a vote replaces. */
export const isVote = (one: InlineKeyboardButton): boolean =>
  'callback_data' in one && one.callback_data.startsWith('f:');

/** All buttons under an answer, as they make sense for it. */
export function answerKeyboard(parts: KeyboardParts): Row[] {
  const { answer, references, page, pages, address, back, side } = parts;
  const main = answer.references[0];
  const found = main === undefined ? null : references.clause(shortClause(main));
  const rows = [
    pagerRow(page, pages, address),
    ...(found === null ? [] : [sideRow(found, parts), neighbourRow(found, parts)]),
    [
      ...(back === undefined ? [] : [button('↩ 回到回答', back)]),
      ...(found === null || side === undefined ? [] : [outlineButton(found)]),
    ],
    ...questionRows(answer.suggestions),
    ...(side === undefined && !SMALL_TALK.has(answer.intent)
      ? [voteRow(main === undefined ? null : shortClause(main))]
      : []),
  ];
  return rows.filter((row) => row.length > 0);
}
