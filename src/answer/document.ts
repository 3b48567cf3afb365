import type { Passage, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { explainAtoms, shareSpokenOf, speaksOfAll } from '../evidence/rank.ts';
import { orderPattern, yesNoPattern } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { passageOf } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { inScope } from './duties.ts';
import { clauseLabel, documentLabel } from './labels.ts';
import { findReferences } from '../document/references.ts';

/** Share of the question that a title must speak of to be the document meant. */
const namesTitle = 0.6;

type Fact = 'number' | 'title' | 'issuer' | 'date' | 'addressees' | 'note' | 'basis';

const facts: [Fact, string, RegExp][] = [
  ['basis', '依据', /依据|根据|按照|依照|参照|上位|上级文件|上头/],
  ['addressees', '主送', /主送|发给|下发(?:给|到)|印发给|送给|抄送|发到|适用对象/],
  ['number', '文号', /文号|发文字号|什么号|[几少]号文|[发函](?:几|多少)号/],
  ['date', '印发日期', orderPattern],
  ['date', '印发日期', /哪一?天|何时|几时|什么时候|啥时候|几月|几号|哪一?年|日期|时间|年份/],
  ['issuer', '发文机关', /机关|单位|部门|政府|谁|哪里发/],
  ['note', '附注', /附注|公开/],
  ['title', '标题', /全称|标题|名称|名字|叫什么|题目/],
];

/** Words by which a fact is asked for beside another one: 哪天印发的，谁印发的. */
const besides: Partial<Record<Fact, RegExp>> = {
  date: /哪一?天|何时|什么时候|啥时候|几月|日期/,
  issuer: /(?:谁|哪(?:一?个|一?家)?(?:机关|单位|部门|政府)?)[^,。]{0,2}(?:印|发|出|制定)|发文(?:机关|单位)/,
};

/** What is asked for, at least the title; of who receives it, and what it rests on, nothing beside. */
function factsAsked(question: Question): (readonly [Fact, string])[] {
  if (question.dates.length > 0 && yesNoPattern.test(question.text)) return [['date', '印发日期']];
  const [first, ...rest] = facts.filter(([, , pattern]) => pattern.test(question.text));
  if (!first) return [['title', '标题']];
  const alone = first[0] === 'basis' || first[0] === 'addressees';
  const others = rest.filter(([fact]) => !alone && fact !== first[0] && besides[fact]?.test(question.text));
  return [first, ...others.filter(([fact], at) => others.findIndex(([other]) => other === fact) === at)].map(
    ([fact, name]) => [fact, name],
  );
}

/** 文号 · 印发日期 · 发文机关 · 主送 · 依据 · 全称, of the documents meant; or the number of a document that they cite. */
export function composeDocument(question: Question, library: Library): Draft {
  const cited = citedDocument(question, library);
  if (cited) return cited;
  if (
    /文号|号文/.test(question.text) &&
    topicWeight(question.atoms) > leastTopic &&
    !library.documents.some((document) => shareSpokenOf(question, library.views.text(document.title)) >= namesTitle)
  ) {
    return draft('document', false, '方案里没有写这份文件的文号。');
  }
  const asked = factsAsked(question);
  const claimsDate = question.dates.length > 0 && yesNoPattern.test(question.text);
  const found: string[] = [];
  const missing: string[] = [];
  const quotations: Quotation[] = [];
  for (const document of inScope(question, library)) {
    const label = documentLabel(document, library.documents);
    const told: string[] = [];
    for (const [fact, name] of asked) {
      const value = valueOf(document, fact);
      if (value === null) {
        missing.push(`${label}没有写明${name}`);
        continue;
      }
      told.push(`${name}：${value}`);
      const clause = document.clauses[0];
      const passage: Passage | undefined = document.facts[fact] ?? document.facts.title;
      if (clause) quotations.push({ document, clause, passage: passage ?? passageOf(document, clause) });
    }
    if (told.length > 0) found.push(`${label}${told.join('，')}`);
  }
  if (found.length === 0) return draft('document', false, `${missing.join('；') || '没有这份文件'}。`);
  const [claimed] = question.dates;
  const verdict =
    claimsDate && claimed?.year
      ? found.some((line) => line.includes(`${claimed.year}年`))
        ? ('yes' as const)
        : ('no' as const)
      : null;
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
  const [year = NaN, month = 0, day = 0] = [...date.matchAll(/\d+/g)].map(Number);
  return (year * 100 + month) * 100 + day;
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
    .map(({ quotation }) => `${documentLabel(quotation.document, library.documents)}${clauseLabel(quotation.clause)}`);
  return {
    ...draft('document', true, `《${first!.title}》的文号是${first!.number}（见${where.join('、')}）。`),
    quotations: found.filter(({ number }) => number === first!.number).map(({ quotation }) => quotation),
  };
}
