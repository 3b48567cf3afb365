import type { Clause, PlanDocument } from '../document/types.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { judge } from './accept.ts';
import { ampleCoverage, leastCoverage } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { leastList, listed } from './lists.ts';
import { rankDocument } from './find.ts';
import type { Library } from './library.ts';
import { documentsMeant, fewDocuments } from './meant.ts';
import type { Ranked } from './rank.ts';

/** What the documents in question say, in the order of the answer. */
export interface Gathered {
  speaking: Evidence[];
  /** The documents meant that do not say it, each with the nearest clause. */
  silent: Evidence[];
  /** Documents not meant that do say it: 「not in this one, but in …」. */
  elsewhere: Evidence[];
  /** True where the question left open which of many documents it means. */
  isOpen: boolean;
}

/** Clauses of one document that may be tried when the best lacks the value asked for. */
const tries = 4;
/** A further clause must come this close to the best one's coverage. */
const closeCoverage = 0.92;
/** A document answers beside the best one only when its clause speaks of nearly as much of the question. */
const closeScore = 0.78;

/** A plan that says this much less of an open question does not answer beside one that says all of it. */
const lessSaid = 0.06;
/** How far its coverage may lie behind the best one's. */
const farBehind = 0.25;

/** Asks each document that the question means. */
export function gather(question: Question, library: Library): Gathered {
  const meant = documentsMeant(question, library);
  const judged = meant
    .map((document) => judgeDocument(question, document, library, meant.length <= mostThorough))
    .filter((evidence) => evidence !== null);
  // What speaks of far less of the question than a silent clause does is about something else.
  const nearest = Math.max(0, ...judged.map(({ ranked }) => ranked.coverage));
  const speaking = judged.filter(({ silent, ranked }) => silent === null && ranked.coverage >= nearest - farBehind);
  const silent = judged.filter(({ silent }) => silent !== null);
  const best = Math.max(0, ...speaking.map(strength));
  const withAgencies = speaking.filter(({ ranked }) => ranked.view.clause.responsibilityLine !== null);
  const answering = question.intent === 'responsibility' && withAgencies.length > 0 ? withAgencies : speaking;
  const kept = question.scope.explicit
    ? answering
    : withLists(
        question,
        answering.filter(
          (evidence) => strength(evidence) >= closeScore * best && evidence.ranked.coverage >= nearest - lessSaid,
        ),
      );
  const others =
    speaking.length > 0 || question.scope.documents.length === 0 ? [] : meant.flatMap((one) => library.related(one));
  const elsewhere = [...new Set(others)]
    .filter((document) => !meant.includes(document))
    .slice(0, 3)
    .map((document) => judgeDocument(question, document, library))
    .filter(
      (evidence): evidence is Evidence =>
        evidence !== null && evidence.silent === null && evidence.ranked.coverage >= 0.75,
    );
  silent.sort((one, other) => other.ranked.coverage - one.ranked.coverage);
  // 全区, 全市 only hint at a plan: where that one is silent and another speaks, the other was meant.
  const isOpen =
    question.scope.documents.length === 0 && !question.leansOnFocus && library.documents.length > fewDocuments;
  return question.scope.explicit
    ? { speaking: kept, silent, elsewhere, isOpen }
    : { speaking: kept.length > 0 ? kept : elsewhere, silent, elsewhere: [], isOpen };
}

/** 重点药品有哪几类: a plan that lists them answers, not one that only speaks of them. */
function withLists({ asked, intent, text }: Question, evidences: Evidence[]): Evidence[] {
  if (asked !== 'list' || intent === 'responsibility' || !whichKinds.test(text)) return evidences;
  const listing = evidences.filter(({ sentence }) => sentence !== null && listed(sentence.sentence.text) >= leastList);
  return listing.length > 0 ? listing : evidences;
}
const whichKinds = /哪[几些]?[类种]|有哪[几些]/;

/** A clause that says it as well scores this share of the best one's. Range tried 0.9–0.98. */
const asWell = 0.95;
/** How far it may lie behind the best one's coverage. */
const asMuchCovered = 0.02;
/** So many clauses of one document are given besides the best one. */
const mostBesides = 4;

/**
 * The evidence with the other clauses of its document that say the same of something else: asked for several (哪几个机场,
 * 哪些单位), a plan may name one in each of its clauses.
 */
export function withEquals(question: Question, evidence: Evidence, library: Library): Evidence[] {
  const { ranked, sentence } = evidence;
  if (!several.test(question.text) || ranked.coverage < ampleCoverage || sentence === null) return [evidence];
  // 支持 alone stands in every other clause.
  if (topicWeight(question.atoms) <= leastTopic) return [evidence];
  const others = rankDocument(question, ranked.view.document, library)
    .filter(
      (other) =>
        other.view !== ranked.view &&
        (question.intent !== 'responsibility' || isRow(other.view.clause)) &&
        other.score >= asWell * ranked.score &&
        other.coverage >= ranked.coverage - asMuchCovered &&
        other.sentences[0]!.coverage >= asWell * sentence.coverage,
    )
    .map((other) => judge(question, other, Infinity))
    .filter(({ silent }) => silent === null);
  return [evidence, ...others.slice(0, mostBesides)];
}

/** The row of a table that tells one agency what to do: the same task may stand in another's row. */
const isRow = ({ responsible }: Clause) => responsible.some(({ origin }) => origin === 'table');

/** 哪些, 哪几个, 哪两家: more than one is asked for. */
const several = /哪[些几两二三四五六七八九十]|有什么|有啥/;

export const strength = ({ ranked, sentence }: Evidence) =>
  ranked.score * (0.5 + 0.5 * ranked.coverage) + 0.3 * (sentence?.coverage ?? 0);

/** The clause of one document that answers, or the nearest one with what it is silent about. @param thorough whether to look at every clause before saying no */
export function judgeDocument(
  question: Question,
  document: PlanDocument,
  library: Library,
  thorough = true,
): Evidence | null {
  const found = judgeBest(question, rankDocument(question, document, library));
  if (!thorough || found?.silent === null || document.clauses.length > mostLookedThrough) return found;
  // A search by words misses what is said in other pieces (一屁股债 – 债务): look at every clause before saying no. Of what
  // could answer if the search brought something up; else of all, for the nearest.
  const least = found === null ? 0 : leastCoverage;
  const whole = judgeBest(question, rankDocument(question, document, library, least));
  return whole?.silent === null || found === null ? whole : found;
}

/** So many documents are looked through before saying no; of more, what a search brings up. */
const mostThorough = 4;
/** Documents with more clauses are not looked through one by one. */
const mostLookedThrough = 300;

function judgeBest(question: Question, ranked: readonly Ranked[]): Evidence | null {
  if (ranked.length === 0) return null;
  const first = judge(question, ranked[0]!, ranked[1]?.score);
  if (first.silent === null) return first;
  for (const next of ranked.slice(1, tries)) {
    if (question.leansOnFocus && !question.focus.some(({ clause }) => clause === next.view.clause)) continue;
    if (next.coverage < closeCoverage * ranked[0]!.coverage) continue;
    const evidence = judge(question, next, Infinity);
    if (evidence.silent === null) return evidence;
  }
  return first;
}
