import type { Library } from '../evidence/library.ts';
import type { Choice } from '../evidence/settle.ts';
import type { PlanDocument } from '../document/types.ts';
import type { Question } from '../question/types.ts';
import { passageOf } from './cite.ts';
import { draft, type Draft } from './draft.ts';
import { clauseLabel, quotedHeading } from './labels.ts';

/** Plans that are listed by name when one of them is to be chosen. */
const mostListed = 5;

/** Which of these plans is meant? With the place in each that speaks of it; one tap asks the question again of that plan. */
export function composeChoice(question: Question, choices: readonly Choice[], library: Library): Draft {
  const listed = choices.slice(0, mostListed);
  const lines = listed.map(({ documents, evidence }) => {
    const { clause, document } = evidence?.ranked.view ?? { clause: null, document: documents[0]! };
    return `${nameOf(document)}${clause === null ? '' : `${clauseLabel(document, clause)}${quotedHeading(clause)}`}`;
  });
  const rest = choices.length > listed.length ? `；等${choices.length}份` : '';
  const statement = `有${choices.length}份文件${choices[0]?.evidence ? '都写到了' : '都可能是您要查的'}，请说明要查哪一份：${lines.join('；')}${rest}。`;
  return {
    ...draft(question.intent, false, statement),
    asksBack: true,
    quotations: listed.flatMap(({ evidence }) => {
      if (!evidence) return [];
      const { document, clause } = evidence.ranked.view;
      const passage =
        (question.intent === 'responsibility' ? clause.responsibilityLine : null) ??
        evidence.sentence?.sentence.passage ??
        clause.sentences[0];
      return [{ document, clause, passage: passage ?? passageOf(document, clause) }];
    }),
    suggestions: listed.map(
      ({ documents, evidence }) =>
        `${callOf(evidence?.ranked.view.document ?? documents[0]!, library)}：${question.message.trim()}`,
    ),
  };
}

const nameOf = ({ title, number }: PlanDocument) => `《${title}》${number === null ? '' : `（${number}）`}`;

/** The shortest name by which a question means just this document. */
function callOf(document: PlanDocument, { lexicon }: Library): string {
  const own = document.everydayNames.filter((name) => lexicon.catalogue.isOnly(name));
  return (
    own.find((name) => document.place !== null && name.includes(document.place)) ??
    own[0] ??
    document.number ??
    document.title
  );
}
