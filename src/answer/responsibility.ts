import type { Clause, Passage, PlanDocument, Responsibility } from '../document/types.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Library } from '../evidence/library.ts';
import type { SentenceScore } from '../evidence/rank.ts';
import { shareSpokenOf } from '../evidence/shares.ts';
import { leaderPattern } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { responsibilityPassage } from './cite.ts';
import { draft, namedAgency, type Draft, type Quotation } from './draft.ts';
import { planAgencies } from './duties.ts';
import { listed } from './duty-lists.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { leaderOf } from './leader.ts';
import { carryingPart, inStatement } from './segments.ts';

/** 谁负责: the agencies of each clause found, with their roles as printed. */
export function composeResponsibility(question: Question, speaking: readonly Evidence[], library: Library): Draft {
  const told = new Set<string>();
  const parts = speaking.map((evidence) => responsibilityOf(question, evidence, library, told));
  return {
    ...draft(
      'responsibility',
      parts.some(({ quotations }) => quotations.length > 0),
      `${parts.map(({ statement }) => statement).join('；')}。`,
    ),
    agencies: parts.flatMap(({ agencies }) => agencies),
    quotations: parts.flatMap(({ quotations }) => quotations),
  };
}

/** @param told sentences of plans that were given already: what a second plan only repeats is not said twice */
function responsibilityOf(question: Question, { ranked, sentence }: Evidence, library: Library, told: Set<string>) {
  const { document, clause, heading } = ranked.view;
  const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
  const headingTells = shareSpokenOf(question, heading) >= (sentence?.coverage ?? 0) - slightly;
  const all = headingTells ? listed(clause) : listedBehind(clause, sentence);
  const excepted = exceptedIn(question, document, library);
  const others = all.filter(({ agency }) => !excepted.includes(agency));
  const quotations: Quotation[] = [];
  const line = responsibilityPassage(document, clause);
  if (line) quotations.push({ document, clause, passage: line });
  const naming = all.length === 0 && headingTells ? sentenceNaming(clause, ranked.sentences) : null;
  const passage =
    naming ??
    (sentence && (!headingTells || quotations.length === 0)
      ? carryingPart(document, sentence, question, (text) => library.views.text(text))
      : null);
  const named = passage !== null && namesActor.test(passage.text) && (sentence?.coverage ?? 0) >= actorCoverage;
  if (passage) quotations.splice(named ? 0 : quotations.length, 0, { document, clause, passage });
  const leader = asksLeader(question) ? leaderOf(document, clause) : null;
  if (leader) quotations.unshift({ document, clause, passage: leader });
  const led = leader ? `${leader.text}，` : asksLeader(question) ? '没有写明由哪位领导负责，' : '';
  if (all.length === 0) {
    const [first] = quotations;
    const said = first ? `“${inStatement(first.passage.text)}”` : '';
    const isNaming = clause.responsible.some(
      ({ start, end }) => first !== undefined && first.passage.start <= start && end <= first.passage.end,
    );
    return {
      statement: isNaming ? `${label}：${led}${said}` : `${label}${led}没有单列责任单位${said && `，写明${said}`}`,
      agencies: actors(document, clause),
      quotations,
    };
  }
  const actor = named && !told.has(passage.text) ? `“${inStatement(passage.text)}”，` : '';
  if (named) told.add(passage.text);
  return {
    statement: `${label}：${led}${actor}${
      others.length === all.length
        ? rolesInWords(all)
        : `除${excepted.join('、')}外，${rolesInWords(others) || '没有别的责任单位'}`
    }`,
    agencies: others.map((entry) => namedAgency(document, clause, entry)),
    quotations,
  };
}

/** 甲事…。（甲局负责）乙事…。（乙局负责）: of a clause whose sentences have lists of their own, that behind the one which answers. */
function listedBehind(clause: Clause, answering: SentenceScore | null): Responsibility[] {
  const all = listed(clause);
  const { sentences } = clause;
  const at = sentences.findIndex(({ start }) => start === answering?.sentence.passage.start);
  const ownerOf = ({ start }: Responsibility) => sentences.findLastIndex((sentence) => sentence.start <= start);
  // What a note lays on all clauses (均包括各市人民政府) stands elsewhere.
  const isOwn = ({ start }: Responsibility) => clause.start <= start && start < clause.end;
  const owner = Math.min(
    ...all
      .filter(isOwn)
      .map(ownerOf)
      .filter((place) => place >= at),
  );
  const behind = all.filter((entry) => !isOwn(entry) || ownerOf(entry) === owner);
  return at < 0 || !Number.isFinite(owner) ? all : behind;
}

/** 哪位领导 · 分管领导是谁 */
const asksLeader = ({ text }: Question): boolean => text.search(leaderPattern) >= 0;

/** Of a clause that has its topic in the heading the sentence that says who: 主要职责：…。由市气象局牵头，…参加。 */
const sentenceNaming = ({ responsible }: Clause, sentences: readonly SentenceScore[]): Passage | null =>
  sentences
    .map(({ sentence: { passage } }) => passage)
    .find((passage) =>
      responsible.some(
        ({ origin, start, end }) => origin === 'sentence' && passage.start <= start && end <= passage.end,
      ),
    ) ?? null;

/** Agencies that are known already: 除了财政局还有谁. */
function exceptedIn(question: Question, document: PlanDocument, library: Library): string[] {
  const { text, agencies } = question;
  const known = agencies.filter(({ start }) => /除(?:了|开|去|掉)?[^,。]*$/.test(text.slice(0, start)));
  return known.flatMap((mention) => planAgencies(mention, question, [document], library).map(({ name }) => name));
}

/** A heading that speaks of nearly as much as the sentence tells enough. */
const slightly = 0.05;

/** A sentence that itself says who: 党委书记是党建工作第一责任人, 由三级公立医院牵头组建. */
const namesActor = /责任人|主体责任|牵头|(?:部门|机构|单位|党委|政府|院长)(?:主导|(?:具体)?负责(?!制))|承担.{0,10}责任/;
/** Share of the question that such a sentence must speak of to be given first. */
const actorCoverage = 0.75;

const actors = (document: PlanDocument, clause: Clause) =>
  clause.responsible.filter(({ origin }) => origin === 'sentence').map((entry) => namedAgency(document, clause, entry));

/** 市教育局牵头，市财政局、市民政局配合 · 市财政局、市卫生健康委按职责分工负责 */
export function rolesInWords(responsible: readonly Responsibility[]): string {
  const groups: { role: string; shared: boolean; names: string[] }[] = [];
  for (const { agency, role, shared } of responsible) {
    const last = groups.at(-1);
    if (last && last.role === role && last.shared === shared) last.names.push(agency);
    else groups.push({ role, shared, names: [agency] });
  }
  return groups.map(({ role, shared, names }) => `${names.join('、')}${shared ? '按职责分工' : ''}${role}`).join('，');
}
