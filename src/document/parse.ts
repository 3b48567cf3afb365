import { readClause, type Running } from './assemble.ts';
import { closingStart } from './closing.ts';
import { segmentsOf } from './clause.ts';
import { footStart } from './foot.ts';
import { findFurniture, printedLines } from './furniture.ts';
import { readHeader } from './header.ts';
import { runInHeading } from './heading.ts';
import { leadsOf } from './leads.ts';
import { cutLine, readLines, wrapWidth, type Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { normalNumber } from './number.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import { buildOutline, pathOf, type OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { everydayNames, placeOf } from './place.ts';
import { Squeezed } from './squeezed.ts';
import { titleAt } from './title.ts';
import type { AdministrativeLevel, Clause, PlanDocument, SourceText } from './types.ts';
import { numberingWarnings, textWarnings } from './warnings.ts';

/** Facts that a person gives beside the file, where the text does not say them or says them badly. */
export interface GivenFacts {
  number?: string | null | undefined;
  title?: string | undefined;
  issuer?: string | null | undefined;
  date?: string | null | undefined;
  administrativeLevel?: AdministrativeLevel | undefined;
  place?: string | null | undefined;
  everydayNames?: string[] | undefined;
  status?: PlanDocument['status'] | undefined;
}

/**
 * Parses any text as an official plan (公文): its header facts, its clauses with their numbering, and in every clause who is
 * responsible, which figures it sets and by when. Never throws; what cannot be understood stays as plain sentences, and
 * what looks wrong is a warning with its line.
 *
 * @example
 * const plan = parseDocument({ file: 'documents/a.txt', text: '一、目标\n（一）扩容。到2025年，建成3所医院。（市卫生健康委负责）' });
 * plan.clauses[2].responsible[0].agency // '市卫生健康委'
 */
export function parseDocument(source: SourceText, given: GivenFacts = {}): PlanDocument {
  const squeezed = new Squeezed(source);
  const all = readLines(squeezed);
  squeezed.furniture = findFurniture(squeezed, all);
  const lines = printedLines(squeezed, all);
  const numbering = readNumbering(squeezed, lines, wrapWidth(lines));
  const nodes = outlineOf(squeezed, lines, numbering);
  const headEnd = nodes[0]?.start ?? squeezed.text.length;
  const foot = nodes.find(({ mark }) => mark.kind === 'foot');
  const opening = numbering.paragraphs
    .filter(({ start }) => start < headEnd)
    .map(({ start, text }) => ({ start, text: text.slice(0, headEnd - start) }));
  const header = readHeader(
    squeezed,
    clip(squeezed, lines, 0, headEnd),
    foot ? clip(squeezed, lines, foot.start, foot.ownEnd) : [],
    opening,
  );

  const clauses = clausesOf(squeezed, nodes, numbering);
  const issuer = given.issuer !== undefined ? given.issuer : header.issuer;
  const title = given.title ?? header.title ?? source.file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  const number = given.number !== undefined ? given.number && normalNumber(given.number) : header.number;
  const seat = issuer ? placeOf(issuer) : placeOf(header.noticeTitle ?? title);
  const administrativeLevel = given.administrativeLevel ?? seat.level;
  const place = given.place !== undefined ? given.place : seat.place;
  const lineOf = (at: number) => lines[lineIndex(lines, at)]?.number ?? 1;
  const warnings = [
    ...(source.warnings ?? []),
    ...textWarnings(lines, numbering.paragraphs),
    ...numberingWarnings(nodes, lineOf),
  ];
  if (nodes.length === 0 && lines.length > 0)
    warnings.push({ line: 1, message: 'no numbered clause was found: the whole text is one' });
  return {
    id: number ?? title,
    source,
    number,
    title,
    noticeTitle: header.noticeTitle,
    issuer,
    date: given.date !== undefined ? given.date : header.date,
    addressees: header.addressees,
    note: header.note,
    basis: header.basis,
    facts: header.facts,
    administrativeLevel,
    place,
    everydayNames: given.everydayNames ?? everydayNames(administrativeLevel, issuer, place, title),
    status: given.status ?? { state: '现行有效', by: null },
    clauses,
    warnings: warnings.sort((a, b) => a.line - b.line),
  };
}

/** The outline with the parts that have no number: other plans in the file, headed paragraphs, closing, foot. */
function outlineOf(squeezed: Squeezed, lines: Line[], numbering: Numbering): OutlineNode[] {
  const end = squeezed.text.length;
  const { paragraphs } = numbering;
  if (numbering.marks.length === 0) return [];
  const marks = withTitles(lines, numbering.marks);
  const annex = marks.find(({ kind }) => kind === 'annex');
  const bodyEnd = annex?.start ?? end;
  const last = marks.findLast(({ start }) => start < bodyEnd);
  const foot = last
    ? footStart(
        lines.filter((line) => line.end <= bodyEnd),
        last.end,
      )
    : null;
  const extra: Mark[] = [];
  if (foot !== null) extra.push(plain('foot', foot, '落款'));
  const body = buildOutline(
    marks.filter(({ start }) => start < (foot ?? bodyEnd)),
    foot ?? bodyEnd,
  );
  const closing = closingStart(squeezed, body, paragraphs);
  if (closing !== null) {
    // a paragraph that begins there is cut there, so that nothing reads across
    extra.push(plain('closing', closing, '结语'));
  }
  const whole = () => [...marks, ...extra].sort((a, b) => a.start - b.start);
  const nodes = buildOutline(whole(), end);
  const items = nodes.flatMap((node) => headedParagraphs(squeezed, node, paragraphs));
  if (items.length === 0) return nodes;
  extra.push(...items);
  return buildOutline(whole(), end);
}

/** Another plan in the same file: its numbering begins again at 一、, and a title stands above it. */
function withTitles(lines: Line[], marks: Mark[]): Mark[] {
  const titles: Mark[] = [];
  marks.forEach((mark, i) => {
    const before = marks[i - 1];
    if (!before || !['han', 'chapter'].includes(mark.kind) || mark.value !== 1 || before.kind === 'annex') return;
    const to = lineIndex(lines, mark.start);
    const from = Math.max(lineIndex(lines, before.end) + 1, to - 12);
    for (let at = from; at < to; at += 1) {
      const title = titleAt(lines.slice(0, to), at);
      if (!title || title.text.length > 60) continue;
      titles.push(plain('title', title.start, `篇${titles.length + 2}`));
      return;
    }
  });
  return [...marks, ...titles].sort((a, b) => a.start - b.start);
}

function plain(kind: Mark['kind'], start: number, label: string): Mark {
  return { kind, start, end: start, value: 1, label };
}

/** Unnumbered paragraphs that each have a heading, below a heading on its own line: 基本原则 ⏎ 坚持问题导向。… ⏎ 坚持市场驱动。… */
function headedParagraphs(squeezed: Squeezed, node: OutlineNode, paragraphs: Paragraph[]): Mark[] {
  if (node.children.length || ['article', 'row', 'note', 'closing', 'foot', 'annex'].includes(node.mark.kind))
    return [];
  const [first, ...rest] = segmentsOf(node, paragraphs);
  if (!first || rest.length < 2 || first.end - first.start > 40) return [];
  const headed = rest.every(({ start, end }) => {
    const heading = runInHeading(squeezed.text, start, end, false);
    return heading !== null && heading.end - start <= 14 && !/[，：:]/.test(squeezed.text.slice(start, heading.next));
  });
  return headed ? rest.map(({ start }) => plain('item', start, '')) : [];
}

function clausesOf(squeezed: Squeezed, nodes: OutlineNode[], { paragraphs, rows }: Numbering): Clause[] {
  const clauses: Clause[] = [];
  const leads = leadsOf(squeezed, nodes);
  const running: Running = { firstLeads: false, firstLeadsHere: false, everywhere: [] };
  const made = new Map<OutlineNode, Clause>();
  const used = new Map<string, number>();
  const add = (clause: Clause) => {
    const count = (used.get(clause.path) ?? 0) + 1;
    used.set(clause.path, count);
    clause.id = count === 1 ? clause.path : `${clause.path}~${count}`;
    clauses.push(clause);
  };
  const headEnd = nodes[0]?.start ?? squeezed.text.length;
  if (headEnd > 0) {
    const opening: OutlineNode = {
      mark: plain('closing', 0, '序'),
      start: 0,
      ownEnd: headEnd,
      parent: null,
      children: [],
    };
    add(readClause(squeezed, opening, '序', paragraphs, undefined, running));
  }
  for (const node of nodes) {
    running.firstLeadsHere = leads(node);
    const clause = readClause(squeezed, node, pathOf(node), paragraphs, rows.get(node.mark), running);
    made.set(node, clause);
    const parent = node.parent ? made.get(node.parent) : undefined;
    if (parent) {
      clause.parent = parent;
      parent.children.push(clause);
    }
    add(clause);
  }
  // A clause ends where its last descendant does.
  for (const clause of clauses.toReversed())
    if (clause.parent) clause.parent.end = Math.max(clause.parent.end, clause.end);
  return clauses;
}

/** The lines of a range, cut at its ends. */
function clip(squeezed: Squeezed, lines: Line[], start: number, end: number): Line[] {
  return lines
    .filter((line) => line.start < end && line.end > start)
    .map((line) => cutLine(squeezed, line, start, end));
}

function lineIndex(lines: Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
