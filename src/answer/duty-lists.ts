import type { Clause, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import type { PlanAgency } from '../question/agencies.ts';
import { assigningPassage } from './cite.ts';
import { draft, namedAgency, type Draft } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';

/** A clause that makes an agency responsible. */
export interface Duty {
  document: PlanDocument;
  clause: Clause;
}

/** Who is responsible for a clause by its line, bracket or table; what its sentences say of agencies is quoted, not listed. */
export const listed = (clause: Clause) => clause.responsible.filter(({ origin }) => origin !== 'sentence');

/** The same; of a clause that has none of these, whom its sentences name. */
const responsibleFor = (clause: Clause) => (listed(clause).length > 0 ? listed(clause) : clause.responsible);

/** Is the clause among some duties? */
export const has = (duties: readonly Duty[], { clause }: Duty) => duties.some((duty) => duty.clause === clause);

/** The agencies of some clauses, and what is quoted for them. @param of which agencies of a clause are named */
export const proofOf = (duties: readonly Duty[], of = listed): Pick<Draft, 'agencies' | 'quotations'> => ({
  agencies: duties.flatMap(({ document, clause }) => of(clause).map((entry) => namedAgency(document, clause, entry))),
  quotations: duties.map(({ document, clause }) => ({ document, clause, passage: assigningPassage(document, clause) })),
});

/** The clauses of some agencies, once each. */
export function clausesOf(agencies: readonly PlanAgency[]): Duty[] {
  const found: Duty[] = [];
  for (const { document, clauses } of agencies) {
    for (const clause of clauses) if (!found.some((duty) => duty.clause === clause)) found.push({ document, clause });
  }
  return found;
}

/** An agency by all names that it has in the plans: 市教育局／市教委. */
export const namesOf = (group: readonly PlanAgency[]) => [...new Set(group.map(({ name }) => name))].join('／');

/** By plan, then as the plan has them. */
export const inOrder = (duties: readonly Duty[], documents: readonly PlanDocument[]): Duty[] =>
  [...duties].sort(
    (one, other) =>
      documents.indexOf(one.document) - documents.indexOf(other.document) || one.clause.start - other.clause.start,
  );

/**
 * The tasks of an agency, plan by plan.
 * @param how 负责, 牵头 …: what the agencies do
 * @param numbersOnly leaves the headings out, where only their number is asked for
 */
export function listDuties(
  duties: readonly Duty[],
  who: string,
  how: string,
  documents: readonly PlanDocument[],
  library: Library,
  numbersOnly = false,
): Draft {
  if (duties.length === 0) return draft('duties', false, `方案里没有${who}${how}的任务。`);
  const lines = documents.flatMap((document) => {
    const own = duties.filter((duty) => duty.document === document);
    if (own.length === 0) return [];
    const items = own
      .map(({ clause }) => `${clauseLabel(document, clause)}${numbersOnly ? '' : ` ${taskName(clause)}`}`.trimEnd())
      .join(numbersOnly ? '、' : '；');
    return [`${documentLabel(document, library.documents)}${own.length}项：${items}`];
  });
  return {
    ...draft('duties', true, `${who}${how}的任务共${duties.length}项。${lines.join('。')}。`),
    ...proofOf(duties, responsibleFor),
  };
}

/** What a task is called: its heading, else how it begins. */
function taskName(clause: Clause): string {
  if (clause.heading !== null) return clause.heading;
  const [opening = ''] = /^[^，,。；;：:]*/.exec(clause.sentences[0]?.text.trim() ?? '') ?? [];
  return opening.length > longestOpening ? `${opening.slice(0, longestOpening)}…` : opening;
}
const longestOpening = 24;

/** The clauses with most agencies, or with fewest. */
export function composeMost(fewest: boolean, documents: readonly PlanDocument[], library: Library): Draft {
  const lines: string[] = [];
  const duties: Duty[] = [];
  for (const document of documents) {
    const counted = document.clauses.filter((clause) => listed(clause).length > 0);
    if (counted.length === 0) continue;
    const sizes = counted.map((clause) => new Set(listed(clause).map(({ agency }) => agency)).size);
    const wanted = fewest ? Math.min(...sizes) : Math.max(...sizes);
    const found = counted.filter((_, at) => sizes[at] === wanted);
    duties.push(...found.map((clause) => ({ document, clause })));
    const items = found
      .map((clause) => `${clauseLabel(document, clause)}${clause.heading ? ` ${clause.heading}` : ''}`)
      .join('、');
    lines.push(
      `${documentLabel(document, library.documents)}责任单位最${fewest ? '少' : '多'}的是${items}（${wanted}个）`,
    );
  }
  const { agencies, quotations } =
    duties.length > 0 ? listDuties(duties, '', '', documents, library) : draft('duties', false, '');
  return {
    ...draft('duties', duties.length > 0, `${lines.join('；') || '方案没有列责任单位'}。`),
    agencies,
    quotations,
  };
}

/** Several agencies, one after the other. */
export function listEach(
  agencies: readonly (readonly PlanAgency[])[],
  documents: readonly PlanDocument[],
  library: Library,
): Draft {
  const lists = agencies.map((group) =>
    listDuties(inOrder(clausesOf(group), documents), namesOf(group), '负责', documents, library),
  );
  const all = agencies.flatMap(clausesOf).filter((duty, at, every) => !has(every.slice(0, at), duty));
  return {
    ...listDuties(inOrder(all, documents), '', '', documents, library),
    statement: lists.map(({ statement }) => statement).join(''),
  };
}

/** Which of two agencies has more clauses, and how many more. */
export function weighDuties(
  agencies: readonly (readonly PlanAgency[])[],
  documents: readonly PlanDocument[],
  library: Library,
): Draft {
  const [one, other] = agencies.map((group) => ({ name: namesOf(group), size: clausesOf(group).length }));
  const more = one!.size - other!.size;
  const difference = more === 0 ? '一样多' : `${(more > 0 ? one! : other!).name}多${Math.abs(more)}项`;
  return {
    ...listEach(agencies, documents, library),
    statement: `${one!.name}负责的任务共${one!.size}项，${other!.name}共${other!.size}项，${difference}。`,
  };
}

/** With whom an agency shares its clauses: 教育局和谁一起. */
export function listPartners(
  duties: readonly Duty[],
  own: readonly PlanAgency[],
  documents: readonly PlanDocument[],
  library: Library,
): Draft {
  const counts = new Map<string, number>();
  for (const { clause } of duties) {
    for (const name of new Set(listed(clause).map(({ agency }) => agency))) {
      if (!own.some((agency) => agency.name === name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const partners = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name}（${count}项）`);
  const who = [...new Set(own.map(({ name }) => name))].join('／');
  const { agencies, quotations } = listDuties(inOrder(duties, documents), who, '', documents, library);
  return {
    ...draft(
      'duties',
      duties.length > 0,
      `${who}负责的${duties.length}项任务里，一起负责的有：${partners.join('、') || '没有别的单位'}。`,
    ),
    agencies,
    quotations,
  };
}
