import type { PlanDocument } from '../document/types.ts';
import type { Question } from '../question/types.ts';
import { documentsAsked } from '../question/grammar.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import type { Evidence } from './evidence.ts';
import { searchTermsOf } from './find.ts';
import { judgeDocument, strength } from './gather.ts';
import type { Library } from './library.ts';
import { shareSpokenOf, sharesFrom } from './shares.ts';

/** Plans that may be meant together, with the best that they say to the question where it has a topic. */
export interface Choice {
  documents: readonly PlanDocument[];
  evidence?: Evidence;
}

/** A question whose documents are settled, or what it may mean. */
export interface Settled {
  question: Question;
  /** Two or more where it fits several unrelated plans equally well; else empty. */
  choices: Choice[];
}

/** A plan is as good as the best one when what it says is at least this strong. Range tried 0.8–1 on headings of nine plans. */
const asGood = 0.95;
/** The office's own plans are as good when what they say is this strong. Range tried 0.7–1. */
const asGoodAtHome = 0.85;
/** Hits of a search that say which plans speak of the topic at all. */
const hitsLookedAt = 40;
/** Plans that are looked at closely, those with the best hits first. Range tried 4–12. */
const mostJudged = 8;
/** A plan whose best hit scores less than this share of the best one's says less of the topic. Range tried 0.3–0.7. */
const leastHit = 0.5;
/** Share of a question by which a title is named. */
const leastOfTitle = 0.5;
/** Share of a question by which the heading of a section is. */
const leastOfSection = 0.9;

/**
 * Settles which plans a question means that leaves it open, or names several with one word (市里, 省里): by what they say of
 * its topic, by the agency, by the words of their titles; among equals the office's own plans. Plans that rest on one another
 * are answered together, others never.
 */
export function settle(question: Question, library: Library): Settled {
  const asIs = { question, choices: [] };
  const { scope, focus, pointer, atoms, agencies, clause, intent, leansOnFocus } = question;
  if (library.lines.length < 2 || (pointer !== null && focus.length > 0) || (scope.explicit && !scope.loose))
    return asIs;
  const among = groupsOf(question, library);
  const chosen = (groups: readonly Choice[]): Settled => {
    if (groups.length === 0) return asIs;
    if (groups.length > 1) return { question, choices: [...groups] };
    return {
      question: { ...question, scope: { ...scope, documents: groups[0]!.documents.map(({ id }) => id) } },
      choices: [],
    };
  };
  if (among.length === 1) return chosen(among);
  const sections = intent === 'count' || clause !== null ? withSection(question, among, library) : [];
  if (sections.length > 0) return chosen(ownFirst(sections, library));
  const topical = topicWeight(atoms) > leastTopic || leansOnFocus;
  if (intent !== 'document' && intent !== 'duties' && clause === null && topical)
    return chosen(speaking(question, among, library));
  if (intent === 'count' && documentsAsked.test(question.text)) return asIs;
  const named = withTitle(question, among, library);
  if (intent === 'document' || clause !== null) return chosen(ownFirst(named, library));
  if (agencies.length > 0) return chosen(ownFirst(withAgencies(question, among, library), library));
  return atoms.length > 0 || intent !== 'fact' ? chosen(ownFirst(named, library)) : asIs;
}

/** So many are the list of one word. */
const manyDocuments = 50;
/** By the list of documents, which is the same one for the same word: of 3,000 plans 市里 takes 1.4 ms to sort out. */
const groups = new WeakMap<readonly string[], Choice[]>();

/** The lines of plans that may be meant, cut to the documents that the question leaves open. */
function groupsOf({ scope, focus }: Question, library: Library): readonly Choice[] {
  if (scope.documents.length === 0) {
    return focus.length === 0 ? library.lines : library.linesOf(focus.map(({ document }) => document));
  }
  const known = groups.get(scope.documents);
  if (known) return known;
  const open = new Set(scope.documents);
  const lines = library.linesOf(library.select(scope.documents));
  const found = distinct(lines.map(({ documents }) => ({ documents: documents.filter(({ id }) => open.has(id)) })));
  if (scope.documents.length >= manyDocuments) groups.set(scope.documents, found);
  return found;
}

/** Without those whose documents another one holds as well. */
function distinct(groups: readonly Choice[]): Choice[] {
  const holding = new Map<PlanDocument, { documents: readonly PlanDocument[]; place: number }[]>();
  groups.forEach(({ documents }, place) => {
    for (const document of documents) {
      const held = holding.get(document) ?? [];
      held.push({ documents, place });
      holding.set(document, held);
    }
  });
  return groups.filter(
    ({ documents }, at) =>
      !holding
        .get(documents[0]!)!
        .some(
          (other) =>
            other.place !== at &&
            documents.every((document) => other.documents.includes(document)) &&
            (other.documents.length > documents.length || other.place < at),
        ),
  );
}

/** The groups that say most to the topic. */
function speaking(question: Question, groups: readonly Choice[], library: Library): Choice[] {
  const valueFree =
    question.intent === 'verification' ||
    question.intent === 'clause' ||
    question.intent === 'count' ||
    question.intent === 'comparison';
  const topic: Question = valueFree ? { ...question, asked: null } : question;
  const meant = groups === library.lines ? null : new Set(groups.flatMap(({ documents }) => documents));
  const hits = library.index.search(searchTermsOf(topic), {
    limit: hitsLookedAt,
    documents: [...(meant ?? [])].map(({ id }) => id),
  });
  const strong = hits.filter(({ score }) => score >= leastHit * hits[0]!.score);
  const near = [...new Set([...question.focus, ...strong].map(({ document }) => document))];
  const judged = new Map<PlanDocument, Evidence>();
  for (const document of near.filter((each) => meant?.has(each) ?? true).slice(0, mostJudged)) {
    const evidence = judgeDocument(topic, document, library, false);
    if (evidence?.silent === null) judged.set(document, evidence);
  }
  const speakers = [...judged.keys()];
  const all = (meant ? groups : library.linesOf(speakers))
    .filter(({ documents }) => documents.some((document) => judged.has(document)))
    .map(({ documents }) => {
      const said = documents.flatMap((document) => judged.get(document) ?? []);
      return { documents, evidence: said.sort((one, other) => strength(other) - strength(one))[0]! };
    });
  // A heading said as it stands goes before all that only speaks of it.
  const headed = all.filter(({ evidence }) => isSaid(evidence.ranked.view.heading.text, question.text));
  const told = headed.length > 0 ? headed : all;
  const best = Math.max(0, ...told.map(({ evidence }) => strength(evidence)));
  const isOurs = ({ documents }: Choice) => documents.some(({ id }) => library.lexicon.home.has(id));
  const good = told.filter(
    (group) =>
      strength(group.evidence) >= (isOurs(group) ? asGoodAtHome : asGood) * best || isAsked(group.evidence, topic),
  );
  // Two cities under one plan of their province, which alone says it: that one.
  const shared =
    good.length > 1 &&
    good.every(({ evidence }) => evidence.ranked.view.document === good[0]!.evidence.ranked.view.document);
  if (shared) return [{ documents: [good[0]!.evidence.ranked.view.document], evidence: good[0]!.evidence }];
  return ownFirst(good, library).sort((one, other) => strength(other.evidence!) - strength(one.evidence!));
}

/** Shortest heading that tells one clause from another. */
const leastHeading = 4;
const isSaid = (heading: string, text: string) => heading.length >= leastHeading && text.includes(heading);

/** Nothing is asked for but this heading: what stands below it makes no plan better than another. */
const isAsked = ({ ranked: { view } }: Evidence, topic: Question) =>
  isSaid(view.heading.text, topic.text) && shareSpokenOf(topic, view.heading) >= leastOfSection;

/** Where some hold plans in force, those; of these the office's own, if there are any. */
function ownFirst(groups: readonly Choice[], library: Library): Choice[] {
  const keep = (kept: readonly Choice[], fits: (document: PlanDocument) => boolean) => {
    const fitting = kept.filter(({ documents }) => documents.some(fits));
    return fitting.length > 0 ? fitting : [...kept];
  };
  const inForce = keep(groups, ({ status }) => status.state !== '已废止');
  return inForce.length < 2 ? inForce : keep(inForce, ({ id }) => library.lexicon.home.has(id));
}

/** The groups whose titles the question names best; all where it names none. */
function withTitle(question: Question, groups: readonly Choice[], library: Library): readonly Choice[] {
  if (question.atoms.length === 0) return groups;
  const shareOf = sharesFrom(question, asGood * leastOfTitle);
  const shares = new Float64Array(groups.length);
  let best = 0;
  groups.forEach(({ documents }, at) => {
    for (const document of documents) {
      shares[at] = Math.max(shares[at]!, shareOf(library.titleOf(document)));
      best = Math.max(best, shares[at]!);
    }
  });
  return best < leastOfTitle ? groups : groups.filter((_, at) => shares[at]! >= asGood * best);
}

/** The groups with a section that the question names (保障措施有几条); none where it names none. */
function withSection(question: Question, groups: readonly Choice[], library: Library): readonly Choice[] {
  if (topicWeight(question.atoms) <= leastTopic) return [];
  const shareOf = sharesFrom(question, leastOfSection);
  const names = (document: PlanDocument) =>
    library.sectionsOf(document).some((heading) => shareOf(heading) >= leastOfSection);
  return groups.filter(({ documents }) => documents.some(names));
}

/** The groups in which each agency that is named has a task. */
function withAgencies({ agencies }: Question, groups: readonly Choice[], library: Library): readonly Choice[] {
  const tasked = agencies.map(
    (mention) => new Set(library.lexicon.agencies.resolve(mention).map(({ document }) => document)),
  );
  const found = groups.filter(({ documents }) =>
    tasked.every((among) => documents.some((document) => among.has(document))),
  );
  return found.length > 0 ? found : groups;
}
