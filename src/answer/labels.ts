import { rowNumberOf } from '../document/clause-name.ts';
import type { AdministrativeLevel, Clause, PlanDocument } from '../document/types.ts';
import { toChineseNumeral } from '../language/numerals.ts';

const byLevel: Record<AdministrativeLevel, string | null> = {
  state: '国家方案',
  province: '省方案',
  city: '市方案',
  county: '县方案',
  town: '镇方案',
  unknown: null,
};

const labels = new WeakMap<readonly PlanDocument[], Map<PlanDocument, string>>();

/** What an answer calls a document among these: 市方案 where that tells it apart, else 《title》. */
export function documentLabel(document: PlanDocument, all: readonly PlanDocument[]): string {
  let known = labels.get(all);
  if (!known) labels.set(all, (known = labelsOf(all)));
  return known.get(document) ?? `《${document.title}》`;
}

/** Among so many plans the level tells which is meant: those of a county, its city and its province. */
const fewPlans = 3;

/** A name that just one document bears tells it apart; that of a level only among few plans. */
function labelsOf(all: readonly PlanDocument[]): Map<PlanDocument, string> {
  const count = (names: readonly (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const isTold = (name: string) => all.length <= fewPlans || !levelName.test(name);
  const byLabel = count(all.map(shortLabel));
  const byName = count(all.flatMap(({ everydayNames }) => [...new Set(everydayNames)]));
  const byTitle = count(all.map(({ title }) => subjectOf(title)));
  return new Map(
    all.map((document) => {
      const { everydayNames, title } = document;
      const label = shortLabel(document);
      if (label !== null && byLabel.get(label) === 1 && isTold(label)) return [document, label];
      const own = everydayNames.find((name) => byName.get(name) === 1 && isTold(name));
      return [document, own ?? `《${byTitle.get(subjectOf(title)) === 1 ? subjectOf(title) : title}》`];
    }),
  );
}

/** 市方案, 国务院意见: says of what level a plan is. */
const levelName = /^(?:国家|国务院|中央|自治区|[省区市县镇])\p{Script=Han}{2}$/u;

/** What a title is about: 《加快发展…的指导意见》 of 《国务院办公厅关于加快发展…的指导意见》. */
const subjectOf = (title: string): string => /^[^“《]{2,30}?关于(.{6,})$/.exec(title)?.[1] ?? title;

function shortLabel({ administrativeLevel, issuer, everydayNames }: PlanDocument): string | null {
  if (everydayNames[0]) return everydayNames[0];
  if (administrativeLevel === 'province' && issuer?.includes('自治区')) return '自治区方案';
  return byLevel[administrativeLevel];
}

/**
 * 第8条 for a task whose number no other clause of the plan has, else the place: 第三部分第（二）项, 附件2第一部分第1条; 引言部分 for
 * what stands before the first clause.
 */
export function clauseLabel(document: PlanDocument, clause: Clause): string {
  const number = numberOf(clause);
  const isTask = digits.test(number) && !isRow(clause) && !isChapter(clause);
  return isTask && !repeatedNumbers(document).has(number) ? `第${number}条` : placeOf(clause);
}

/** By the list of a plan's clauses, which is forgotten with it where the plan is read on demand. */
const repeated = new WeakMap<readonly Clause[], Set<string>>();

/** The numbers that several clauses of a plan have: 1. under each （一）. */
function repeatedNumbers(document: PlanDocument): Set<string> {
  const { clauses } = document;
  let known = repeated.get(clauses);
  if (known) return known;
  known = new Set();
  const seen = new Set<string>();
  for (const number of clauses.map(numberOf)) (seen.has(number) ? known : seen).add(number);
  repeated.set(clauses, known);
  return known;
}

const digits = /^\d+$/;
const article = /^第.+条$/;
const decimals = /^\d+(?:\.\d+)+$/;

/** What its mark says: 8, 2.2.1, （二）, 二, 第五条. */
const numberOf = ({ num }: Clause): string =>
  num
    .replace(/[、.．﹒\s]+$/g, '')
    .replaceAll('．', '.')
    .replace('(', '（')
    .replace(')', '）');

const isRow = (clause: Clause): boolean => rowNumberOf(clause) !== null;

const places = new WeakMap<Clause, string>();

/** The place of a clause as an official cites it: 第二部分第（二）项第8条, 附件2第一部分, 第2.2.1条. */
export function placeOf(clause: Clause): string {
  let place = places.get(clause);
  if (place === undefined) places.set(clause, (place = joinSteps(clause)));
  return place;
}

function joinSteps(clause: Clause): string {
  if (clause.path === '序') return '引言部分';
  const steps: string[] = [];
  for (let at: Clause | null = clause; at; at = at.parent) {
    const number = numberOf(at);
    if (at.level === 0) {
      if (at.path !== '序') steps.unshift(at.path);
    } else if (isRow(at)) steps.unshift(`表第${rowNumberOf(at)}行`);
    else if (decimals.test(number)) {
      // A number with dots has those above it in it; 章 and 条 are what GB/T 1.1—2020 calls 2 and 2.1.
      steps.unshift(`第${number}条`);
      while (at.parent && at.parent.level > 0) at = at.parent;
    } else if (digits.test(number)) steps.unshift(`第${number}${isChapter(at) ? '章' : '条'}`);
    else if (/^[（①-⑳]/.test(number)) steps.unshift(`第${number}项`);
    else if (/^[一二三四五六七八九十百]+$/.test(number)) steps.unshift(`第${number}部分`);
    else if (number) steps.unshift(number);
    // 第五条第（六）项: articles run through the chapters and are cited without them.
    if (article.test(number)) while (at.parent && at.parent.level > 0) at = at.parent;
  }
  return steps.join('') || clause.path;
}

/** 2 with 2.1 below it. */
const isChapter = ({ children }: Clause): boolean => children.some((child) => decimals.test(numberOf(child)));

/** 《标题》（文号）第二部分第（二）项第8条 */
export function officialCitation(title: string, number: string | null, place: string): string {
  return `《${title}》${number === null || number === title ? '' : `（${number}）`}${place}`;
}

/** 1 → 一 and so on; beyond the numerals' range the digits. */
export const chinese = (number: number): string =>
  number >= 0 && number < 100 ? toChineseNumeral(number) : String(number);

/** “heading” in the quotation marks that the plans use, or nothing. */
export const quotedHeading = (clause: Clause): string => (clause.heading ? `“${clause.heading}”` : '');
