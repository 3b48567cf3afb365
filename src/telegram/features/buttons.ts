import { Composer } from 'grammy';
import { answerMessage, sideMessage } from '../answer-message.ts';
import { addressOf, again, askedBehind, conversationBehind } from '../asked.ts';
import { pageOf, sends, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import type { Side } from '../layout/keyboard.ts';
import { show, tell } from '../message.ts';
import { PHRASES } from '../phrases.ts';
import { ask, lean } from './ask.ts';

type Tap = (ctx: BotContext, desk: Desk, fields: string[], verb: string) => Promise<void>;

const rowsUnder = (ctx: BotContext) => ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;

/** 原文, 责任单位, 目标, 对照另一方案 and 上一条 / 下一条: another side or clause in the place of this message. */
const showSide: Tap = async (ctx, desk, [short, page], verb) => {
  const found = desk.references().clause(short);
  if (found === null) return tell(ctx, PHRASES.movedOn);
  const asked = askedBehind(ctx, desk);
  const back = asked === null ? undefined : addressOf(asked.way, asked.question, 0);
  const message = sideMessage(desk, ctx.me.username, verb as Side, found.reference, pageOf(page), back);
  if (message === null) return tell(ctx, verb === 'x' ? PHRASES.noCounterpart : PHRASES.nothingHere);
  lean(ctx, desk, message.reply);
  ctx.trace.intent = message.reply.answer.intent;
  await show(ctx, message);
};

/** Another page of an answer, or the answer again after its sides. */
const showAnswer: Tap = async (ctx, desk, [page, question], verb) => {
  const asked = askedBehind(ctx, desk) ?? (verb === 'a' && question ? again(desk, question, 'a') : null);
  if (asked === null) return tell(ctx, PHRASES.askAgain);
  lean(ctx, desk, { context: asked.conversation });
  ctx.trace.intent = asked.answer.intent;
  await show(ctx, answerMessage(desk, ctx.me.username, asked, pageOf(page)));
};

/** A suggested question: asked in a new message, as if said right after the answer that it stands under. */
const askTapped: Tap = async (ctx, desk, [given], verb) => {
  const { data } = ctx.callbackQuery ?? {};
  const label = rowsUnder(ctx)
    ?.flat()
    .find((one) => 'callback_data' in one && one.callback_data === data);
  const question = verb === 'q' ? given : label?.text;
  if (question === undefined || question === '') return tell(ctx, PHRASES.askAgain);
  await ask(ctx, desk, question, conversationBehind(ctx, desk));
};

const askDuties: Tap = async (ctx, desk, [short]) => {
  const name = desk.references().agency(short);
  if (name === null) return tell(ctx, PHRASES.movedOn);
  await ask(ctx, desk, `${name}负责哪些任务？`);
};

/** A Map: a verb from the wire may be called like a property that every object has. */
const TAPS = new Map<string, Tap>([
  ...['o', 'r', 't', 'x'].map((verb) => [verb, showSide] as const),
  ...['a', 'A', 'B'].map((verb) => [verb, showAnswer] as const),
  ...['q', 'Q'].map((verb) => [verb, askTapped] as const),
  ['d', askDuties],
]);
/** Later than this, a tap on the same button is meant. */
const DOUBLE_TAP_MS = 60_000;

/**
 * Telegram shows a waiting button until its tap is answered: answered before anything else, whatever comes. Only a tap under a
 * message posted inline is answered afterwards: the answer is where its person can be told something.
 */
export function answerTapsFirst(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query', async (ctx, next) => {
    const { data = '', message } = ctx.callbackQuery;
    // A tap answered too late is no reason to leave it without effect.
    const answer = (given: { text?: string; show_alert?: boolean }) =>
      ctx.answerCallbackQuery(given).catch(() => undefined);
    if (message === undefined) {
      try {
        return await next();
      } finally {
        await answer(ctx.told === undefined ? {} : { text: ctx.told, show_alert: true });
      }
    }
    const key = `tap ${message.chat.id} ${message.message_id} ${ctx.from.id} ${data}`;
    const at = (desk.now ?? Date.now)();
    const isAgain = sends(data) && at - (desk.taps.get(key) ?? -Infinity) < DOUBLE_TAP_MS;
    const text = isAgain
      ? PHRASES.already
      : data.startsWith('f:') && !data.startsWith('f:d:')
        ? PHRASES.thanks
        : undefined;
    await answer(text === undefined ? {} : { text });
    if (isAgain) {
      ctx.trace.note = 'again';
      return;
    }
    await next();
    // Noted once it was done: where it failed, the person is asked to try again.
    if (sends(data)) desk.taps.set(key, at);
  });
  return composer;
}

/** The buttons under answers. */
export function buttons(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const { verb, fields } = unpack(ctx.callbackQuery.data);
    const tap = TAPS.get(verb);
    if (tap === undefined) return next();
    ctx.trace.kind = `tap ${verb}`;
    await tap(ctx, desk, fields, verb);
  });
  return composer;
}

/** Buttons of an earlier version, or of nobody: a polite word. Last of all. */
export function otherButtons(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query', async (ctx) => {
    ctx.trace.note = 'unknown button';
    if (ctx.callbackQuery.data !== 'z') await tell(ctx, PHRASES.unknownButton);
  });
  return composer;
}
