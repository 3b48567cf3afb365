import { fmt, FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { otherPlanWords } from '../../answer/greeting.ts';
import type { BotContext, Desk } from '../desk.ts';
import { send } from '../message.ts';
import { COMMANDS } from './command-list.ts';
import { exampleTopic } from './examples.ts';

/** /help and /privacy. */
export function help(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('help', async (ctx) => {
    ctx.trace.kind = '/help';
    const lines = COMMANDS.filter(({ command }) => command !== 'start').map(
      ({ command, usage, description }) => `/${command}${usage === undefined ? '' : ` ${usage}`} —— ${description}`,
    );
    const { documents } = desk.assistant();
    const next = [otherPlanWords(documents), '期限呢', '下一条'].filter((words) => words !== null);
    const text = fmt`${FormattedString.bold('怎么问')}
直接发问题：谁负责、目标是多少、何时完成、某部门负责哪些、第几条怎么写。可以接着追问：${next.map((words) => `“${words}”`).join('')}。
改了发出的问题，我会重新回答。群里请 @我、回复我的消息，或用命令；各人的追问互不相干。
在任何聊天里输入 ${`@${ctx.me.username} ${exampleTopic(desk.assistant())}`}，可直接选一条发出去。

${FormattedString.bold('命令')}
${lines.join('\n')}

${FormattedString.bold('请留意')}
我只依据已载入的文件，引文与原文一致；方案没有写的，我会直说。`;
    await send(ctx, { text, rows: [] });
  });
  composer.command('privacy', async (ctx) => {
    ctx.trace.kind = '/privacy';
    await send(ctx, { text: privacyText(), rows: [] });
  });
  return composer;
}

/** What is kept, told truly: change it together with the store, the desk and the overdue updates. */
function privacyText(): FormattedString {
  return fmt`${FormattedString.bold('我记下什么')}
• 每天的提问数、答出数、未答出数、各类问题数、👍👎 数，不含是谁问的，最多保留约 400 天。
• 没答出的问题的文字，用来改进；不记是谁问的，去掉其中的 @用户名和长串数字，每条至多 200 字，最多 1000 条。
• 👍👎 的日期、理由、对应条款和问题文字（同样处理，答出的也记），不记是谁点的，最多 1000 条。
• 极少数情况下，来不及回答的消息会原样（连同发送人）暂存在磁盘上，以免重启时丢失；答完即删，积压过百条时稍后一并删。

${FormattedString.bold('只在内存里、重启即消失的')}
追问所需的上下文（最近问到的文件、条款、部门）、最近回答对应的问题、防止刷屏的计数。

${FormattedString.bold('不记的')}
除上面的暂存外，不记姓名、用户名、电话；没有点过 👍👎 的，也不记答出的问题的文字。运行日志里没有问题文字，也没有姓名。
消息经 Telegram 传送，适用 Telegram 自己的隐私政策。请不要在问题里写个人信息。`;
}
