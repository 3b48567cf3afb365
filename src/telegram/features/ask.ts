import type { Reply } from '../../answer/types.ts';
import { answerMessage } from '../answer-message.ts';
import { conversationKey, type BotContext, type Desk } from '../desk.ts';
import { send } from '../message.ts';

/** Small talk is no miss. */
const NO_MISS = new Set(['greeting', 'help']);

/** Notes what was asked, for the log line and the counters; nothing of it says who asked. */
function note(ctx: BotContext, desk: Desk, reply: Reply, question: string): void {
  const { intent, found } = reply.answer;
  ctx.trace.intent = intent;
  ctx.trace.found = found;
  const isMiss = !found && !NO_MISS.has(intent);
  desk.store.question({ intent, found: found || NO_MISS.has(intent), text: question, isMiss });
}

/** Lets the conversation lean on what was just shown. */
export function lean(ctx: BotContext, desk: Desk, reply: Reply): void {
  desk.conversations.set(conversationKey(ctx), reply.context);
}

/** Answers a question in a new message. `isFresh`: it does not lean on the conversation (a command, a tapped question). */
export async function ask(ctx: BotContext, desk: Desk, question: string, isFresh = false): Promise<void> {
  const before = isFresh ? undefined : desk.conversations.get(conversationKey(ctx));
  const reply = desk.assistant().respond(question, before);
  lean(ctx, desk, reply);
  note(ctx, desk, reply, question);
  // With the conversation filled in, so that a page asked for later, on its own, is the same.
  const full = reply.context.message ?? question;
  const message = answerMessage(desk, ctx.me.username, reply.answer, full);
  const sent = await send(ctx, message, message.pages > 1 && !message.fitsInButton);
  if (ctx.chat !== undefined) desk.asked.set(`${ctx.chat.id} ${sent.message_id}`, full);
}
