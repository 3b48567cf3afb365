import { rowNumberOf } from '../document/clause-name.ts';
import type { Clause, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import { shareSpokenOf, type Topic } from '../evidence/shares.ts';
import type { ClauseMention, NamedClause, Question } from '../question/types.ts';
import { documentLabel } from './labels.ts';

/** A clause with its plan. */
export interface Found {
  document: PlanDocument;
  clause: Clause;
}

/** The clauses that a question names by number, each in the plans named for it, plan by plan. */
export function clausesNumbered(question: Question, library: Library): Found[] {
  const meant = inScope(question, library);
  const found = question.clauses.flatMap((mention) => {
    // 市里方案第三条: of the city's plans those that the question turned out to mean.
    const { documents } = mention;
    const named = documents.length === 0 ? meant : meant.filter(({ id }) => documents.includes(id));
    const own = named.length > 0 ? named : inScope({ ...question, scope: { ...question.scope, documents } }, library);
    return own.flatMap((document) => find(document, mention, question, library));
  });
  const distinct = found.filter(({ clause }, at) => found.findIndex((other) => other.clause === clause) === at);
  return library.documents.flatMap((document) => distinct.filter((each) => each.document === document));
}

/** 第40条: what a question names by number and none of the plans meant has; null where there is all of it. */
export function missingOf(question: Question, found: readonly Found[], library: Library): string | null {
  const isFound = (mention: NamedClause) =>
    found.some(({ document }) => find(document, mention, question, library).some(({ clause }) => has(found, clause)));
  const missing = question.clauses.filter((mention) => !isFound(mention));
  if (missing.length === 0) return null;
  const said = missing.map(({ number, start, end }) => {
    const typed = question.text.slice(start, end);
    return number === null || number < 0 || !typed.includes('条') ? typed : `第${number}条`;
  });
  const where = inScope(question, library).map((document) => documentLabel(document, library.documents));
  return `${where.join('、')}没有${said.join('、')}`;
}

const has = (found: readonly Found[], clause: Clause) => found.some((each) => each.clause === clause);

/** The clauses that a number may mean in a document: the task of that number first, then by place. */
function find(document: PlanDocument, mention: ClauseMention, question: Question, library: Library): Found[] {
  const { section, item, task, number, path } = mention;
  const valueOf = (clause: Clause) => library.numberOf(clause);
  const byPlace = (parents: readonly Clause[], wanted: number) =>
    parents.flatMap(({ children }) => children.filter((child) => valueOf(child) === wanted));
  const within = (parts: readonly Clause[], wanted: number) => {
    const held = document.clauses.filter((clause) => !parts.includes(clause) && isWithin(clause, parts));
    return wanted < 0
      ? fromEnd(
          held.filter(({ children }) => children.length === 0),
          wanted,
        )
      : held.filter((clause) => valueOf(clause) === wanted);
  };
  const tops = document.clauses.filter(({ level }) => level === 1);
  const rows = number === null ? [] : document.clauses.filter((clause) => rowNumberOf(clause) === `${number}`);
  let found: Clause[] = [];
  if (rows.length > 0 && ofTable.test(question.text)) {
    found = rows;
  } else if (path !== null) {
    found = document.clauses.filter((clause) => clause.path === path);
  } else if (section !== null) {
    found = tops.filter((clause) => valueOf(clause) === section);
    if (item !== null) found = byPlace(found, item);
    if (task !== null) found = within(found, task);
  } else if (item !== null) {
    const said = sectionSaid(document, question, library);
    found = byPlace(said ? [said] : tops, item);
    if (task !== null) found = within(found, task);
  } else {
    const wanted = task ?? number;
    const said = sectionSaid(document, question, library);
    if (wanted !== null && wanted < 0) {
      found = fromEnd(said?.children ?? tasksOf(document), wanted);
    } else if (said) {
      found = said.children.filter((child) => valueOf(child) === wanted);
      if (found.length === 0 && wanted !== null) found = said.children.slice(wanted - 1, wanted);
    }
    if (found.length === 0) {
      found = tasksOf(document).filter((clause) => valueOf(clause) === wanted);
    }
    if (found.length === 0)
      found = document.clauses.filter((clause) => /条/.test(clause.num) && valueOf(clause) === wanted);
    if (found.length === 0)
      found = document.clauses.filter(
        (clause) => clause.level >= 1 && clause.children.length === 0 && valueOf(clause) === wanted,
      );
    if (found.length === 0) found = rows;
  }
  return found.slice(0, 1).map((clause) => ({ document, clause }));
}

/** 清单里第4项, 附件的第3项: a row before a clause of the text. */
const ofTable = /清单|台账|表[里中格的]|附件|序号|第[\d一二三四五六七八九十百]+行/;

/** The last for -1, the one before it for -2. */
const fromEnd = (clauses: readonly Clause[], wanted: number): Clause[] =>
  clauses.slice(wanted, wanted + 1 || undefined);

/** The clauses with a number of their own that runs on over the sections: 第8条. */
const tasksOf = ({ clauses }: PlanDocument): Clause[] =>
  clauses.filter(({ children, level, num }) => children.length === 0 && level >= 2 && /\d/.test(num));

/** True for a clause of a section, and for the section itself. */
export const isWithin = (clause: Clause, above: readonly Clause[]): boolean => {
  for (let at: Clause | null = clause; at; at = at.parent) if (above.includes(at)) return true;
  return false;
};

/** Share of the words that the heading of the section meant must speak of. */
const leastOfSection = 0.5;

/** The section that the words beside a number name: 保障措施第二条. */
export function sectionSaid(document: PlanDocument, question: Topic, library: Library): Clause | null {
  if (question.atoms.every(({ weight }) => weight <= 0.3)) return null;
  const sections = document.clauses
    .filter(({ children }) => children.length > 0)
    .map((clause) => ({ clause, share: shareSpokenOf(question, library.views.of(document, clause).heading) }))
    .sort((one, other) => other.share - one.share);
  return sections[0] && sections[0].share >= leastOfSection ? sections[0].clause : null;
}
