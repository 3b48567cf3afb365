import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { conversationRepliedTo } from '../asked.ts';
import type { BotContext, Desk } from '../desk.ts';
import { say } from '../message.ts';
import { PHRASES } from '../phrases.ts';
import { isAddressed, questionIn } from './addressed.ts';
import { example } from './examples.ts';
import { ask, conversationOf } from './ask.ts';

/** What gets a kind word; service messages (somebody joined, a pinned message …) do not. */
const CONTENT =
  `photo sticker voice video video_note audio document animation location contact poll dice venue game story`.split(
    ' ',
  ) as (keyof Message)[];

/** Any text is a question, also the one under a picture, and an edited one anew; other things get a kind word. */
export function questions(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const addressed = composer.on(['message', 'edited_message']).filter(isAddressed);

  addressed.on(['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'], async (ctx) => {
    const question = questionIn(ctx);
    if (question === '') return say(ctx, PHRASES.emptyMention + example(desk.assistant()));
    if (question.startsWith('/')) return ctx.editedMessage === undefined ? say(ctx, PHRASES.unknownCommand) : undefined;
    await ask(ctx, desk, question, conversationRepliedTo(ctx, desk) ?? conversationOf(ctx, desk));
  });
  addressed.filter(
    (ctx) => CONTENT.some((kind) => ctx.message?.[kind] !== undefined),
    async (ctx) => {
      ctx.trace.note = 'no text';
      // An album arrives as one message a picture: one word is enough.
      const album = ctx.message?.media_group_id;
      if (album !== undefined && desk.done.get(`album ${album}`) !== undefined) return;
      if (album !== undefined) desk.done.set(`album ${album}`, true);
      await say(ctx, PHRASES.onlyText + example(desk.assistant()));
    },
  );

  composer.on('my_chat_member', async (ctx) => {
    const { old_chat_member: old, new_chat_member: fresh, chat } = ctx.myChatMember;
    const wasIn = !['left', 'kicked'].includes(old.status);
    const isIn = !['left', 'kicked'].includes(fresh.status);
    ctx.trace.note = isIn ? 'joined' : 'left';
    if ((chat.type === 'group' || chat.type === 'supergroup') && isIn && !wasIn) await say(ctx, PHRASES.greetingGroup);
  });
  return composer;
}
