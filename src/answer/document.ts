import type { Passage, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import { findDates, isSameDate, type DateExpression } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { explainAtoms, sharesFrom, speaksOfAll } from '../evidence/shares.ts';
import { orderPattern, yesNoPattern } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { passageOf } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';
import { findReferences } from '../document/references.ts';

/** Share of the question that a title must speak of to be the document meant. */
const namesTitle = 0.6;

type Fact = 'number' | 'title' | 'issuer' | 'date' | 'addressees' | 'note' | 'basis';

const names: Record<Fact, string> = {
  basis: '依据',
  addressees: '主送',
  number: '文号',
  date: '印发日期',
  issuer: '发文机关',
  note: '附注',
  title: '标题',
};

/** In order: the first that a question speaks of is asked for. */
const facts: [Fact, RegExp][] = [
  ['basis', /依据|根据|按照|依照|参照|上位|上级文件|上头/],
  ['addressees', /主送|发给|下发(?:给|到)|印发给|送给|抄送|发到|适用对象/],
  ['number', /文号|发文字号|编号|什么号|[几少]号文|[发函](?:几|多少)号/],
  ['date', orderPattern],
  ['date', /哪一?天|何时|几时|什么时候|啥时候|几月|几号|哪一?年|日期|时间|年份/],
  ['issuer', /机关|单位|部门|政府|谁|哪里发|哪[一几两三]?家/],
  ['note', /附注|公开|[涉保]密|密级/],
  ['title', /全称|标题|名称|名字|叫什么|题目/],
];

/** Beside the first, those that can mean nothing else: 文号多少，哪天印的. */
const further: [Fact, RegExp][] = [
  ['number', /文号|发文字号|编号|[几少]号文|[发函](?:几|多少)号/],
  ['date', /哪一?天|何时|几时|什么时候|啥时候|几月|几号(?!文)|哪一?年|日期/],
  [
    'issuer',
    /(?:谁|哪[一几两三]?家|(?:哪一?个?|什么)(?:单位|部门|机关|政府)).{0,6}(?:印|发|出台|制定)(?!给)|(?:发文|印发)(?:机关|单位)/,
  ],
  ['title', /全称|标题|正式名称/],
];

/** True where the question names the title of one of the documents. */
function namesSome(question: Question, library: Library): boolean {
  const shareOf = sharesFrom(question, namesTitle);
  return library.documents.some((document) => shareOf(library.titleOf(document)) >= namesTitle);
}

/** 文号 · 印发日期 · 发文机关 · 主送 · 依据 · 全称, of the documents meant; or the number of a document that they cite. */
export function composeDocument(question: Question, library: Library): Draft {
  const cited = citedDocument(question, library);
  if (cited) return cited;
  if (/文号|号文/.test(question.text) && topicWeight(question.atoms) > leastTopic && !namesSome(question, library)) {
    return draft('document', false, '方案里没有写这份文件的文号。');
  }
  const claimsDate = question.dates.length > 0 && yesNoPattern.test(question.text);
  const wanted: Fact[] = claimsDate ? ['date'] : factsAsked(question.text);
  const found: string[] = [];
  const missing: string[] = [];
  const dates: DateExpression[] = [];
  const quotations: Quotation[] = [];
  for (const document of inScope(question, library)) {
    dates.push(...findDates(fold(document.date ?? '')));
    const label = documentLabel(document, library.documents);
    const unknown = wanted.filter((fact) => valueOf(document, fact) === null);
    if (unknown.length > 0) missing.push(`${label}没有写明${unknown.map((fact) => names[fact]).join('、')}`);
    const told = wanted.filter((fact) => !unknown.includes(fact));
    if (told.length === 0) continue;
    found.push(`${label}${told.map((fact) => `${names[fact]}：${valueOf(document, fact)}`).join('，')}`);
    const clause = document.clauses[0];
    if (clause) quotations.push(...told.map((fact) => ({ document, clause, passage: passageFor(document, fact) })));
  }
  if (found.length === 0) return draft('document', false, `${missing.join('；') || '没有这份文件'}。`);
  const [claimed] = question.dates;
  const verdict = claimsDate && claimed?.year ? (dates.some((date) => isSameDate(claimed, date)) ? 'yes' : 'no') : null;
  const first = orderPattern.test(question.text) ? firstIssued(inScope(question, library)) : null;
  const answer =
    first !== null
      ? `${documentLabel(first, library.documents)}先印发。`
      : verdict === null
        ? ''
        : verdict === 'yes'
          ? '是。'
          : '不是。';
  return { ...draft('document', true, `${answer}${[...found, ...missing].join('；')}。`), verdict, quotations };
}

/** The facts that a question asks for, the first one first; the title where it names none. A plan's basis is asked for alone: 依据是哪个文号. */
function factsAsked(text: string): Fact[] {
  const first = facts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'title';
  if (first === 'basis') return [first];
  return [...new Set([first, ...further.filter(([, pattern]) => pattern.test(text)).map(([fact]) => fact)])];
}

/** Where the document says a fact; its title where that has no place of its own. */
function passageFor(document: PlanDocument, fact: Fact): Passage {
  const { facts: places, clauses } = document;
  return places[fact] ?? places.title ?? passageOf(document, clauses[0]!);
}

/** The plan with the earliest date; null where not all have one, or it is no single one. */
function firstIssued(documents: readonly PlanDocument[]): PlanDocument | null {
  const dates = documents.map(({ date }) => (date === null ? NaN : dayOf(date)));
  const first = Math.min(...dates);
  return dates.filter((date) => date === first).length === 1 && documents.length > 1
    ? documents[dates.indexOf(first)]!
    : null;
}

/** 2022年4月21日 as a number that grows with time. */
const dayOf = (date: string): number => {
  const { year = null, month = 0, day = 0 } = findDates(fold(date))[0] ?? {};
  return ((year ?? NaN) * 100 + month) * 100 + day;
};

function valueOf(document: PlanDocument, fact: Fact): string | null {
  switch (fact) {
    case 'addressees':
      return document.addressees.length > 0 ? document.addressees.join('，') : null;
    case 'basis':
      return document.basis.length > 0
        ? document.basis.map(({ title, number }) => `《${title}》${number ? `（${number}）` : ''}`).join('、')
        : null;
    case 'title':
      return `《${document.title}》`;
    default:
      return document[fact];
  }
}

/** A document that the plans cite, asked for by its name: 某行动计划是几号文. */
function citedDocument(question: Question, library: Library): Draft | null {
  const { text, scope } = question;
  if (!/文号|哪个文|什么号|几号文/.test(text)) return null;
  if (question.atoms.every(({ weight }) => weight <= 0.3)) return null;
  const found: { quotation: Quotation; title: string; number: string; share: number }[] = [];
  for (const document of library.documents) {
    if (scope.explicit && scope.documents.length > 0 && !scope.documents.includes(document.id)) continue;
    for (const clause of document.clauses) {
      for (const { title, number, start, end } of findReferences(clause, document)) {
        const view = library.views.text(title);
        if (number === null || !speaksOfAll(question, view)) continue;
        if (found.some((other) => other.number === number && other.quotation.document === document)) continue;
        const shares = explainAtoms(question, view);
        const share = question.atoms.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0);
        found.push({
          title,
          number,
          share,
          quotation: { document, clause, passage: passageOf(document, { start, end }) },
        });
      }
    }
  }
  if (found.length === 0) return null;
  found.sort((one, other) => other.share - one.share);
  const [first] = found;
  const where = found
    .filter(({ number }) => number === first!.number)
    .map(
      ({ quotation }) =>
        `${documentLabel(quotation.document, library.documents)}${clauseLabel(quotation.document, quotation.clause)}`,
    );
  return {
    ...draft('document', true, `《${first!.title}》的文号是${first!.number}（见${where.join('、')}）。`),
    quotations: found.filter(({ number }) => number === first!.number).map(({ quotation }) => quotation),
  };
}
