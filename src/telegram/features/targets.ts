import { fmt, FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import type { Clause, PlanDocument } from '../../document/types.ts';
import { deepLink } from '../answer-message.ts';
import { packed, pageOf, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button, onPage, pagerRow, type Row } from '../layout/keyboard.ts';
import { titleLabel } from '../layout/labels.ts';
import { placeOf } from '../../answer/labels.ts';
import { send, show, type Outgoing } from '../message.ts';
import { perAssistant } from '../per-assistant.ts';

/** Targets on one page: one screen. */
const ROWS = 5;
/** Years to choose from on one row. */
const YEARS = 6;

/** Where a sentence that sets a target stands: of an archive not the words themselves are remembered. */
interface Listed {
  document: PlanDocument;
  /** Which of the document's clauses. */
  clause: number;
  /** Which of the clause's sentences that set targets. */
  sentence: number;
  years: string[];
}

/** The sentences of a clause that set targets, once each, with the years that they set them for. */
function sentencesOf({ targets }: Clause): [quote: string, years: string[]][] {
  const sentences = new Map<string, Set<string>>();
  for (const { quote, deadline } of targets) {
    const years = sentences.get(quote) ?? new Set();
    for (const [year] of (deadline ?? '').matchAll(/\d{4}/gu)) years.add(year);
    sentences.set(quote, years);
  }
  return [...sentences].map(([quote, years]) => [quote, [...years]]);
}

/** All sentences that set a target, in document order, and the years, newest first. */
const listed = perAssistant(({ documents }) => {
  const all = documents.flatMap((document) =>
    document.clauses.flatMap((each, clause) =>
      sentencesOf(each).map(([, years], sentence): Listed => ({ document, clause, sentence, years })),
    ),
  );
  return { all, years: [...new Set(all.flatMap(({ years }) => years))].sort().reverse() };
});

function block({ document, clause: at, sentence }: Listed, username: string): FormattedString {
  const clause = document.clauses[at]!;
  const quote = sentencesOf(clause)[sentence]![0];
  const place = `${document.number ?? titleLabel(document)} ${placeOf(clause)}`;
  const quoted = quote.length > 80 ? FormattedString.expandableBlockquote(quote) : FormattedString.blockquote(quote);
  const link = deepLink(username, { document: document.id, clause: clause.id });
  return fmt`${quoted}\n—— ${FormattedString.link(place, link)}`;
}

function targetsMessage(desk: Desk, username: string, year: string, page: number, yearsPage: number): Outgoing {
  const { all, years } = listed(desk.assistant());
  const chosen = year === 'all' ? all : all.filter((one) => one.years.includes(year));
  const { shown, pages, part } = onPage(chosen, page, ROWS);
  const title = year === 'all' ? '各方案提出的目标' : `${year} 年的目标`;
  const head = FormattedString.bold(
    chosen.length === 0 ? `方案没有定在 ${year} 年的目标。` : `${title}（共 ${chosen.length} 项）`,
  );
  return {
    text: FormattedString.join([head, ...part.map((one) => block(one, username))], '\n\n'),
    rows: [
      pagerRow(shown, pages, (to) => packed('y', year, to, yearsPage)),
      ...yearRows(
        ['all', ...years].filter((one) => one !== year),
        yearsPage,
        (to) => packed('y', year, shown, to),
      ),
    ].filter((row) => row.length > 0),
  };
}

/** The other years to choose from, newest first, and the way to older ones. */
function yearRows(choices: readonly string[], page: number, address: (page: number) => string): Row[] {
  const { shown, pages, part } = onPage(choices, page, YEARS);
  return [
    part.map((one) => button(one === 'all' ? '全部' : `${one} 年`, packed('y', one, 0, shown))),
    [
      ...(shown > 0 ? [button('‹ 较近年份', address(shown - 1))] : []),
      ...(shown < pages - 1 ? [button('较早年份 ›', address(shown + 1))] : []),
    ],
  ];
}

/** /targets [年份]: the sentences that set targets, all or of one year, paged. */
export function targets(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('targets', async (ctx) => {
    ctx.trace.kind = '/targets';
    const year = /\d{4}/u.exec(ctx.match.normalize('NFKC'))?.[0] ?? 'all';
    await send(ctx, targetsMessage(desk, ctx.me.username, year, 0, 0));
  });
  composer.callbackQuery(/^y:(?:all|\d{4})/u, async (ctx) => {
    ctx.trace.kind = 'tap y';
    const [year = 'all', page, years] = unpack(ctx.callbackQuery.data).fields;
    await show(ctx, targetsMessage(desk, ctx.me.username, year, pageOf(page), pageOf(years)));
  });
  return composer;
}
