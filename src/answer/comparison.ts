import type { Clause, PlanDocument } from '../document/types.ts';
import { judge } from '../evidence/accept.ts';
import { rankDocument } from '../evidence/find.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import { rankClause, type Ranked } from '../evidence/rank.ts';
import { countPattern, whoPattern } from '../question/grammar.ts';
import { read } from '../question/read.ts';
import type { Question } from '../question/types.ts';
import { topicOf } from './called.ts';
import { passageOf } from './cite.ts';
import { draft, namedAgency, namedTarget, type Draft, type Quotation } from './draft.ts';
import { listed } from './duty-lists.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { clausesNumbered, type Found } from './numbered.ts';
import { relate } from './paired.ts';
import { rolesInWords } from './responsibility.ts';
import { carryingPart, inStatement } from './segments.ts';
import { composeSilent } from './silent.ts';
import { compareCounts, compareWhole } from './whole.ts';

/** 市里和自治区有什么区别: the clause and its counterpart, side by side. */
export function composeComparison(question: Question, library: Library): Draft {
  const numbered = question.clause === null ? [] : clausesNumbered(ofOwnPlan(question, library), library);
  if (numbered.length > 0) return compareNumbered(question, numbered, library);
  const documents = pairOf(question, library);
  if (documents.length < 2) return draft('comparison', false, '只有一份方案，没有可以对照的另一份。');
  if (question.atoms.every(({ weight }) => weight < 0.5) && !question.leansOnFocus)
    return countPattern.test(question.text)
      ? compareCounts(question, documents, library)
      : compareWhole(question, documents, library);
  const open = { ...question, asked: null, intent: 'comparison' as const };
  const tops = documents.map((document) => rankDocument(open, document, library)[0] ?? null);
  const best = tops.reduce((one, other) => ((other?.score ?? 0) > (one?.score ?? 0) ? other : one), null);
  if (!best || judge(open, best).silent !== null) {
    const silent = tops.filter((ranked) => ranked !== null).map((ranked) => judge(open, ranked));
    return composeSilent('comparison', { speaking: [], silent, elsewhere: [], isOpen: false }, library);
  }
  const sides = documents.map((document, at) => sideOf(document, tops[at] ?? null, best, open, library));
  return contrast(
    sides.filter((side) => side !== null),
    documents,
    open,
    library,
  );
}

/** 第20条比自治区细在哪: the one plan named stands behind the clause that is put beside it; the clause is another plan's. */
function ofOwnPlan(question: Question, library: Library): Question {
  const { clauses, scope, text } = question;
  const last = clauses.at(-1)!;
  const isBeside = scope.documents.length === 1 && besideIt.test(text.slice(last.end));
  if (!isBeside || clauses.some(({ documents }) => documents.length > 0)) return question;
  const own = pairOf(question, library).filter(({ id }) => !scope.documents.includes(id));
  return { ...question, scope: { ...scope, documents: own.map(({ id }) => id) } };
}

const besideIt = /^(?:的?(?:内容|要求|规定|任务))?(?:比|跟|和|与|同|对照)/;

/** Clauses named by number: one with its counterpart, two of two plans side by side, those of one plan in what they share. */
function compareNumbered(question: Question, numbered: readonly Found[], library: Library): Draft {
  const [first] = numbered as [Found, ...Found[]];
  const counterparts = library.documents.flatMap((document) => {
    const clause = document === first.document ? null : library.counterpart(first.document, first.clause, document);
    return clause ? [{ document, clause }] : [];
  });
  const found = numbered.length > 1 ? numbered : [first, ...counterparts.slice(0, 1)];
  const documents = [...new Set(found.map(({ document }) => document))];
  if (found.length > documents.length) return relate(found, library);
  const sides = found.map(({ document, clause }) => {
    const topic = { ...question, ...read(topicOf(clause), library.lexicon), intent: question.intent, asked: null };
    return rankClause(library.views.of(document, clause), topic, false);
  });
  return contrast(sides, documents.length > 1 ? documents : library.documents.slice(0, 2), question, library, true);
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

/** @param whole whether the clauses are compared as they are, not only in what they say of a topic */
function contrast(
  sides: readonly Ranked[],
  documents: readonly PlanDocument[],
  question: Question,
  library: Library,
  whole = false,
): Draft {
  const quotations: Quotation[] = [];
  const aboutAgencies = whoPattern.test(question.text) || /责任|负责|部门|单位|牵头/.test(question.text);
  const lines = sides.map((side) => {
    const { document, clause } = side.view;
    const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
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
      const only = onlyHere(side, opposite, question, whole);
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

/** 多了哪些指标: of what one side has and the other has not, the figures. */
const asksFigures = /(?:哪些|什么|啥|几个?)(?:硬|量化|具体)*(?:指标|数字|数值|比例)/;

/** Longest item of a list that is shown as one. */
const longestItem = 24;

/** What the sentences about the topic name on one side and the whole clause on the other does not. */
function onlyHere(side: Ranked, opposite: Ranked, question: Question, whole: boolean) {
  const there = opposite.view.whole.text;
  const items: string[] = [];
  const passages: Quotation['passage'][] = [];
  const figures = asksFigures.test(question.text);
  const telling = side.sentences
    .filter(({ coverage, sentence }) => (figures ? /\d/.test(sentence.text) : whole || coverage > 0.3))
    .slice(0, whole || figures || question.atoms.length === 0 ? 6 : 3);
  for (const { sentence } of telling) {
    const own = sentence.passage.text
      .split(/[，；。、：,;:]/)
      .map((item) => item.replace(/等?$/, ''))
      .filter((item) => item.length >= 2 && (figures ? /\d/.test(item) : item.length <= longestItem));
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
