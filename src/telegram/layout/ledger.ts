import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Clause, PlanDocument, Responsibility } from '../../document/types.ts';
import { placeOf } from '../../answer/labels.ts';

/** A clause of the ledger, with the document that it stands in. */
export interface LedgerEntry {
  document: PlanDocument;
  clause: Clause;
}

const COLUMNS: readonly (readonly [header: string, width: number])[] = [
  ['序号', 6],
  ['方案', 28],
  ['文号', 20],
  ['条款', 22],
  ['任务', 26],
  ['责任单位', 36],
  ['分工', 28],
  ['目标', 40],
  ['时限', 16],
  ['原文', 80],
];

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** 负责; where the roles differ: 牵头：甲；配合：乙、丙. */
export function roles(responsible: readonly Responsibility[]): string {
  const byRole = new Map<string, string[]>();
  for (const { role, agency, shared } of responsible) {
    const said = shared ? `按职责分工${role}` : role;
    byRole.set(said, [...(byRole.get(said) ?? []), agency]);
  }
  if (byRole.size < 2) return [...byRole.keys()].join();
  return [...byRole].map(([role, agencies]) => `${role}：${distinct(agencies).join('、')}`).join('；');
}

/** The row of one clause, as text. */
export function ledgerRow({ document, clause }: LedgerEntry, index: number): (string | number)[] {
  return [
    index + 1,
    document.title,
    document.number ?? '',
    placeOf(clause),
    clause.heading ?? '',
    distinct(clause.responsible.map(({ agency }) => agency)).join('、'),
    roles(clause.responsible),
    distinct(clause.targets.map(({ quote }) => quote)).join('\n'),
    distinct(clause.deadlines.map(({ printed }) => printed)).join('、'),
    clause.text,
  ];
}

/** Clauses of a plan that somebody is made responsible for. */
export const entriesOf = (document: PlanDocument): LedgerEntry[] =>
  document.clauses.filter(({ responsible }) => responsible.length > 0).map((clause) => ({ document, clause }));

/** The responsibility ledger (责任分工台账) as an .xlsx file. */
export async function writeLedger(entries: readonly LedgerEntry[]): Promise<Buffer> {
  const header: Cell[] = COLUMNS.map(([value]) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const rows: Cell[][] = entries.map((entry, index) =>
    ledgerRow(entry, index).map((value): Cell =>
      typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true, alignVertical: 'top' },
    ),
  );
  const sheet: SheetData = [header, ...rows];
  const options = { sheet: '责任分工台账', columns: COLUMNS.map(([, width]) => ({ width })), stickyRowsCount: 1 };
  return writeExcelFile(sheet, options).toBuffer();
}
