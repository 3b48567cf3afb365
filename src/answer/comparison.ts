import type { Clause, PlanDocument } from '../document/types.ts';
import { judge } from '../evidence/accept.ts';
import { rankDocument } from '../evidence/find.ts';
import type { Library } from '../evidence/library.ts';
import { rankClause, type Ranked } from '../evidence/rank.ts';
import { whoPattern } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { passageOf } from './cite.ts';
import { draft, namedAgency, namedTarget, type Draft, type Quotation } from './draft.ts';
import { inScope, listed } from './duties.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { rolesInWords } from './responsibility.ts';
import { carryingPart, inStatement } from './segments.ts';
import { composeSilent } from './silent.ts';

/** 市里和自治区有什么区别: the clause and its counterpart, side by side. */
export function composeComparison(question: Question, library: Library): Draft {
  const documents = pairOf(question, library);
  if (documents.length < 2) return draft('comparison', false, '只有一份方案，没有可以对照的另一份。');
  if (question.atoms.every(({ weight }) => weight < 0.5) && !question.leansOnFocus)
    return compareWhole(question, documents, library);
  const open = { ...question, asked: null, intent: 'comparison' as const };
  const tops = documents.map((document) => rankDocument(open, document, library)[0] ?? null);
  const best = tops.reduce((one, other) => ((other?.score ?? 0) > (one?.score ?? 0) ? other : one), null);
  if (!best || judge(open, best).silent !== null) {
    const silent = tops.filter((ranked) => ranked !== null).map((ranked) => judge(open, ranked));
    return composeSilent('comparison', { speaking: [], silent, elsewhere: [] }, library);
  }
  const sides = documents.map((document, at) => sideOf(document, tops[at] ?? null, best, open, library));
  return contrast(
    sides.filter((side) => side !== null),
    documents,
    open,
    library,
  );
}

/** The two documents that are compared: those named, with the one most related where only one is. */
function pairOf(question: Question, library: Library): PlanDocument[] {
  const named = inScope(question, library);
  if (question.scope.documents.length >= 2) return named.slice(0, 2);
  if (library.documents.length === 2) return [...library.documents];
  const first = named[0] ?? library.documents[0];
  if (!first) return [];
  const related = library.documents.find(
    (other) =>
      other !== first &&
      (first.basis.some(({ number }) => number !== null && number === other.number) ||
        other.basis.some(({ number }) => number !== null && number === first.number)),
  );
  const pair = [
    first,
    related ?? (library.documents.length === 2 ? library.documents.find((other) => other !== first) : undefined),
  ].filter((document) => document !== undefined);
  return library.documents.filter((document) => pair.includes(document));
}

/** A clause that is no counterpart must fit the question nearly as well as the other side's to stand beside it. */
const alike = 0.85;

/** The clause of one side: its own best where that fits as well, else the counterpart of the other side's best. */
function sideOf(
  document: PlanDocument,
  top: Ranked | null,
  best: Ranked,
  question: Question,
  library: Library,
): Ranked | null {
  if (document === best.view.document) return best;
  const counterpart = library.counterpart(best.view.document, best.view.clause, document);
  if (counterpart && (!top || top.view.clause === counterpart || top.coverage < best.coverage + 0.1)) {
    return rankClause(library.views.of(document, counterpart), question, false);
  }
  return top && judge(question, top).silent === null && top.score >= alike * best.score ? top : null;
}

function contrast(
  sides: readonly Ranked[],
  documents: readonly PlanDocument[],
  question: Question,
  library: Library,
): Draft {
  const quotations: Quotation[] = [];
  const aboutAgencies = whoPattern.test(question.text) || /责任|负责|部门|单位|牵头/.test(question.text);
  const lines = sides.map((side) => {
    const { document, clause } = side.view;
    const label = `${documentLabel(document, library.documents)}${clauseLabel(clause)}${quotedHeading(clause)}`;
    if (aboutAgencies && clause.responsibilityLine) {
      quotations.push({ document, clause, passage: clause.responsibilityLine });
      return `${label}：${rolesInWords(listed(clause))}`;
    }
    const sentence = side.sentences[0];
    if (!sentence) {
      quotations.push({ document, clause, passage: passageOf(document, clause) });
      return label;
    }
    const passage = carryingPart(document, sentence, question, (text) => library.views.text(text));
    quotations.push({ document, clause, passage });
    return `${label}：${inStatement(passage.text)}`;
  });
  const [one, other] = sides;
  if (one && other && !aboutAgencies) {
    for (const [side, opposite] of [
      [one, other],
      [other, one],
    ] as const) {
      const only = onlyHere(side, opposite, question);
      if (only.items.length === 0) continue;
      lines.push(`${documentLabel(side.view.document, library.documents)}多出：${only.items.join('、')}`);
      for (const passage of only.passages) {
        if (
          !quotations.some(
            (quotation) => quotation.passage.start <= passage.start && passage.end <= quotation.passage.end,
          )
        ) {
          quotations.push({ document: side.view.document, clause: side.view.clause, passage });
        }
      }
    }
  }
  if (one && other && aboutAgencies) {
    const same = names(one.view.clause).join() === names(other.view.clause).join();
    lines.unshift(same ? '责任单位名称一致' : '责任单位不同');
  }
  for (const document of documents) {
    if (sides.some((side) => side.view.document === document)) continue;
    lines.push(`${documentLabel(document, library.documents)}没有对应的条款`);
  }
  return {
    ...draft('comparison', true, `${lines.join('；')}。`),
    agencies: sides.flatMap(({ view }) =>
      listed(view.clause).map((entry) => namedAgency(view.document, view.clause, entry)),
    ),
    targets: sides.flatMap(({ view }) =>
      view.clause.targets.map((target) => namedTarget(view.document, view.clause, target)),
    ),
    quotations,
  };
}

/** Agencies without their level: 市卫生健康委 and 自治区卫生健康委 are each other's counterparts. */
const names = (clause: Clause) =>
  listed(clause)
    .map(({ agency }) => agency.replace(/^(?:自治区|省|市|县)(?:党?委(?=组|编|宣))?/, ''))
    .sort();

/** Longest item of a list that is shown as one. */
const longestItem = 24;

/** What the sentences about the topic name on one side and the whole clause on the other does not. */
function onlyHere(side: Ranked, opposite: Ranked, question: Question) {
  const there = opposite.view.whole.text;
  const items: string[] = [];
  const passages: Quotation['passage'][] = [];
  const telling = side.sentences.filter(({ coverage }) => coverage > 0.3).slice(0, question.atoms.length > 0 ? 3 : 6);
  for (const { sentence } of telling) {
    const own = sentence.passage.text
      .split(/[，；。、：]/)
      .map((item) => item.replace(/等?$/, ''))
      .filter((item) => item.length >= 2 && item.length <= longestItem);
    const missing = own.filter((item) => !there.includes(item) && !isMostlyIn(item, there));
    if (missing.length === 0) continue;
    items.push(...missing.filter((item) => !items.includes(item)));
    passages.push(sentence.passage);
  }
  return { items: items.slice(0, 6), passages };
}

/** True where nearly all character pairs of an item stand in the other text. */
function isMostlyIn(item: string, text: string): boolean {
  let held = 0;
  for (let at = 0; at + 2 <= item.length; at += 1) if (text.includes(item.slice(at, at + 2))) held += 1;
  return held / Math.max(1, item.length - 1) >= 0.8;
}

/** Which tasks one plan has that the other has not; only one side where the question asks for it (自治区有市里没有的). */
function compareWhole(question: Question, documents: readonly PlanDocument[], library: Library): Draft {
  const [one, other] = inAskedOrder(question, documents);
  const only = (from: PlanDocument, to: PlanDocument) =>
    from.clauses.filter(
      (clause) =>
        clause.level > 0 &&
        clause.children.length === 0 &&
        clause.heading !== null &&
        !library.counterpart(from, clause, to),
    );
  const both = [
    { document: one, clauses: only(one, other), against: other },
    { document: other, clauses: only(other, one), against: one },
  ];
  const sides = /没有|没写|没提|缺|多/.test(question.text) ? both.slice(0, 1) : both;
  const lines = sides.map(({ document, clauses, against }) => {
    const here = documentLabel(document, library.documents);
    const there = documentLabel(against, library.documents);
    if (clauses.length === 0) return `${here}的各条${there}都有对应`;
    return `${here}有而${there}没有对应的：${clauses.map((clause) => `${clauseLabel(clause)}${quotedHeading(clause)}`).join('、')}`;
  });
  const quotations = sides.flatMap(({ document, clauses }) =>
    (clauses.length > 0 ? clauses : document.clauses.filter(({ level }) => level === 1).slice(0, 1)).map((clause) => ({
      document,
      clause,
      passage: clause.sentences[0] ?? clause.responsibilityLine ?? passageOf(document, clause),
    })),
  );
  return { ...draft('comparison', true, `${lines.join('；')}。`), quotations };
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
