import type { PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import type { Question } from '../question/types.ts';
import { firstPassage } from './cite.ts';
import { composeCount } from './count.ts';
import { countIn } from './counted.ts';
import { draft, type Draft } from './draft.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';

/** Which tasks one plan has that the other has not; only one side where the question asks for it (自治区有市里没有的). */
export function compareWhole(question: Question, documents: readonly PlanDocument[], library: Library): Draft {
  const [one, other] = inAskedOrder(question, documents);
  const isOneSided = /没有|没写|没提|缺|多/.test(question.text);
  return onlyIn(isOneSided ? [one, other] : [one, other, one], library);
}

/** Clauses without a counterpart that are named; unrelated plans have nothing else. */
const mostListed = 12;

/** What each of these plans has that the next one has not. */
function onlyIn(documents: readonly PlanDocument[], library: Library): Draft {
  const sides = documents.slice(0, -1).map((document, at) => {
    const against = documents[at + 1]!;
    const clauses = document.clauses.filter(
      (clause) =>
        clause.level > 0 &&
        clause.children.length === 0 &&
        clause.heading !== null &&
        !library.counterpart(document, clause, against),
    );
    return { document, against, clauses };
  });
  const lines = sides.map(({ document, clauses, against }) => {
    const here = documentLabel(document, library.documents);
    const there = documentLabel(against, library.documents);
    if (clauses.length === 0) return `${here}的各条${there}都有对应`;
    const named = clauses.slice(0, mostListed).map((each) => `${clauseLabel(document, each)}${quotedHeading(each)}`);
    const rest = clauses.length > named.length ? `等${clauses.length}条` : '';
    return `${here}有而${there}没有对应的：${named.join('、')}${rest}`;
  });
  const quotations = sides.flatMap(({ document, clauses }) =>
    (clauses.length > 0
      ? clauses.slice(0, mostListed)
      : document.clauses.filter(({ level }) => level === 1).slice(0, 1)
    ).map((clause) => ({
      document,
      clause,
      passage: firstPassage(document, clause),
    })),
  );
  return { ...draft('comparison', true, `${lines.join('；')}。`), quotations };
}

/** 市方案比自治区方案多几条: the numbers first, then which they are. */
export function compareCounts(question: Question, documents: readonly PlanDocument[], library: Library): Draft {
  const ordered = inAskedOrder(question, documents);
  const counted = ordered.map((document) => countIn({ ...question, clauses: [] }, document, library));
  const [one, other] = counted;
  if (!one || !other) return compareWhole(question, documents, library);
  const [here, there] = ordered.map((document) => documentLabel(document, library.documents));
  const more = one.clauses.length - other.clauses.length;
  const difference = more === 0 ? '一样多' : `${here}${more > 0 ? '多' : '少'}${Math.abs(more)}${one.noun}`;
  const what = one.section?.heading ?? '';
  const numbers = `${here}${what}共${one.clauses.length}${one.noun}，${there}共${other.clauses.length}${other.noun}，${difference}`;
  const counts = composeCount({ ...question, clauses: [] }, library);
  // Clauses are named; a part of a plan is nothing that the other could lack.
  const named = one.noun === '条' ? onlyIn(more < 0 ? [...ordered].reverse() : ordered, library) : null;
  return {
    ...draft('comparison', true, `${numbers}。${named?.statement ?? ''}`),
    quotations: [...counts.quotations, ...(named?.quotations ?? [])],
  };
}

/** The plan that has something first: 市里有自治区没有, 自治区没有而市里有, 市里比自治区多. */
function inAskedOrder({ scope, text }: Question, documents: readonly PlanDocument[]): [PlanDocument, PlanDocument] {
  const [one, other] = documents as [PlanDocument, PlanDocument];
  const lacking = /没有|没写|没提|缺/.exec(text)?.index ?? -1;
  const having = /(?<!没)有(?!哪|什么|啥)|多/.exec(text)?.index ?? -1;
  const firstLacks = lacking >= 0 && having > lacking;
  const firstNamed = scope.named[0] === undefined || scope.named[0] === one.id;
  return firstNamed !== firstLacks ? [one, other] : [other, one];
}
