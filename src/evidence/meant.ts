import type { PlanDocument } from '../document/types.ts';
import type { Question } from '../question/types.ts';
import { searchTermsOf } from './find.ts';
import type { Library } from './library.ts';

/** Documents that are asked one by one: of an archive nobody reads an answer of each. */
const mostMeant = 12;
/** So many that an open question means them all. */
export const fewDocuments = 2;

/** The documents that a question means; for an open one in a large corpus those that a search brings up. */
export function documentsMeant(question: Question, library: Library): PlanDocument[] {
  const { scope, focus } = question;
  if (question.leansOnFocus && scope.documents.length === 0)
    return library.select(focus.map(({ document }) => document.id));
  if (scope.documents.length > 0 && scope.documents.length <= mostMeant) return library.select(scope.documents);
  if (library.documents.length <= fewDocuments) return [...library.documents];
  return library.select([...focus.map(({ document }) => document.id), ...foundFor(question, library)]);
}

/**
 * The documents whose own parts a question asks for (their clauses, tasks, facts): those named, all when none is; of more than
 * are asked one by one those that a search brings up.
 */
export function inScope(question: Question, library: Library): PlanDocument[] {
  const { documents } = question.scope;
  const isOpen = documents.length === 0;
  if ((isOpen ? library : question.scope).documents.length > mostMeant)
    return library.select(foundFor(question, library));
  return isOpen ? [...library.documents] : library.select(documents);
}

const foundFor = (question: Question, library: Library): string[] =>
  library.index
    .search(searchTermsOf(question), { limit: mostMeant, documents: question.scope.documents })
    .map(({ document }) => document.id);
