import { fmt, FormattedString } from '@grammyjs/parse-mode';
import { Composer } from 'grammy';
import type { Clause, PlanDocument } from '../../document/types.ts';
import { packed, pageOf, unpack } from '../callback-data.ts';
import type { BotContext, Desk } from '../desk.ts';
import { button, onPage, pagerRow, type Row } from '../layout/keyboard.ts';
import { clauseLabel, shorten, titleLabel } from '../layout/labels.ts';
import { send, show, tell, type Outgoing } from '../message.ts';
import { PHRASES } from '../phrases.ts';
import { shortClause, shortDocument } from '../reference.ts';

/** Plans, or rows of an outline, on one page. */
const ROWS = 8;
/** The names of many joint issuers must not fill a message. */
const ISSUER_LIMIT = 150;

function facts({ number, issuer, date, status }: PlanDocument): string {
  const validity =
    status.state === '现行有效' ? null : `${status.state}${status.by === null ? '' : `（${status.by}）`}`;
  const issuers = issuer === null ? null : shorten(issuer, ISSUER_LIMIT);
  return [number, issuers, date, validity].filter((fact) => fact !== null).join('，');
}

const headOf = (document: PlanDocument): FormattedString =>
  fmt`${FormattedString.bold(titleLabel(document))}\n${facts(document)}`;

function plansMessage(desk: Desk, page: number): Outgoing {
  const { shown, pages, part } = onPage(desk.assistant().documents, page, ROWS);
  const rows = part.map(({ id, title }) => [button(shorten(`📄 ${title}`, 40), packed('l', shortDocument(id), 0))]);
  return {
    text: FormattedString.join([new FormattedString('文件目录，点开可逐级查看：'), ...part.map(headOf)], '\n\n'),
    rows: [...rows, pagerRow(shown, pages, (to) => packed('l', '', to))].filter((row) => row.length > 0),
  };
}

/** A list of clauses, each opening into its own list or its text. */
function listRows(
  document: PlanDocument,
  clauses: readonly Clause[],
  page: number,
  address: (page: number) => string,
): Row[] {
  const { shown, pages, part } = onPage(clauses, page, ROWS);
  const rows = part.map((clause) => {
    const short = shortClause({ document: document.id, clause: clause.id });
    const opens = clause.children.length > 0;
    return [button(`${opens ? '▸ ' : ''}${clauseLabel(clause)}`, opens ? packed('c', short, 0) : packed('o', short))];
  });
  return [...rows, pagerRow(shown, pages, address)];
}

function documentMessage(document: PlanDocument, page: number): Outgoing {
  const short = shortDocument(document.id);
  const top = document.clauses.filter(({ parent }) => parent === null);
  const rows = [
    ...listRows(document, top, page, (to) => packed('l', short, to)),
    [button('⬇ 责任分工台账', packed('e', short)), button('↩ 全部文件', packed('l', '', 0))],
  ];
  return { text: headOf(document), rows: rows.filter((row) => row.length > 0) };
}

function sectionMessage(document: PlanDocument, section: Clause, page: number): Outgoing {
  const short = shortClause({ document: document.id, clause: section.id });
  const up =
    section.parent === null
      ? packed('l', shortDocument(document.id), 0)
      : packed('c', shortClause({ document: document.id, clause: section.parent.id }), 0);
  const rows = [
    ...listRows(document, section.children, page, (to) => packed('c', short, to)),
    [button('本部分原文', packed('o', short)), button('↩ 上一级', up)],
  ];
  const heading = section.heading ?? '';
  return {
    text: fmt`${FormattedString.bold(`${section.num}${heading}`)}\n《${document.title}》，共 ${section.children.length} 项`,
    rows: rows.filter((row) => row.length > 0),
  };
}

/** /plans: the documents, each opening into its outline, sections, tasks, and at last the clause. */
export function plans(desk: Desk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('plans', async (ctx) => {
    ctx.trace.kind = '/plans';
    await send(ctx, plansMessage(desk, 0));
  });
  composer.callbackQuery(/^[lc]:/u, async (ctx) => {
    const { verb, fields } = unpack(ctx.callbackQuery.data);
    ctx.trace.kind = `tap ${verb}`;
    const [short, page] = fields;
    if (verb === 'l' && short === '') return show(ctx, plansMessage(desk, pageOf(page)));
    const document = verb === 'l' ? desk.references().document(short) : null;
    if (document !== null) return show(ctx, documentMessage(document, pageOf(page)));
    const found = verb === 'c' ? desk.references().clause(short) : null;
    if (found !== null) return show(ctx, sectionMessage(found.document, found.clause, pageOf(page)));
    await tell(ctx, PHRASES.movedOn);
  });
  return composer;
}
