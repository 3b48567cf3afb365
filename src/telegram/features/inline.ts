import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Reply } from '../../answer/types.ts';
import { answerMessage, sideMessage } from '../answer-message.ts';
import { wayTo } from '../asked.ts';
import { pageOf } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import type { Side } from '../layout/keyboard.ts';
import { shorten } from '../layout/labels.ts';
import { sourceLine } from '../../answer/text.ts';
import { body, rowsForInline, type Outgoing } from '../message.ts';
import { shortClause } from '../reference.ts';
import { examples } from './examples.ts';

/** Clauses on one page of offers; with agencies and targets up to three results each, below Telegram's 50. */
const CLAUSES = 10;
/** Seconds that Telegram may keep an offer: the corpus changes rarely, and a reload should show soon. */
const CACHE = 300;

function article(id: string, title: string, description: string, message: Outgoing): InlineQueryResultArticle {
  const { entities, link_preview_options } = body(message);
  return {
    type: 'article',
    id,
    title: shorten(title, 60),
    description: shorten(description, 90),
    input_message_content: { message_text: message.text.text, entities, link_preview_options },
    reply_markup: { inline_keyboard: rowsForInline(message.rows) },
  };
}

/** The answer to what was typed, if it is one already. */
function direct(desk: Desk, username: string, query: string): InlineQueryResultArticle[] {
  const { answer }: Reply = desk.assistant().respond(query);
  if (!answer.found || answer.citations.length === 0) return [];
  const message = answerMessage(desk, username, { answer, question: query, way: wayTo(query, true) });
  const [first] = answer.citations;
  return [article('answer', answer.statement.split('\n')[0]!, first === undefined ? '' : sourceLine(first), message)];
}

/** The clauses that fit, each with its agencies and targets. */
function clauses(desk: Desk, username: string, query: string, offset: number): InlineQueryResultArticle[] {
  const offers = desk.assistant().search(query, CLAUSES, offset);
  return offers.flatMap(({ reference, citation }) => {
    const short = shortClause(reference);
    const name = citation.heading ?? citation.place;
    const clause = desk.references().clause(short)?.clause;
    const sides: [Side, string, boolean][] = [
      ['o', name, true],
      ['r', `${name}：责任单位`, (clause?.responsible.length ?? 0) > 0],
      ['t', `${name}：目标`, (clause?.targets.length ?? 0) > 0],
    ];
    return sides.flatMap(([side, title, fits]) => {
      const message = fits ? sideMessage(desk, username, side, reference) : null;
      if (message === null) return [];
      const what = side === 'o' ? citation.quote : message.reply.answer.statement;
      return [article(`${side}${short}`, title, `${sourceLine(citation)}｜${what}`, message)];
    });
  });
}

/** Nothing typed yet: examples, each with its answer. */
function offered(desk: Desk, username: string): InlineQueryResultArticle[] {
  return examples(desk.assistant()).flatMap((question, index) => {
    const { answer } = desk.assistant().respond(question);
    return [
      article(
        `example${index}`,
        question,
        answer.statement,
        answerMessage(desk, username, { answer, question, way: wayTo(question, true) }),
      ),
    ];
  });
}

/** `@bot 精神卫生` in any chat: the answer, the clauses, their agencies and targets, ready to be posted. */
export function inline(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const query = ctx.inlineQuery.query.trim();
    const offset = pageOf(ctx.inlineQuery.offset);
    const { username } = ctx.me;
    const found = query === '' ? [] : clauses(desk, username, query, offset);
    const first = query === '' ? offered(desk, username) : offset === 0 ? direct(desk, username, query) : [];
    const isMore = found.filter(({ id }) => id.startsWith('o')).length >= CLAUSES;
    ctx.trace.found = found.length + first.length > 0;
    await ctx.answerInlineQuery([...first, ...found], {
      cache_time: CACHE,
      // Where not everyone may ask, Telegram must not show one person's offers to another.
      is_personal: desk.settings.allowedUsers.length + desk.settings.allowedChats.length > 0,
      next_offset: isMore ? String(offset + CLAUSES) : '',
      ...(ctx.trace.found
        ? {}
        : { button: { text: '没有找到，换个词试试；点此打开问条款', start_parameter: 'inline' } }),
    });
  });
  return composer;
}
