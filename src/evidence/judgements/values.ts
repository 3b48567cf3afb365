import { rowNumberOf } from '../../document/clause-name.ts';
import { prohibitionOver } from '../../document/prohibition.ts';
import { fold } from '../../language/fold.ts';
import type { Asked, Question } from '../../question/types.ts';
import { ampleCoverage, leastSentenceCoverage } from '../coverage.ts';
import type { Judgement } from '../evidence.ts';
import { listsAsked, repeatsAsked } from '../lists.ts';
import { isOfAnotherLevel, isOfAnotherYear } from '../mismatch.ts';
import type { Ranked, SentenceScore } from '../rank.ts';
import { shareSpokenOf } from '../shares.ts';
import { findValues } from '../values.ts';

const missingValue: Partial<Record<Exclude<Asked, null>, string>> = {
  percent: '没有规定具体比例',
  count: '没有规定具体数量',
  money: '没有规定具体金额',
  area: '没有规定具体面积',
  ratio: '没有规定具体比例',
  rank: '没有规定具体名次',
  grade: '没有规定具体级别',
  rating: '没有规定具体级别',
  coverage: '没有规定覆盖的范围',
  duration: '没有规定具体时长',
  frequency: '没有规定多久一次',
  date: '没有规定完成时限',
  score: '没有规定具体分数',
  condition: '没有写明条件',
};

const asksNumber = /多少|几|百分|多[大高久]|何时|什么时候|哪|时限|期限|目标是/;

/** A figure, a date, a rate or the name of a body that is asked for must stand in what is given. */
export const valueHeld: Judgement = (question, ranked, best) => {
  const { asked, intent, text } = question;
  const asksRate =
    intent !== 'responsibility' && /[一-龥](?<!效)率/.test(text) && (asked === 'percent' || asked === null);
  const wantsValue = intent === 'target' || intent === 'deadline';
  if (wantsValue && asked === 'coverage' && best !== null && isOfAnotherLevel(question, saidIn(ranked, best)))
    return { ranked, sentence: best, silent: missingValue.coverage! };
  const needsValue =
    wantsValue && (best?.values ?? null) !== null && asked !== 'coverage' && (asksNumber.test(text) || !asksRate);
  const needsName = intent !== 'responsibility' && namesPlace(question);
  if (!needsValue && !needsName && !asksRate) return null;
  const carrying = ranked.sentences.find(
    (score) =>
      score.coverage >= leastSentenceCoverage &&
      (!needsValue || holdsValue(question, ranked, score)) &&
      (!asksRate || /率|%|比例|比重/.test(score.sentence.text)) &&
      (!needsName || institution.test(score.sentence.text)),
  );
  if (carrying) return { ranked, sentence: carrying, silent: null };
  if (needsValue && headingCarries(question, ranked)) return { ranked, sentence: null, silent: null };
  if (needsValue && best !== null && leadHolds(question, ranked)) return { ranked, sentence: best, silent: null };
  const continuing = needsValue ? sentenceContinuing(ranked) : null;
  if (continuing) return { ranked, sentence: continuing, silent: null };
  const lacking = needsName ? '没有写明是哪一家' : missingValue[asked!];
  return { ranked, sentence: best, silent: lacking ?? '没有规定具体数值' };
};

/** A value of the kind asked for, of the year and level asked for; a list may be counted, a thing said twice too. */
function holdsValue(question: Question, ranked: Ranked, { sentence, values }: SentenceScore): boolean {
  if (isOfAnotherYear(question, sentence.text) || isOfAnotherLevel(question, saidIn(ranked, { sentence })))
    return false;
  return (
    values === null ||
    values.length > 0 ||
    (question.asked === 'count' && (listsAsked(question, sentence.text) || repeatsAsked(question, sentence.text)))
  );
}

/** 自登记的次月起按企业办法参加社会保险: a heading that is a sentence of its own. */
const headingCarries = (question: Question, { view }: Ranked): boolean =>
  (findValues(fold(view.clause.heading ?? ''), question.asked, question)?.length ?? 0) > 0 &&
  shareSpokenOf(question, view.heading) >= leastSentenceCoverage;

/** 罚多少 of an item below 「有下列行为之一的，处…元以下的罚款：」. */
function leadHolds(question: Question, { view }: Ranked): boolean {
  const lead = prohibitionOver(view.clause);
  return lead !== null && (findValues(fold(lead.text), question.asked, question)?.length ?? 0) > 0;
}

/** Least share for a sentence with the value that goes on from one that speaks of nearly all that is asked. */
const continuingCoverage = 0.3;

/** Sentences back. */
const nearBy = 2;

/** 铁路、核电项目应论证民间资本参与。对具备条件的，持股比例可在10%以上: the only value of the clause, behind what speaks of the rest. */
function sentenceContinuing({ unexplained, sentences, view, coverage: ofClause }: Ranked): SentenceScore | null {
  const [holding, another] = sentences.filter(({ values }) => values !== null && values.length > 0);
  if (!holding || another) return null;
  // The cells of a row speak of one thing.
  if (rowNumberOf(view.clause) !== null && ofClause >= ampleCoverage) return holding;
  if (unexplained.length > 0 || holding.coverage < continuingCoverage) return null;
  const at = view.sentences.indexOf(holding.sentence);
  const before = view.sentences.slice(Math.max(0, at - nearBy), at);
  return sentences.some(({ sentence, coverage }) => before.includes(sentence) && coverage >= ampleCoverage)
    ? holding
    : null;
}

/** A sentence with the heading that it stands under. */
const saidIn = ({ view }: Ranked, { sentence }: Pick<SentenceScore, 'sentence'>): string =>
  `${view.clause.heading ?? ''}${sentence.text}`;

/** 哪家医院, 哪所学校: a body with a name is asked for. */
const namesPlace = ({ asked, counter, text }: Question): boolean =>
  (asked === 'entity' || asked === 'list') && (counter === '家' || counter === '所' || calledWhat.test(text));
const calledWhat = /(?:医院|学校|大学|学院|企业|公司)的?(?:叫(?:什么|啥)|名[字称](?:是|叫|为)?(?:什么|啥))/;
const institution =
  /(?<!公立|综合|各级|专科|医疗|基层|一流|级|的|条件)(?:医院|保健院|卫生院|分院|院区|学校|大学|学院|企业|公司)/;
