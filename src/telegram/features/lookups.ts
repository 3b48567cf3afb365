import { Composer } from 'grammy';
import { differenceWords } from '../../answer/greeting.ts';
import { documentLabel } from '../../answer/labels.ts';
import { sideMessage } from '../answer-message.ts';
import { packed } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button } from '../layout/keyboard.ts';
import { clauseLabel, shorten } from '../layout/labels.ts';
import { say, send } from '../message.ts';
import { shortAgency, shortClause, type FoundClause } from '../reference.ts';
import { ask, lean } from './ask.ts';
import { example, exampleTopic } from './examples.ts';

/** Agencies offered where none was named. */
const OFFERED = 12;
/** Plans in which a bare number is looked for, the office's own first. */
const LOOKED_THROUGH = 60;
/** Clauses offered where a number fits several. */
const MATCHES = 8;

/** A clause number as people type it: 第二部分第（二）项第8条, 二(二)8, 2.（二）8 → 二（二）8. */
export function clauseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s|第|部分|项|条|点|、/gu, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）')
    .replace(/[.．]$/u, '');
}

/** Clauses with that number: by the whole path, else by the last mark alone. */
export function clausesByNumber(desk: Desk, typed: string): FoundClause[] {
  const wanted = clauseNumber(typed);
  if (wanted === '') return [];
  const all = desk
    .assistant()
    .documents.slice(0, LOOKED_THROUGH)
    .flatMap((document) =>
      document.clauses.map((clause) => ({ document, clause, reference: { document: document.id, clause: clause.id } })),
    );
  const whole = all.filter(({ clause }) => clause.path === wanted);
  return whole.length > 0 ? whole : all.filter(({ clause }) => clauseNumber(clause.num) === wanted);
}

async function openByNumber(ctx: BotContext, desk: Desk, typed: string): Promise<void> {
  const found = clausesByNumber(desk, typed);
  if (found.length === 0)
    return ask(ctx, desk, /^\d+$/u.test(clauseNumber(typed)) ? `第${clauseNumber(typed)}条` : typed);
  if (found.length > 1) {
    const rows = found.slice(0, MATCHES).map(({ clause, document, reference }) => {
      const label = `${shorten(documentLabel(document, desk.assistant().documents), 12)}｜${clauseLabel(clause)}`;
      return [button(label, packed('o', shortClause(reference)))];
    });
    return say(ctx, '有几条都是这个编号，请选一条：', rows);
  }
  const message = sideMessage(desk, ctx.me.username, 'o', found[0]!.reference);
  if (message === null) return;
  lean(ctx, desk, message.reply);
  await send(ctx, message);
}

/** /ask, /agency, /clause, /compare: questions with a form of their own. */
export function lookups(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('ask', async (ctx) => {
    ctx.trace.kind = '/ask';
    if (ctx.match === '') await say(ctx, `请写上问题，例如：/ask ${example(desk.assistant())}`);
    else await ask(ctx, desk, ctx.match);
  });
  composer.command('agency', async (ctx) => {
    ctx.trace.kind = '/agency';
    if (ctx.match !== '') return ask(ctx, desk, `${ctx.match}负责哪些任务？`);
    const { agencies } = desk.references();
    const buttons = agencies
      .slice(0, OFFERED)
      .map(({ name, clauses }) => button(`${shorten(name, 16)} · ${clauses}`, packed('d', shortAgency(name))));
    const rows = buttons.flatMap((_one, index) => (index % 2 === 0 ? [buttons.slice(index, index + 2)] : []));
    await say(ctx, `要看哪个部门的任务？点一个，或发 /agency 名称，例如 /agency ${agencies[0]?.name ?? '名称'}`, rows);
  });
  composer.command('clause', async (ctx) => {
    ctx.trace.kind = '/clause';
    if (ctx.match === '') await say(ctx, '请写上编号，例如：/clause 二（二）8，或 /clause 8');
    else await openByNumber(ctx, desk, ctx.match);
  });
  composer.command('compare', async (ctx) => {
    ctx.trace.kind = '/compare';
    if (ctx.match === '') await say(ctx, `请写上主题，例如：/compare ${exampleTopic(desk.assistant())}`);
    else await ask(ctx, desk, `${ctx.match}，${differenceWords(desk.assistant().documents)}？`);
  });
  return composer;
}
