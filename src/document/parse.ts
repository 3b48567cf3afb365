import { findFurniture, printedLines } from './furniture.ts';
import { partGluedLines } from './glued-lines.ts';
import { readHeader } from './header.ts';
import { clipLines, lineIndex, readLines, wrapWidth } from './lines.ts';
import { normalNumber } from './number.ts';
import { readNumbering } from './numbering.ts';
import { outlineOf } from './parts.ts';
import { everydayNames, placeOf } from './place.ts';
import { Squeezed } from './squeezed.ts';
import { clausesOf } from './tree.ts';
import type { AdministrativeLevel, PlanDocument, SourceText } from './types.ts';
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
  const lines = partGluedLines(squeezed, printedLines(squeezed, all));
  const numbering = readNumbering(squeezed, lines, wrapWidth(lines));
  const nodes = outlineOf(squeezed, lines, numbering);
  const headEnd = nodes[0]?.start ?? squeezed.text.length;
  const foot = nodes.find(({ mark }) => mark.kind === 'foot');
  const opening = numbering.paragraphs
    .filter(({ start }) => start < headEnd)
    .map(({ start, text }) => ({ start, text: text.slice(0, headEnd - start) }));
  const header = readHeader(
    squeezed,
    clipLines(squeezed, lines, 0, headEnd),
    foot ? clipLines(squeezed, lines, foot.start, foot.ownEnd) : [],
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
