import { nameOf } from '../document/clause-name.ts';
import { prohibitionOver } from '../document/prohibition.ts';
import { leastSentenceCoverage } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Library } from '../evidence/library.ts';
import type { Intent, Question } from '../question/types.ts';
import { draft, namedAgency, namedTarget, type Draft } from './draft.ts';
import { headPassage } from './cite.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { behindLead } from './lead.ts';
import { carryingPart, inStatement, tellingPart } from './segments.ts';

/** Share of the first sentence's coverage that a second one needs to be given too. */
const asMuch = 0.95;
/** A value whose sentence speaks of this much less of an open question than another plan's belongs to something else. */
const sameThing = 0.6;

/** The latest years are given: an answer is to be read on a phone. */
const mostCells = 4;
/** 总投资（万元）, 面积: such a column says itself what it counts in. */
const hasMeasure = /[（(].+[）)]|面积|比例|率/;

/** 目标, 期限, 哪些, 什么: the sentence that holds it, the value first where there is one. */
export function composeValue(
  intent: Intent,
  question: Question,
  speaking: readonly Evidence[],
  library: Library,
): Draft {
  const most = Math.max(...speaking.map(({ sentence }) => sentence?.coverage ?? 0));
  const conditional = speaking.filter(({ sentence }) => sentence?.values?.length);
  const held = question.asked === 'condition' && conditional.length > 0 ? conditional : speaking;
  const telling = held.filter(
    ({ sentence }) => question.scope.explicit || !sentence?.values || sentence.coverage >= sameThing * most,
  );
  const parts = telling.map((evidence) => {
    const { document, clause } = evidence.ranked.view;
    const label = documentLabel(document, library.documents);
    if (evidence.limits) {
      const limits = [...new Set(evidence.limits.map(({ printed }) => printed))];
      const passages = [...clause.sentences.slice(0, 1), ...evidence.limits.slice(0, 1).map(({ quote }) => quote)];
      return {
        statement: `${label}${clauseLabel(document, clause)}${quotedHeading(clause)}：${limits.join('、')}`,
        quotations: passages.map((passage) => ({ document, clause, passage })),
        targets: [],
        agencies: [],
      };
    }
    const { row } = clause;
    if (evidence.cells && row) {
      const name = nameOf(clause);
      const cells = evidence.cells.slice(-mostCells).map(({ column, text }) => `${column}：${text}`);
      const unit =
        row.unit !== null && evidence.cells.every(({ column }) => !hasMeasure.test(column)) ? `（${row.unit}）` : '';
      return {
        statement: `${label}${clauseLabel(document, clause)}：${name}${unit}，${cells.join('，')}`,
        quotations: [row.line, row.head].map((passage) => ({ document, clause, passage })),
        targets: clause.targets
          .filter(({ value }) => evidence.cells!.some(({ text }) => text === value))
          .map((target) => namedTarget(document, clause, target)),
        agencies: [],
      };
    }
    if (!evidence.sentence) {
      const passage =
        clause.heading === null ? (clause.responsibilityLine ?? clause.sentences[0]) : headPassage(document, clause);
      return {
        statement: `${label}${clauseLabel(document, clause)}：${clause.heading ?? ''}`,
        quotations: passage ? [{ document, clause, passage }] : [],
        targets: [],
        agencies: [],
      };
    }
    const passage = carryingPart(document, evidence.sentence, question, (text) => library.views.text(text));
    const told = tellingPart(document, evidence.sentence, question, (text) => library.views.text(text));
    const { start, end } = evidence.sentence.sentence.passage;
    const second = secondSentence(question, evidence);
    const further = second ? carryingPart(document, second, question, (text) => library.views.text(text)) : null;
    const targets = clause.targets.filter((target) => target.start < end && start < target.end);
    const lead = prohibitionOver(clause);
    const said = `${inStatement(told.text)}${further ? `；${inStatement(further.text)}` : ''}`;
    return {
      statement: `${label}${clauseLabel(document, clause)}：${behindLead(lead, said)}`,
      quotations: [
        ...(lead ? [{ document, clause: clause.parent!, passage: lead }] : []),
        ...[passage, ...(further ? [further] : [])].map((quoted) => ({ document, clause, passage: quoted })),
      ],
      targets: targets.map((target) => namedTarget(document, clause, target)),
      agencies: clause.responsible
        .filter(({ origin }) => origin !== 'sentence')
        .map((entry) => namedAgency(document, clause, entry)),
    };
  });
  return {
    ...draft(intent, true, `${parts.map(({ statement }) => statement).join('；')}。`),
    targets: parts.flatMap(({ targets }) => targets),
    quotations: parts.flatMap(({ quotations }) => quotations),
  };
}

/** A bracket's remark on what the clause says: 适用范围：…. */
const remark = /^(适用范围|实施范围|备注|说明|依据):/;

/** What a remark is made on, or the remark that is asked for by its name; or a second sentence of the clause that speaks of as much of a 哪些 question as the first. */
function secondSentence({ asked, text }: Question, { ranked, sentence }: Evidence) {
  if (sentence === null) return null;
  const others = ranked.sentences.filter((candidate) => candidate !== sentence);
  if (remark.test(sentence.sentence.text)) return others.find((other) => !remark.test(other.sentence.text)) ?? null;
  const named = others.find((other) => text.includes(remark.exec(other.sentence.text)?.[1] ?? '\n'));
  if (named) return named;
  const [other] = others;
  return asked === 'list' &&
    other &&
    other.coverage >= asMuch * sentence.coverage &&
    other.coverage >= leastSentenceCoverage
    ? other
    : null;
}
