import type { Clause, PlanDocument } from '../document/types.ts';
import { ampleCoverage } from '../evidence/coverage.ts';
import { gather } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { documentsMeant, inScope } from '../evidence/meant.ts';
import { countDifference, documentsAsked } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { headPassage, ownPassage, passageOf } from './cite.ts';
import { countIn, type Counted } from './counted.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { composeDuties } from './duties.ts';
import { listed, proofOf } from './duty-lists.ts';
import { itemName, itemsCalled, nounCounted } from './items-called.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { composeSilent } from './silent.ts';
import { composeValue } from './value.ts';

/** 一共几条任务 · 几个责任单位 · 参与几项任务. */
export function composeCount(question: Question, library: Library): Draft {
  const { agencies, atoms, text } = question;
  const topic = topicWeight(atoms) > leastTopic;
  if (agencies.length > 0 && !topic) return { ...composeDuties(question, library), intent: 'count' };
  if (documentsAsked.test(text)) return countDocuments(library);
  const agency = /责任|负责|牵头|单位|部门|委办局|几个局/.test(text);
  const printed = topic && !agency && !question.leansOnFocus ? printedNumber : () => null;
  if (agency || /几家|多少家/.test(text))
    return topic || question.leansOnFocus || question.clause
      ? (printed(question, library) ?? countAgencies(question, library))
      : composeAllAgencies(question, library);
  const told = states.test(text) ? printed(question, library) : null;
  if (told !== null) return told;
  const counted = countClauses(question, library);
  return counted.found ? counted : (printed(question, library) ?? counted);
}

/** 报告确定了几个方面、多少项工作: what it says of itself goes before what is counted. */
const states = /(?:确定|提出|明确|部署|安排|分解|梳理|列|定)(?:了|出了?|为)(?:几|多少)/;

/** 支持几家, 一共几项措施: a number that the plan itself prints; null where it prints none. */
function printedNumber(question: Question, library: Library): Draft | null {
  const asked: Question = { ...question, intent: 'target', asked: 'count' };
  const speaking = gather(asked, library).speaking.filter(
    ({ sentence }) =>
      sentence !== null &&
      sentence.coverage >= ampleCoverage &&
      sentence.values?.some(({ text }) => text.endsWith(question.counter ?? '个')),
  );
  return speaking.length > 0 ? composeValue('count', asked, speaking, library) : null;
}

/** Titles that are named where the plans are counted. */
const mostTitles = 20;

function countDocuments({ documents }: Library): Draft {
  const named = documents.slice(0, mostTitles);
  const titles = named.map(({ title, number }) => `《${title}》${number ? `（${number}）` : ''}`);
  const more = documents.length > named.length ? '等' : '';
  const quotations = named.flatMap((document) => {
    const clause = document.clauses[0];
    const passage = document.facts.title;
    return clause && passage ? [{ document, clause, passage }] : [];
  });
  return { ...draft('count', true, `共${documents.length}份：${titles.join('、')}${more}。`), quotations };
}

function countAgencies(question: Question, library: Library): Draft {
  const gathered = gather({ ...question, asked: null, agencies: [] }, library);
  const speaking = gathered.speaking.filter(({ ranked }) => listed(ranked.view.clause).length > 0);
  if (speaking.length === 0) return composeSilent('count', gathered, library);
  const sides = speaking.map(({ ranked }) => ranked.view);
  const statement = sides
    .map(
      ({ document, clause }) =>
        `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}有${distinct(clause).length}个责任单位：${distinct(clause).join('、')}`,
    )
    .join('；');
  return {
    ...draft('count', true, `${statement}。`),
    ...proofOf(sides),
  };
}

const distinct = (clause: Clause) => [...new Set(listed(clause).map(({ agency }) => agency))];

/** All bodies that the plans make responsible: 有哪些责任单位. */
export function composeAllAgencies(question: Question, library: Library): Draft {
  const documents = inScope(question, library);
  const sides = documents
    .map((document) => ({ document, names: [...new Set(document.clauses.flatMap((clause) => distinct(clause)))] }))
    .filter(({ names }) => names.length > 0);
  if (sides.length === 0) return draft('count', false, '方案没有列责任单位。');
  const statement = sides
    .map(
      ({ document, names }) =>
        `${documentLabel(document, library.documents)}共有${names.length}个责任单位：${names.join('、')}`,
    )
    .join('；');
  return {
    ...draft('count', true, `${statement}。`),
    quotations: sides.flatMap(({ document }) => {
      const clause = document.clauses.find(({ responsibilityLine }) => responsibilityLine !== null);
      return clause ? [{ document, clause, passage: clause.responsibilityLine! }] : [];
    }),
  };
}

/** Their headings are asked for too: 保障措施几条，都叫什么. */
const asksNames = /叫(?:什么|啥)|哪[几些]|分别|列(?:一下|出来)|名(?:字|称)|(?:各|都)是(?:什么|啥)|都?有(?:什么|啥|哪)/;

/** 要搞几个专项行动: where the plan has clauses that are called so; null where it has none. */
export function composeItems(question: Question, library: Library): Draft | null {
  if (nounCounted(question.text) === null) return null;
  const counted = countClauses(question, library, documentsMeant(question, library), (document) =>
    itemsCalled(question, document, library),
  );
  return counted.found ? counted : null;
}

/** Clauses of a section that the question names, of the tasks, or the parts of the plan. */
function countClauses(
  question: Question,
  library: Library,
  documents = inScope(question, library),
  count: (document: PlanDocument) => Counted | null = (document) => countIn(question, document, library),
): Draft {
  const lines: string[] = [];
  const sizes: number[] = [];
  const quotations: Quotation[] = [];
  for (const document of documents) {
    const counted = count(document);
    if (!counted) continue;
    const { section, clauses, noun, isCalled } = counted;
    sizes.push(clauses.length);
    const names = isCalled
      ? `：${clauses.map(itemName).join('、')}`
      : asksNames.test(question.text)
        ? `：${clauses.map((each) => `${clauseLabel(document, each)}${quotedHeading(each)}`).join('、')}`
        : '';
    lines.push(
      `${documentLabel(document, library.documents)}${section === null ? '' : isCalled ? quotedHeading(section) : (section.heading ?? '')}共${clauses.length}${noun}${names}`,
    );
    const clause = section ?? document.clauses.find(({ level }) => level === 0) ?? clauses[0]!;
    quotations.push({
      document,
      clause,
      passage: section ? ownPassage(document, section) : (document.facts.title ?? passageOf(document, clause)),
    });
    if (names !== '')
      quotations.push(...clauses.map((each) => ({ document, clause: each, passage: headPassage(document, each) })));
  }
  if (lines.length === 0) return draft('count', false, '方案里没有找到要数的内容。');
  const [one, other, ...more] = sizes;
  const apart =
    countDifference.test(question.text) && other !== undefined && more.length === 0
      ? `；相差${Math.abs(one! - other)}条`
      : '';
  return { ...draft('count', true, `${lines.join('；')}${apart}。`), quotations };
}
