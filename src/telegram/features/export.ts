import { FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import { documentLabel } from '../../answer/labels.ts';
import { documentKey, keysOf } from '../../document/document-key.ts';
import type { PlanDocument } from '../../document/types.ts';
import { packed, pageOf, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button, onPage, pagerRow } from '../layout/keyboard.ts';
import { shorten } from '../layout/labels.ts';
import { entriesOf, writeLedger, type LedgerEntry } from '../layout/ledger.ts';
import { say, send, sendFile, show, type Outgoing } from '../message.ts';
import { PHRASES } from '../phrases.ts';
import { shortClause, shortDocument } from '../reference.ts';

/** Caption limit of Telegram is 1024; file names get unwieldy long before. */
const NAME_LIMIT = 40;
/** Plans on one page. */
const ROWS = 8;

async function sendLedger(ctx: BotContext, of: string, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0) return say(ctx, `没有查到${shorten(of, NAME_LIMIT)}的责任分工。`);
  const name = `责任分工台账-${shorten(of, NAME_LIMIT).replace(/[\\/:*?"<>|\s]+/gu, '')}.xlsx`;
  await sendFile(
    ctx,
    await writeLedger(entries),
    name,
    `${shorten(of, NAME_LIMIT)}：责任分工台账，共 ${entries.length} 项。`,
  );
}

/** A plan by its number, title or everyday name. */
function planNamed(desk: Desk, typed: string): PlanDocument | null {
  const wanted = documentKey(typed);
  const { documents } = desk.assistant();
  const names = (document: PlanDocument): string[] => [
    ...keysOf(document),
    ...[documentLabel(document, documents), ...document.everydayNames].map(documentKey),
  ];
  const exact = documents.find((document) => names(document).includes(wanted));
  const partly =
    wanted.length < 4 ? undefined : documents.find((document) => names(document).some((name) => name.includes(wanted)));
  return exact ?? partly ?? null;
}

/** The clauses of an agency by any of its names: those that the assistant's answer on its duties rests on. */
function entriesOfAgency(desk: Desk, name: string): LedgerEntry[] {
  const { answer } = desk.assistant().respond(`${name}负责哪些任务？`);
  if (!answer.found) return [];
  const shorts = new Set(answer.references.map(shortClause));
  return [...shorts].flatMap((short) => desk.references().clause(short) ?? []);
}

/** The plans to choose a ledger from. */
function menu(desk: Desk, page: number): Outgoing {
  const { shown, pages, part } = onPage(desk.assistant().documents, page, ROWS);
  const rows = part.map(({ id, title }) => [button(shorten(`⬇ ${title}`, 40), packed('e', shortDocument(id)))]);
  const agency = desk.references().agencies[0]?.name ?? '名称';
  return {
    text: new FormattedString(`要导出哪份方案？点一个；某部门的发 /export 名称，例如 /export ${agency}`),
    rows: [...rows, pagerRow(shown, pages, (to) => packed('X', to))].filter((row) => row.length > 0),
  };
}

/** /export: the responsibility ledger of a plan or an agency as .xlsx. */
export function exports(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('export', async (ctx) => {
    ctx.trace.kind = '/export';
    if (ctx.match === '') return void (await send(ctx, menu(desk, 0)));
    const plan = planNamed(desk, ctx.match);
    await sendLedger(ctx, plan?.title ?? ctx.match, plan === null ? entriesOfAgency(desk, ctx.match) : entriesOf(plan));
  });
  composer.callbackQuery(/^X:/u, async (ctx) => {
    ctx.trace.kind = 'tap X';
    await show(ctx, menu(desk, pageOf(unpack(ctx.callbackQuery.data).fields[0])));
  });
  composer.callbackQuery(/^[eE]:/u, async (ctx) => {
    const { verb, fields } = unpack(ctx.callbackQuery.data);
    ctx.trace.kind = `tap ${verb}`;
    if (ctx.chat === undefined) return;
    const plan = verb === 'e' ? desk.references().document(fields[0]) : null;
    if (plan !== null) return sendLedger(ctx, plan.title, entriesOf(plan));
    const agency = verb === 'E' ? desk.references().agency(fields[0]) : null;
    if (agency !== null) return sendLedger(ctx, agency, entriesOfAgency(desk, agency));
    await say(ctx, PHRASES.movedOn);
  });
  return composer;
}
