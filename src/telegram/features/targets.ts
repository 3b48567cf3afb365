import { fmt, FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { deepLink } from '../answer-message.ts';
import { packed, pageOf, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button, pagerRow, type Row } from '../layout/keyboard.ts';
import { placeOfPath } from '../../answer/labels.ts';
import { send, show, type Outgoing } from '../message.ts';

/** Targets on one page: one screen. */
const ROWS = 5;

interface Listed {
  quote: string;
  place: string;
  link: string;
  years: string[];
}

/** All sentences that set a target, once each, in document order. */
function listed(desk: Desk, username: string): Listed[] {
  return desk.assistant().documents.flatMap((document) =>
    document.clauses.flatMap((clause) => {
      const sentences = new Map<string, Set<string>>();
      for (const { quote, deadline } of clause.targets) {
        const years = sentences.get(quote) ?? new Set();
        for (const [year] of (deadline ?? '').matchAll(/\d{4}/gu)) years.add(year);
        sentences.set(quote, years);
      }
      const link = deepLink(username, { document: document.id, clause: clause.id });
      const place = `${document.number ?? `《${document.title}》`} ${placeOfPath(clause.path)}`;
      return [...sentences].map(([quote, years]) => ({ quote, place, link, years: [...years] }));
    }),
  );
}

function targetsMessage(desk: Desk, username: string, year: string, page: number): Outgoing {
  const all = listed(desk, username);
  const chosen = all.filter(({ years }) => year === 'all' || years.includes(year));
  const pages = Math.max(1, Math.ceil(chosen.length / ROWS));
  const shown = Math.min(page, pages - 1);
  const title = year === 'all' ? '各方案提出的目标' : `${year} 年的目标`;
  const blocks = chosen.slice(shown * ROWS, (shown + 1) * ROWS).map(({ quote, place, link }) => {
    const block = quote.length > 80 ? FormattedString.expandableBlockquote(quote) : FormattedString.blockquote(quote);
    return fmt`${block}\n—— ${FormattedString.link(place, link)}`;
  });
  const head = FormattedString.bold(
    chosen.length === 0 ? `方案没有定在 ${year} 年的目标。` : `${title}（共 ${chosen.length} 项）`,
  );
  const years = [...new Set(all.flatMap((target) => target.years))].sort();
  const choices: Row = ['all', ...years]
    .filter((one) => one !== year)
    .map((one) => button(one === 'all' ? '全部' : `${one} 年`, packed('y', one, 0)));
  return {
    text: FormattedString.join([head, ...blocks], '\n\n'),
    rows: [pagerRow(shown, pages, (to) => packed('y', year, to)), choices.slice(0, 6)].filter((row) => row.length > 0),
  };
}

/** /targets [年份]: the sentences that set targets, all or of one year, paged. */
export function targets(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('targets', async (ctx) => {
    ctx.trace.kind = '/targets';
    const year = /\d{4}/u.exec(ctx.match.normalize('NFKC'))?.[0] ?? 'all';
    await send(ctx, targetsMessage(desk, ctx.me.username, year, 0));
  });
  composer.callbackQuery(/^y:(?:all|\d{4})/u, async (ctx) => {
    ctx.trace.kind = 'tap y';
    const [year = 'all', page] = unpack(ctx.callbackQuery.data).fields;
    await show(ctx, targetsMessage(desk, ctx.me.username, year, pageOf(page)));
  });
  return composer;
}
