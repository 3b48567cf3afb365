import type { Evidence } from '../evidence/accept.ts';
import type { Library } from '../evidence/library.ts';
import type { Intent, Question } from '../question/types.ts';
import { draft, namedAgency, namedTarget, type Draft } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';
import { carryingPart, inStatement } from './segments.ts';

/** 目标, 期限, 哪些, 什么: the sentence that holds it, the value first where there is one. */
export function composeValue(intent: Intent, question: Question, speaking: readonly Evidence[], library: Library): Draft {
  const parts = speaking.map((evidence) => {
    const { document, clause } = evidence.ranked.view;
    const label = documentLabel(document, library.documents);
    if (!evidence.sentence) {
      const passage = clause.responsibilityLine ?? clause.sentences[0];
      return {
        statement: `${label}${clauseLabel(clause)}：${clause.heading ?? ''}`,
        quotations: passage ? [{ document, clause, passage }] : [],
        targets: [],
        agencies: [],
      };
    }
    const passage = carryingPart(document, evidence.sentence, question, (text) => library.views.text(text));
    const { start, end } = evidence.sentence.sentence.passage;
    const targets = clause.targets.filter((target) => target.start < end && start < target.end);
    return {
      statement: `${label}${clauseLabel(clause)}：${inStatement(passage.text)}`,
      quotations: [{ document, clause, passage }],
      targets: targets.map((target) => namedTarget(document, clause, target)),
      agencies: clause.responsible.filter(({ origin }) => origin !== 'sentence').map((entry) => namedAgency(document, clause, entry)),
    };
  });
  return {
    ...draft(intent, true, `${parts.map(({ statement }) => statement).join('；')}。`),
    targets: parts.flatMap(({ targets }) => targets),
    quotations: parts.flatMap(({ quotations }) => quotations),
  };
}
