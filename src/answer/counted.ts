import { rowNumberOf } from '../document/clause-name.ts';
import type { Clause, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { fold } from '../language/fold.ts';
import { outside, spansOf } from '../language/spans.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { itemsCalled, nounCounted } from './items-called.ts';
import { clausesNumbered, sectionSaid } from './numbered.ts';

/** Clauses that are counted, and the one that they stand under; null for those of the whole plan. */
export interface Counted {
  section: Clause | null;
  clauses: Clause[];
  /** What a number of them is called: 条, 个专项行动. */
  noun: string;
  /** True where the clauses themselves are called so, so that their names are worth telling. */
  isCalled?: true;
}

/** 几条措施, 多少项任务: what is counted is no topic. */
const countedNoun =
  /(?<=(?:几|多少)(?:[条项个])?(?:重点|主要|具体)?)(?:措施|举措|任务)|(?:若干)?(?:措施|举措)(?=一?共|总共|有几|有多少)/g;

/** 总则一共几条: a heading too short to be looked for as words. */
const shortSection = ({ clauses }: PlanDocument, text: string): Clause | undefined =>
  clauses.find(({ heading, children }) => {
    if (children.length === 0 || heading === null || heading.length > longestShort) return false;
    const at = text.indexOf(fold(heading));
    return at >= 0 && counts.test(text.slice(at + heading.length));
  });
const longestShort = 3;
const counts = /^(?:[这那一]|里面?|中|部分|[章节块]|下面|[总一]?共|有|分|列|写|讲|了|是)*(?:几|多少)/;

/** What there is to count in one plan: what is called so, the clauses of the section named, of the tasks, or the parts. */
export function countIn(question: Question, document: PlanDocument, library: Library): Counted | null {
  const { text } = question;
  const items = itemsCalled(question, document, library);
  if (items !== null || nounCounted(text) !== null) return items;
  const rows = rowsCounted(question, document);
  if (rows !== null) return rows;
  const numbered = document.clauses
    .filter(({ level, parent }) => level > 0 && (parent === null || parent.level === 0))
    .flatMap(leavesOf);
  const parts = document.clauses.filter(({ level }) => level === 1);
  const named = clausesNumbered(question, library).filter((found) => found.document === document);
  const called = named.find(({ clause }) => clause.children.length > 0);
  // 第一部分讲了几个方面, of one without clauses below it: not those of the plan.
  if (named.length > 0 && !called) return null;
  const atoms = outside(question.atoms, spansOf(text, countedNoun));
  const section =
    called?.clause ?? sectionSaid(document, { ...question, atoms }, library) ?? shortSection(document, text);
  if (/几(?:个|大)*(?:部分|块|板块|章|方面|节)|多少(?:个|大)*(?:部分|块|板块|章|方面|节)/.test(text)) {
    return section
      ? { section, clauses: section.children, noun: '个部分' }
      : { section: null, clauses: parts, noun: '个部分' };
  }
  if (section) {
    const clauses = section.children.flatMap(leavesOf);
    return { section, clauses, noun: clauses.some(({ num }) => /\d/.test(num)) ? '项' : '条' };
  }
  if (topicWeight(atoms) > leastTopic && !/任务/.test(text)) return null;
  const tasks = document.clauses.find(
    ({ level, heading, children }) =>
      level === 1 && children.length > 0 && /任务|措施|举措/.test(heading ?? '') && !/保障|组织/.test(heading ?? ''),
  );
  return { section: tasks ?? null, clauses: tasks ? leavesOf(tasks) : numbered, noun: '条' };
}

/** 第三条 with its （一）（二） is one. */
const leavesOf = (clause: Clause): Clause[] =>
  clause.children.length === 0 || isArticle(clause) ? [clause] : clause.children.flatMap(leavesOf);

const isArticle = ({ num }: Clause): boolean => /^第.{1,5}条/.test(num);

/** 清单里一共几项: the rows of the only table; null where none is asked for, or there are several. */
function rowsCounted({ text }: Question, { clauses }: PlanDocument): Counted | null {
  if (!/清单|[附分]表|表[里中格]/.test(text)) return null;
  const rows = clauses.filter((clause) => rowNumberOf(clause) !== null);
  const section = rows[0]?.parent ?? null;
  return rows.length > 0 && rows.every(({ parent }) => parent === section)
    ? { section, clauses: rows, noun: '项' }
    : null;
}
