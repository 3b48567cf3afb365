import { fmt, FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { sideMessage } from '../answer-message.ts';
import type { BotContext, Desk } from '../desk.ts';
import { questionRows } from '../layout/keyboard.ts';
import { titleLabel, titleLines } from '../layout/labels.ts';
import { say, send } from '../message.ts';
import { PHRASES } from '../phrases.ts';
import { examples } from './examples.ts';
import { lean } from './ask.ts';

/** /start: a greeting with example questions; with the payload of a deep link, that clause. */
export function start(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('start', async (ctx) => {
    ctx.trace.kind = '/start';
    if (ctx.match.startsWith('c_')) return openClause(ctx, desk, ctx.match.slice(2));
    const titles = titleLines(
      desk.assistant().documents,
      (document) => `${titleLabel(document)}${document.number === null ? '' : `（${document.number}）`}`,
    );
    const text = fmt`${FormattedString.bold('您好，我是“问条款”。')}
问我谁负责、目标是多少、何时完成，我先给结论，再附方案原文和出处。

我读过的文件：
${titles}

点一个例子试试，或直接发问题；用法见 /help。`;
    await send(ctx, { text, rows: questionRows(examples(desk.assistant())) });
  });
  return composer;
}

/** What a deep link opens. */
async function openClause(ctx: BotContext, desk: Desk, short: string): Promise<void> {
  ctx.trace.note = 'deep link';
  const found = desk.references().clause(short);
  const message = found === null ? null : sideMessage(desk, ctx.me.username, 'o', found.reference);
  if (message === null) return say(ctx, PHRASES.movedOn);
  lean(ctx, desk, message.reply);
  await send(ctx, message);
}
