import type { PlanDocument, Role } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import type { AgencyMention, PlanAgency } from '../question/agencies.ts';
import { coveredBy } from '../question/agencies.ts';
import type { Place } from '../language/places.ts';
import { weighing } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { draft, type Draft } from './draft.ts';
import {
  clausesOf,
  composeMost,
  has,
  inOrder,
  listDuties,
  listEach,
  listed,
  listPartners,
  namesOf,
  weighDuties,
  type Duty,
} from './duty-lists.ts';
import { documentLabel } from './labels.ts';
import { composeNamedInText } from './named-in-text.ts';

/** All clauses of an agency, or of a set of agencies: 同时由 A 和 B, A 单独负责, A 没参与, 责任单位最多. */
export function composeDuties(question: Question, library: Library): Draft {
  const { text, agencies } = question;
  const documents = inScope(question, library);
  if (/最[多少]/.test(text) && agencies.length === 0) return composeMost(/最少/.test(text), documents, library);
  const matched = agencies.map((mention) => planAgencies(mention, question, documents, library));
  if (agencies.length === 0 && question.places[0]) matched.push(governments(question.places[0], documents, library));
  const missing = agencies.find((_, at) => matched[at]!.length === 0);
  if (missing || !matched[0]?.length) {
    const where = documents.map((document) => documentLabel(document, library.documents)).join('、');
    const name = missing?.said ?? unlisted.exec(text)?.[1] ?? '这个部门';
    const inText = agencies.length === 1 ? composeNamedInText(name, documents, library) : null;
    if (inText !== null) return inText;
    return draft('duties', false, `${where}的责任单位里没有${name}，没有列它的任务。`);
  }
  if (matched.length === 2 && weighing.test(text)) return weighDuties(matched, documents, library);
  const without = agencies.map(
    ({ start, end }, at) => lacks.test(text.slice(0, start)) || isWithout(text.slice(end, agencies[at + 1]?.start)),
  );
  const some = without.some(Boolean) && !without.every(Boolean);
  const apart = () => listEach(matched, documents, library);
  if (agencies.length > 1 && each.test(text) && !some) return apart();
  const together = agencies.length > 1 && /同时|共同|一起|都|联合|和|与|跟|、|又|且/.test(text) && !/或/.test(text);
  let duties = clausesOf(matched[some ? without.indexOf(false) : 0]!);
  matched.forEach((group, at) => {
    const theirs = clausesOf(group);
    if (some && without[at]) duties = duties.filter((duty) => !has(theirs, duty));
    else if (together || some) duties = duties.filter((duty) => has(theirs, duty));
    else duties = [...duties, ...theirs.filter((duty) => !has(duties, duty))];
  });
  if (some) {
    const list = (wanted: boolean) =>
      matched.flatMap((group, at) => (without[at] === wanted ? [namesOf(group)] : [])).join('、');
    return listDuties(inOrder(duties, documents), list(false), `负责而${list(true)}不参与`, documents, library);
  }
  // 科技局和教育局都有哪些任务: with none in common, what each has is asked for.
  if (together && duties.length === 0 && !/同时|共同|一起|联合|[单独唯仅只]/.test(text)) return apart();
  let how = together ? '共同负责' : '负责';
  if (/(?:和|跟|(?<!参)与|同)(?:谁|哪些?)/.test(text)) return listPartners(duties, matched[0]!, documents, library);
  if (/单独|独自|独家|只由|只有|仅由|唯一|一家负责/.test(text)) {
    how = together ? '（且仅由它们）负责' : '单独负责';
    duties = duties.filter(
      ({ clause }) => new Set(listed(clause).map(({ agency }) => agency)).size === agencies.length,
    );
  } else if (without.every(Boolean)) {
    how = '没有参与';
    duties = documents
      .flatMap((document) =>
        document.clauses.filter((clause) => listed(clause).length > 0).map((clause) => ({ document, clause })),
      )
      .filter((duty) => !has(duties, duty));
  }
  const role = roleAsked(question);
  if (role !== null && how === '负责') {
    const own = new Set(matched.flat().map(({ name }) => name));
    const fits = new Map(documents.map((document) => [document, fitting(document, role)]));
    duties = duties.filter(({ document, clause }) =>
      listed(clause).some((entry) => (fits.get(document)?.(entry.role) ?? true) && own.has(entry.agency)),
    );
    const isTold = documents.some((document) => tellsRole(document, role));
    if ([...fits.values()].some((fit) => fit !== null)) how = isTold ? role : '参与而不牵头';
  }
  const who = matched.map(namesOf).join('和');
  if (how === '负责' && role === null && onlyHelps(duties, new Set(matched.flat().map(({ name }) => name))))
    how = '配合';
  return listDuties(inOrder(duties, documents), who, how, documents, library, question.intent === 'count');
}

/** Is all that some agencies have to do to help others, as the lists say? */
const onlyHelps = (duties: readonly Duty[], own: ReadonlySet<string>): boolean =>
  duties.length > 0 &&
  duties.every(({ clause }) => {
    const entries = listed(clause).filter(({ agency }) => own.has(agency));
    return entries.length > 0 && entries.every(({ role }) => role === '配合' || role === '参与');
  });

/** A body that no plan names: 港务集团 of 港务集团作为责任单位承担哪一项. */
const unlisted = /(?:^|[,。;])([^,。;?]{2,16}?)被?(?:作为|列为|列入|列进|列在|当作|算作|是)(?:责任|负责|牵头|配合)/;

/** 市财政局和市科技局各要做什么: one after the other, not what they do together. */
const each = /各自?(?:都)?(?:要|有|得|该|管|做|干|负责|承担|参与|是|列|几|多少|哪|什么)|分别/;

/** The role that is asked about: 甲局牵头的有几条, 是不是乙局配合; null where both are, or none is. */
export function roleAsked({ text }: Question): Role | null {
  const said = text.replace(/协同|协助|协办/g, '配合');
  const roles = (['牵头', '配合'] as const).filter((role) => said.includes(role));
  return roles.length === 1 ? roles[0]! : null;
}

/**
 * What a plan prints for a role: where it tells who leads and never who helps, the others help (县水利局、县财政局负责). Null
 * where it does not tell.
 */
function fitting(document: PlanDocument, role: Role): ((printed: Role) => boolean) | null {
  if (tellsRole(document, role)) return (printed) => printed === role;
  return role === '配合' && tellsRole(document, '牵头') ? (printed) => printed !== '牵头' : null;
}

/** Share of its tasks for which a plan tells a role, so that its silence tells something too. */
const mostTasks = 0.5;

/** Does the plan tell of most tasks who leads, or who helps? Of others the first of a list is no leader. */
function tellsRole({ clauses }: PlanDocument, role: Role): boolean {
  const tasks = clauses.map(listed).filter((entries) => entries.length > 0);
  return tasks.filter((entries) => entries.some((entry) => entry.role === role)).length >= mostTasks * tasks.length;
}

/** 哪几条没有市财政局: that it is not there, said before an agency's name. */
const lacks = /(?:(?<!有)没有?|不含|不包括|没列|缺|[不没]涉及|不需要?|不归|不用)$/;

/** 没参与, 没份, 不负责 behind an agency's name; 没 at the end only asks (有任务没). */
const isWithout = (text: string) =>
  /没(?!错)|不(?!是不)(?:参与|负责|涉及|管|在)|除外|以外/.test(
    text.replace(/(.)[不没]\1|没[?。]*$|(?<=有.{0,12}|的)没有[?。]*$/g, ''),
  );

/** Agencies of the plans that a mention means; a county's government is also one of 各县区人民政府. */
export function planAgencies(
  mention: AgencyMention,
  { places }: Question,
  documents: readonly PlanDocument[],
  library: Library,
): PlanAgency[] {
  const ids = new Set(documents.map(({ id }) => id));
  const book = library.lexicon.agencies;
  const found = book.resolve(mention, ids);
  const government = /政府$/.test(mention.said) ? places.find(({ level }) => level !== 'province') : undefined;
  const covering = government ? governments(government, documents, library) : [];
  return covering.length > 0 ? covering : found;
}

/** The government of a place as the plans name it, and the collectives (各县区人民政府) that it is one of. */
function governments(place: Place, documents: readonly PlanDocument[], library: Library): PlanAgency[] {
  return documents.flatMap((document) =>
    library.lexicon.agencies
      .of(document)
      .filter(({ name }) => name.startsWith(place.name) || coveredBy(name, place, document)),
  );
}
