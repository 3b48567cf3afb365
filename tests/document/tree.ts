import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/document/parse.ts';
import type { Clause, PlanDocument } from '../../src/document/types.ts';

/** Parses a file below the repository's root. */
export function parseFile(file: string): PlanDocument {
  return parseDocument({ file, text: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8') });
}

/** Parses a text. */
export function parseText(text: string): PlanDocument {
  return parseDocument({ file: 'documents/text.txt', text });
}

/** What a golden file holds: the tree without its positions, short enough to be read. */
export function golden(document: PlanDocument): unknown {
  const {
    number,
    title,
    noticeTitle,
    issuer,
    date,
    addressees,
    note,
    basis,
    administrativeLevel,
    place,
    everydayNames,
    warnings,
  } = document;
  return {
    header: {
      number,
      title,
      noticeTitle,
      issuer,
      date,
      addressees,
      note,
      basis: basis.map((one) => `${one.title} ${one.number}`),
      administrativeLevel,
      place,
      everydayNames,
    },
    clauses: document.clauses.filter(({ parent }) => parent === null).map(goldenClause),
    warnings,
  };
}

function goldenClause(clause: Clause): Record<string, unknown> {
  const all = {
    id: clause.id,
    level: clause.level,
    num: clause.num,
    heading: clause.heading,
    sentences: clause.sentences.map(({ text }) => text),
    responsibilityLines: clause.responsibilityLines.map(({ text }) => text),
    responsible: clause.responsible.map(({ agency, printed, role, shared, origin }) =>
      [agency, ...(printed === agency ? [] : [`as ${printed}`]), role, ...(shared ? ['shared'] : []), origin].join(' '),
    ),
    targets: clause.targets.map(({ measure, subject, comparison, value, unit, deadline }) =>
      [measure, subject, comparison, value, unit, deadline].join(' | '),
    ),
    deadlines: clause.deadlines.map(({ printed }) => printed),
    children: clause.children.map(goldenClause),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}
