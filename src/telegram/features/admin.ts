import { Composer } from 'grammy';
import { errorMessage } from '../errors.ts';
import type { BotContext, Desk } from '../desk.ts';
import { shorten, titleLabel, titleLines } from '../layout/labels.ts';
import { say } from '../message.ts';
import { officialCitation, placeOf } from '../../answer/labels.ts';
import { PHRASES } from '../phrases.ts';

const INTENTS: Record<string, string> = {
  responsibility: '责任单位',
  target: '目标',
  deadline: '时限',
  fact: '内容',
  duties: '部门任务',
  clause: '条款',
  comparison: '对照',
  verification: '核对',
  count: '计数',
  document: '文件信息',
  greeting: '问候',
  help: '求助',
  none: '其他',
};
const DAYS_SHOWN = 7;
const MISSES_SHOWN = 15;
const COMPLAINTS_SHOWN = 10;

function statsText(desk: Desk): string {
  const days = desk.store.days();
  if (days.length === 0) return '还没有人提问。';
  const sum = (field: 'questions' | 'answered' | 'refused' | 'up' | 'down') =>
    days.reduce((total, day) => total + day[field], 0);
  const intents = new Map<string, number>();
  for (const day of days)
    for (const [intent, count] of Object.entries(day.intents)) intents.set(intent, (intents.get(intent) ?? 0) + count);
  const byIntent = [...intents].sort((a, b) => b[1] - a[1]);
  return [
    `提问 ${sum('questions')}，答出 ${sum('answered')}，未答出 ${sum('refused')}；👍 ${sum('up')}，👎 ${sum('down')}`,
    '',
    '按类别：',
    ...byIntent.map(([intent, count]) => `• ${INTENTS[intent] ?? intent} ${count}`),
    '',
    `最近 ${Math.min(DAYS_SHOWN, days.length)} 天：`,
    ...days
      .slice(0, DAYS_SHOWN)
      .map(
        ({ day, questions, answered, refused }) => `• ${day}：提问 ${questions}，答出 ${answered}，未答出 ${refused}`,
      ),
  ].join('\n');
}

function missesText(desk: Desk): string {
  const misses = desk.store.misses().slice(0, MISSES_SHOWN);
  const complaints = desk.store.complaints().slice(0, COMPLAINTS_SHOWN);
  const place = (short: string | null): string => {
    const found = desk.references().clause(short ?? undefined);
    if (found === null) return '';
    const { document, clause } = found;
    return `（${officialCitation(document.title, document.number, placeOf(clause))}）`;
  };
  return [
    misses.length === 0 ? '没有未答出的问题。' : '未答出的问题（次数）：',
    ...misses.map(({ text, count, day }) => `• ${shorten(text, 80)} ×${count}（最近 ${day}）`),
    '',
    complaints.length === 0 ? '没有 👎。' : '👎：',
    ...complaints.map(
      ({ question, reason, clause, day }) =>
        `• ${day} ${reason ?? '其他'}：${shorten(question ?? '（问题已不在内存中）', 60)}${place(clause)}`,
    ),
  ].join('\n');
}

/**
 * /stats, /misses, /reload: for admins, in a private chat, since they show what others asked. To anybody else, and in groups,
 * they are commands that there are not.
 */
export function admin(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const admins = composer.chatType('private').filter((ctx) => desk.settings.admins.includes(ctx.from.id));
  admins.command('stats', async (ctx) => {
    ctx.trace.kind = '/stats';
    await say(ctx, statsText(desk));
  });
  admins.command('misses', async (ctx) => {
    ctx.trace.kind = '/misses';
    await say(ctx, missesText(desk));
  });
  admins.command('reload', async (ctx) => {
    ctx.trace.kind = '/reload';
    try {
      await desk.reload();
    } catch (error) {
      desk.log.error({ error }, 'reload failed; the corpus before goes on serving');
      return say(ctx, PHRASES.reloadFailed + errorMessage(error));
    }
    const { documents } = desk.assistant();
    await say(
      ctx,
      `${PHRASES.reloadDone}（${documents.length} 份）：\n${titleLines(documents, (one) => `• ${titleLabel(one)}`)}`,
    );
  });
  return composer;
}
