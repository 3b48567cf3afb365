import type { Reply } from '../../answer/types.ts';
import type { Context as Conversation } from '../../question/types.ts';
import { answerMessage } from '../answer-message.ts';
import { remember, wayTo } from '../asked.ts';
import { conversationKey, type BotContext, type Desk } from '../desk.ts';
import { send } from '../message.ts';

/** Small talk is no miss. */
const NO_MISS = new Set(['greeting', 'help']);

/** Notes what was asked, for the log line and the counters; nothing of it says who asked. */
function note(ctx: BotContext, desk: Desk, { answer: { intent, found } }: Reply, question: string): void {
  ctx.trace.intent = intent;
  ctx.trace.found = found;
  const isMiss = !found && !NO_MISS.has(intent);
  desk.store.question({ intent, found: !isMiss, text: question, isMiss });
}

/** Lets the conversation lean on what was just shown. */
export function lean(ctx: BotContext, desk: Desk, reply: Pick<Reply, 'context'>): void {
  desk.conversations.set(conversationKey(ctx), reply.context);
}

/** The person's conversation in this chat and topic so far. */
export const conversationOf = (ctx: BotContext, desk: Desk): Conversation | undefined =>
  desk.conversations.get(conversationKey(ctx));

/** Answers a question in a new message; leaning on a conversation, or (a command) on its own. */
export async function ask(ctx: BotContext, desk: Desk, question: string, before?: Conversation): Promise<void> {
  const assistant = desk.assistant();
  const reply = assistant.respond(question, before);
  lean(ctx, desk, reply);
  note(ctx, desk, reply, question);
  const standsAlone =
    before === undefined || JSON.stringify(assistant.respond(question).answer) === JSON.stringify(reply.answer);
  const asked = { question, answer: reply.answer, conversation: reply.context, way: wayTo(question, standsAlone) };
  const message = answerMessage(desk, ctx.me.username, asked);
  const sent = await send(ctx, message, message.pages > 1 && asked.way === 'A');
  remember(desk, ctx.chat?.id, sent.message_id, asked);
}
