import type { Clause, PlanDocument } from '../document/types.ts';
import { gather } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import { fold } from '../language/fold.ts';
import { partPattern } from '../question/grammar.ts';
import type { Question } from '../question/types.ts';
import { headPassage, ownPassage } from './cite.ts';
import { draft, namedAgency, namedTarget, type Draft } from './draft.ts';
import { listed } from './duty-lists.ts';
import { clauseLabel, documentLabel, placeOf, quotedHeading } from './labels.ts';
import { clausesNumbered, missingOf, sectionSaid, type Found } from './numbered.ts';
import { composeSilent } from './silent.ts';

/** 第12条说的什么 · 总体要求原文 · 这一节有哪些任务 · 写在第几条 · 下一条 · 第二个. */
export function composeClause(question: Question, library: Library): Draft {
  const { pointer, clause: mention, focus, leansOnFocus } = question;
  const inList = pointer !== null && focus.length > 0 ? pointed(question, library) : null;
  if (inList?.found || (inList && mention === null)) return inList;
  if (pointer !== null && mention === null)
    return draft('clause', false, '前面还没有问到哪一条。请先说要看哪份方案的第几条，例如“第8条”。');
  const called = mention === null ? clausesCalled(question, library) : [];
  if (called.length > 0 && !locates.test(question.text)) return show(called, library);
  if (mention !== null) {
    const found = clausesNumbered(question, library);
    const missing = missingOf(question, found, library);
    if (found.length === 0) return draft('clause', false, `${missing}。`);
    const shown = show(found, library);
    return missing === null ? shown : { ...shown, statement: `${shown.statement}${missing}。` };
  }
  if (leansOnFocus && focus.length > 0 && question.scope.documents.length === 0) return show(focus, library);
  const sections = partPattern.test(question.text) ? sectionsCalled(question, library) : [];
  if (sections.length > 0) return show(sections, library);
  const gathered = gather({ ...question, asked: null }, library);
  if (gathered.speaking.length === 0) return composeSilent('clause', gathered, library);
  const found = gathered.speaking.map(({ ranked }) => ({
    document: ranked.view.document,
    clause: sectionOf(ranked.view.clause, question),
  }));
  if (locates.test(question.text)) return locate(found, library);
  return show(found, library);
}

/** 写在第几条, 在哪一部分: the place is asked for, not what stands there. */
const locates =
  /(?<!差|别|区)在哪(?:里|儿)?(?=$|[?。])|(?:在|是|属于|见|写|讲|提)[^,。]{0,4}(?:哪|第几)(?:一)?(?:条|款|项|部分|章|节)|(?:哪|第几)(?:一)?(?:条|款|项|部分|章|节)[^,。]{0,4}(?:写|讲|提|规定|里|有)/;

/** The clauses that a question calls by their heading and says nothing else of: 总体要求, 保障措施有哪些. */
function clausesCalled(question: Question, library: Library): Found[] {
  const spans = library.lexicon.headings(question.text);
  if (spans.length !== 1) return [];
  const heading = question.text.slice(spans[0]!.start, spans[0]!.end);
  return inScope(question, library).flatMap((document) => {
    const clause = document.clauses.find(
      (candidate) => candidate.heading !== null && fold(candidate.heading) === heading,
    );
    return clause ? [{ document, clause }] : [];
  });
}

/** The parts whose headings the question names in its words: “激活新动力”这一部分底下是哪些条. */
const sectionsCalled = (question: Question, library: Library): Found[] =>
  inScope(question, library).flatMap((document) => {
    const clause = sectionSaid(document, question, library);
    return clause ? [{ document, clause }] : [];
  });

/** The section itself where the question asks for what a section holds: 讲医院文化的部分有哪些条. */
function sectionOf(clause: Clause, { text }: Question): Clause {
  if (!/(?:节|部分|板块|章|大项|下面|底下)/.test(text) || clause.children.length > 0) return clause;
  return clause.parent && clause.parent.level > 0 ? clause.parent : clause;
}

function pointed({ pointer, clause, focus, list, scope }: Question, library: Library): Draft {
  if (pointer!.kind === 'step') {
    const base = focus[0]!;
    const next = neighbour(base.document, base.clause, pointer!.step);
    if (next) return show([{ document: base.document, clause: next }], library);
    return draft(
      'clause',
      false,
      `${documentLabel(base.document, library.documents)}${clauseLabel(base.document, base.clause)}${pointer!.step > 0 ? '已是最后一条' : '已是第一条'}。`,
    );
  }
  if (pointer!.kind === 'ordinal') {
    const counted = list.length > 0 ? list : focus;
    const at = pointer!.ordinal < 0 ? counted.length - 1 : pointer!.ordinal - 1;
    // 第一项呢, of one row that answered: the number is the table's.
    const isNumber = clause !== null && counted.length === 1;
    const chosen = (isNumber ? null : counted[at]) ?? focus[0]!.clause.children[at];
    if (chosen && 'document' in chosen) return show([chosen], library);
    if (chosen) return show([{ document: focus[0]!.document, clause: chosen }], library);
    return draft('clause', false, `上一个回答里只有${counted.length}条，没有第${pointer!.ordinal}个。`);
  }
  const kept =
    scope.documents.length > 0 ? focus.filter(({ document }) => scope.documents.includes(document.id)) : focus;
  return show(kept.length > 0 ? kept : focus, library);
}

/** The clause before or after among those of the same kind, over section bounds. */
export function neighbour(document: PlanDocument, clause: Clause, step: -1 | 1): Clause | null {
  const alike = document.clauses.filter(
    (other) => other.level === clause.level && other.children.length > 0 === clause.children.length > 0,
  );
  return alike[alike.indexOf(clause) + step] ?? null;
}

function show(found: readonly Found[], library: Library): Draft {
  const statements = found.map(({ document, clause }) => {
    const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
    if (clause.children.length === 0) return `${label}，原文如下`;
    const items = clause.children.map(titled).join('；');
    return `${label}有${clause.children.length}项：${items}`;
  });
  return {
    ...draft('clause', true, `${statements.join('。')}。`),
    agencies: found.flatMap(({ document, clause }) =>
      listed(clause).map((entry) => namedAgency(document, clause, entry)),
    ),
    targets: found.flatMap(({ document, clause }) =>
      clause.targets.map((target) => namedTarget(document, clause, target)),
    ),
    quotations: found.flatMap(({ document, clause }) => [
      { document, clause, passage: ownPassage(document, clause) },
      ...clause.children.map((child) => ({
        document,
        clause: child,
        passage: child.children.length > 0 ? ownPassage(document, child) : headPassage(document, child),
      })),
    ]),
  };
}

/** A clause by its number and heading, or as it begins. */
const titled = ({ num, heading, text }: Clause): string =>
  heading !== null
    ? `${num}${heading}`
    : text.length > num.length + opening
      ? `${text.slice(0, num.length + opening)}…`
      : text;
const opening = 20;

function locate(found: readonly Found[], library: Library): Draft {
  const statement = found
    .map(
      ({ document, clause }) =>
        `${documentLabel(document, library.documents)}写在${placeOf(clause)}${quotedHeading(clause)}`,
    )
    .join('；');
  return {
    ...draft('clause', true, `${statement}。`),
    quotations: found.map(({ document, clause }) => ({ document, clause, passage: ownPassage(document, clause) })),
  };
}
