import type { PlanDocument } from '../document/types.ts';
import { judgeDocument } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import type { Question } from '../question/types.ts';
import type { Draft } from './draft.ts';
import { documentLabel } from './labels.ts';

/** Other plans of its line that are looked at. */
const mostCompared = 8;
/** Suggestions under an answer (contract: up to three). */
export const mostSuggestions = 3;

/** Next questions that lean on this answer, each answerable as typed. */
export function suggest(question: Question, draft: Draft, library: Library): string[] {
  const suggestions = new Set<string>();
  for (const next of nextQuestions(question, draft, library)) {
    if (next !== question.message) suggestions.add(next);
    if (suggestions.size === mostSuggestions) break;
  }
  return [...suggestions];
}

/** The nearest first; one by one, as to know whether another plan answers takes as long as to look for an answer. */
function* nextQuestions(
  question: Question,
  { intent, quotations, found }: Draft,
  library: Library,
): Generator<string, void> {
  const [first] = quotations;
  if (!first) return;
  const { document, clause } = first;
  const topic = clause.heading;
  if (!found) {
    if (topic !== null) yield `${topic}的原文`;
    if (topic !== null && clause.responsibilityLine) yield `谁负责${topic}？`;
    return;
  }
  if (intent !== 'responsibility' && intent !== 'duties' && clause.responsibilityLine) yield '谁负责？';
  if (intent !== 'target' && intent !== 'deadline' && clause.targets.length > 0 && topic)
    yield `${topic}的目标是什么？`;
  if (intent !== 'clause') yield '原文';
  const cited = [...new Set(quotations.map((quotation) => quotation.document))];
  if (intent !== 'comparison' && cited.length > 1) yield `${bothOf(cited, library)}有什么不同？`;
  else if (intent !== 'comparison') {
    const other = library
      .related(document)
      .slice(0, mostCompared)
      .find((related) => library.counterpart(document, clause, related) !== null);
    if (other && saysToo(question, other, library)) yield `那${documentLabel(other, library.documents)}呢？`;
  }
  if (intent === 'clause') yield '下一条';
  const agency = clause.responsible.find(({ origin }) => origin !== 'sentence')?.agency;
  if (intent === 'responsibility' && agency) yield `${agency}还有哪些任务？`;
}

/** What two plans are called together: 两份方案 where there are no others. */
const bothOf = ([one, other]: readonly PlanDocument[], { documents }: Library): string =>
  documents.length === 2 ? '两份方案' : `${documentLabel(one!, documents)}和${documentLabel(other!, documents)}`;

/** Does the other plan answer the same question? What it is silent about is not offered. */
const saysToo = (question: Question, document: PlanDocument, library: Library): boolean =>
  judgeDocument(
    { ...question, scope: { ...question.scope, documents: [document.id] }, focus: [], leansOnFocus: false },
    document,
    library,
    false,
  )?.silent === null;
