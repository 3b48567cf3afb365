import type { PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { documentLabel } from './labels.ts';

/** A friendly word back, of the kind that was said. @param text folded */
export function greetingText(text: string): string {
  if (/谢|感谢|辛苦/.test(text)) return '不客气，有需要随时问。';
  if (/再见|拜|晚安|88/.test(text)) return '再见，有需要随时来问。';
  if (/^(?:好的?|ok|收到|明白|知道)/.test(text)) return '好的，还想查什么，直接问就行。';
  return '您好，我是“问条款”。问我某项任务谁负责、指标是多少、什么时候完成，我用方案原文回答。';
}

/** Documents that the help names: an archive would be a wall of titles. */
const titlesShown = 8;

/** How to ask what the plans at hand differ in: 两份方案有什么不同. */
export const differenceWords = (documents: readonly PlanDocument[]): string =>
  `${documents.length === 2 ? '两份' : '各'}方案有什么不同`;

/** How to go on to another of the plans: 那自治区方案呢; null where none but the first has a short name. */
export function otherPlanWords(documents: readonly PlanDocument[]): string | null {
  const others = documents.slice(1).map((document) => documentLabel(document, documents));
  const short = others.find((label) => !label.startsWith('《'));
  return short === undefined ? null : `那${short}呢`;
}

/** What can be asked, with the documents at hand. */
export function helpText({ documents }: Library): string {
  const kinds = [
    '谁负责某项任务',
    '指标、比例、数量',
    '完成时限',
    '某个部门有哪些任务',
    '第几条写了什么',
    ...(documents.length > 1 ? [differenceWords(documents)] : []),
    '是不是、有没有',
    '文号、印发日期、依据',
  ];
  const next = [otherPlanWords(documents), '期限呢', '原文', '下一条', '第二个'].filter((words) => words !== null);
  const titles = documents
    .slice(0, titlesShown)
    .map((one) => `${documentLabel(one, documents)}：《${one.title}》${one.number ? `（${one.number}）` : ''}`);
  return [
    '直接用平常的话提问，我只用方案原文回答，方案没写的就说没写。',
    `可以问：${kinds.join('；')}。`,
    `可以接着问：${next.map((words) => `“${words}”`).join('')}。`,
    `现有文件：\n${titles.join('\n')}`,
    ...(documents.length > titlesShown ? [`…… 共 ${documents.length} 份`] : []),
  ].join('\n');
}

/** Up to four questions that the corpus answers: made from its own headings, agencies and targets. */
export function exampleQuestions(library: Library): string[] {
  const [document] = library.documents;
  if (!document) return [];
  const leaf = document.clauses.filter(
    ({ heading, responsible, children }) =>
      heading !== null && heading.length <= 16 && responsible.length > 0 && children.length === 0,
  );
  const task = leaf[Math.floor(leaf.length / 3)];
  const dated = document.clauses.find(
    ({ targets, heading }) => heading !== null && targets.some(({ deadline }) => deadline !== null),
  );
  const agency = task?.responsible[0]?.agency;
  return [
    ...(task ? [`谁负责${task.heading}？`] : []),
    ...(dated ? [`${dated.heading}的目标是什么？`] : []),
    ...(agency ? [`${agency}有哪些任务？`] : []),
    ...(library.documents.length > 1 && task
      ? [`${task.heading}，${differenceWords(library.documents)}？`]
      : ['这份文件的全称是什么？']),
  ];
}
