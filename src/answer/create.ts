import type { Clause } from '../document/types.ts';
import { searchTermsOf } from '../evidence/find.ts';
import type { Library } from '../evidence/library.ts';
import { read } from '../question/read.ts';
import type { Context, Question } from '../question/types.ts';
import { understand } from '../question/understand.ts';
import type { Assistant } from './assistant.ts';
import { topicOf } from './called.ts';
import { cite, firstPassage } from './cite.ts';
import { neighbour } from './clause.ts';
import { compose } from './compose.ts';
import type { Draft } from './draft.ts';
import type { Answer, ClauseReference, Offer, Reply } from './types.ts';

/** Clauses that a context keeps: what 第二个 can point at. */
const keptClauses = 40;
/** Documents that a context keeps; where one word (市里) named more, those that were cited. */
const keptDocuments = 40;

/** The answer core over a prepared corpus. */
export function createAssistant(library: Library): Assistant {
  const { lexicon } = library;
  const finish = (question: Question, draft: Draft): Reply => {
    const quotations = draft.quotations.map(({ document, clause, passage }) => ({
      citation: cite(document, clause, passage),
      reference: { document: document.id, clause: clause.id },
    }));
    const answer: Answer = {
      question: question.message,
      intent: draft.intent,
      found: draft.found,
      statement: draft.statement,
      verdict: draft.verdict,
      agencies: draft.agencies,
      targets: draft.targets,
      citations: quotations.map(({ citation }) => citation),
      references: quotations.map(({ reference }) => reference),
      suggestions: draft.suggestions,
    };
    return { answer, context: contextOf(question, answer) };
  };
  const answerTo = (question: Question) => finish(question, compose(question, library));
  const about = (
    reference: ClauseReference,
    message: (clause: Clause) => string,
    intent: Question['intent'],
  ): Reply | null => {
    const entry = lexicon.clause(reference);
    if (!entry) return null;
    const features = read(message(entry.clause), lexicon);
    const scope = { documents: [entry.document.id], named: [entry.document.id], explicit: true, missing: null };
    return answerTo({
      ...features,
      intent,
      scope,
      clause: null,
      clauses: [],
      pointer: intent === 'clause' ? { kind: 'same' } : null,
      focus: [entry],
      list: [],
      leansOnFocus: true,
      earlier: null,
    });
  };
  return {
    documents: library.documents,
    respond: (message, context) => answerTo(understand(message, context ?? null, lexicon)),
    clause: (reference) => about(reference, topicOf, 'clause'),
    responsibility: (reference) => about(reference, (clause) => `谁负责${topicOf(clause)}`, 'responsibility'),
    targets: (reference) => about(reference, (clause) => `${topicOf(clause)}的目标`, 'target'),
    comparison(reference) {
      const entry = lexicon.clause(reference);
      if (!entry) return null;
      const other = library
        .related(entry.document)
        .find((document) => library.counterpart(entry.document, entry.clause, document) !== null);
      if (!other) return null;
      const features = read(topicOf(entry.clause), lexicon);
      const documents = [entry.document.id, other.id];
      const scope = { documents, named: documents, explicit: true, missing: null };
      return answerTo({
        ...features,
        intent: 'comparison',
        scope,
        focus: [entry],
        list: [],
        leansOnFocus: true,
        earlier: null,
      });
    },
    neighbour(reference, step) {
      const entry = lexicon.clause(reference);
      const next = entry && neighbour(entry.document, entry.clause, step);
      return next ? { document: reference.document, clause: next.id } : null;
    },
    search: (text, limit, offset = 0) => offers(text, limit, offset, library),
  };
}

function offers(text: string, limit: number, offset: number, library: Library): Offer[] {
  const features = read(text, library.lexicon);
  const hits = library.index.search(searchTermsOf(features), {
    limit: limit + offset,
    documents: features.scope.documents,
  });
  return hits.slice(offset).map(({ document, clause, score }) => ({
    reference: { document: document.id, clause: clause.id },
    citation: cite(document, clause, firstPassage(document, clause)),
    score,
  }));
}

function contextOf(question: Question, answer: Answer): Context {
  // 第12条, 第12条谁负责, 下一条: what is said next is about that clause.
  const isCalled = answer.intent === 'clause' || question.clause !== null;
  const called = isCalled && answer.found ? (answer.citations[0]?.heading ?? null) : null;
  const seen = new Set<string>();
  const clauses = answer.references.filter(({ document, clause }) => {
    const key = `${document}\n${clause}`;
    return !seen.has(key) && seen.add(key);
  });
  const pointed = question.pointer !== null;
  const topical =
    answer.intent === 'document' ||
    question.atoms.length > 0 ||
    question.agencies.length > 0 ||
    question.clause !== null;
  return {
    message: called ?? (topical ? (question.earlier ?? question.message) : null),
    intent: answer.intent,
    asked: question.asked,
    documents:
      question.scope.documents.length <= keptDocuments
        ? question.scope.documents
        : [...new Set(clauses.map(({ document }) => document))],
    clauses: clauses.slice(0, keptClauses),
    list:
      clauses.length > 1 && !pointed
        ? clauses.slice(0, keptClauses)
        : question.list.map(({ document, clause }) => ({ document: document.id, clause: clause.id })),
    // 谁负责…: 市教育局 | 它还管什么. Of several it is not known which is meant.
    agencies:
      question.agencies.length + question.asker.length > 0
        ? [...question.agencies, ...question.asker].map(({ said }) => said)
        : answer.agencies.length === 1
          ? [answer.agencies[0]!.name]
          : [],
  };
}
