import type { Library } from '../evidence/library.ts';
import { findParts } from '../question/parts.ts';
import type { Intent, Question } from '../question/types.ts';
import { understand } from '../question/understand.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import type { Draft, Quotation } from './draft.ts';

/** Intents that may be asked of several topics at once. */
const ofTopics = new Set<Intent>(['responsibility', 'target', 'deadline', 'fact']);

/**
 * 警务室几成、保安员配多少 · 集采和调价分别归谁管: each by itself, in the order asked, those after the first near what was found
 * before. Null where it asks only one thing, or the plans do not say all of it.
 */
export function composeSeveral(
  question: Question,
  library: Library,
  answer: (question: Question) => Draft,
): Draft | null {
  if (!ofTopics.has(question.intent) || question.clause !== null || question.leansOnFocus) return null;
  const texts = findParts(question.text);
  if (texts.length < 2) return null;
  const parts = texts.map((part) => understand(part, null, library.lexicon));
  const drafts: Draft[] = [];
  for (const part of parts) {
    if (!ofTopics.has(part.intent) || topicWeight(part.atoms) <= leastTopic) return null;
    const scope = part.scope.documents.length > 0 ? part.scope : question.scope;
    const focus = drafts.at(-1)?.quotations ?? question.focus;
    const made = answer({ ...part, scope, focus });
    if (!made.found) return null;
    drafts.push(made);
  }
  return {
    ...drafts[0]!,
    statement: `${joined(drafts.map(({ statement }) => statement.replace(/。$/, '')))}。`,
    agencies: drafts.flatMap(({ agencies }) => agencies),
    targets: drafts.flatMap(({ targets }) => targets),
    quotations: drafts.flatMap(({ quotations }) => quotations).filter(isFirst),
  };
}

/** The sentence that answers two parts is quoted once. */
const isFirst = ({ clause, passage }: Quotation, at: number, all: readonly Quotation[]) =>
  all.findIndex((other) => other.clause === clause && other.passage.start === passage.start) === at;

/** Statements one after the other; a place (市方案第26条：) that the one before ends with is not said again, and none is said twice. */
function joined(statements: readonly string[]): string {
  let place = '';
  return [...new Set(statements)]
    .map((statement) => {
      const places = [...statement.matchAll(/(?<=^|；)[^：；]+：/g)].map(([said]) => said);
      const rest = places[0] === place ? statement.slice(place.length) : statement;
      place = places.at(-1) ?? '';
      return rest;
    })
    .join('；');
}
