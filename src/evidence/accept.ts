import type { Deadline, TableRow } from '../document/types.ts';
import { fold } from '../language/fold.ts';
import { matchesOf } from '../language/matches.ts';
import { readNumeral } from '../language/numerals.ts';
import type { Asked, Atom, Question } from '../question/types.ts';
import { membersAsked, namesMembers } from './members.ts';
import type { Ranked, SentenceScore } from './rank.ts';
import { cellsAsked } from './cells.ts';
import { listed, listsAsked, quotes, repeatsAsked } from './lists.ts';
import { asTyped, namesOf } from './lost-names.ts';
import { isOfAnotherLevel, isOfAnotherYear } from './mismatch.ts';
import { shareSpokenOf } from './shares.ts';
import { findValues } from './values.ts';
import { limitsBeside } from './views.ts';

/** What a document says to a question: the clause and sentence, or what is missing. */
export interface Evidence {
  ranked: Ranked;
  /** The sentence that carries the answer; null where the clause as a whole does. */
  sentence: SentenceScore | null;
  /** Null where the document says it; else what it is silent about, in Chinese, to stand after 方案. */
  silent: string | null;
  /** The time limits of the clause that answer, where they stand beside its sentences: 完成时限：6月底前, a column of a table. */
  limits?: Deadline[];
  /** The cells of the table's row that answer: 2025年 – 2.6. */
  cells?: TableRow['cells'];
}

/** Least share of the question's weight that a clause must speak of. Range tried 0.4–0.8 on the development questions. */
export const leastCoverage = 0.55;
/** A clause that speaks of this share answers, whatever else was said around it. */
export const ampleCoverage = 0.72;
/** A claim may say more than the plan does: that is what is tested. */
export const claimCoverage = 0.6;
/** A clause that leads the next by this factor is the one meant, if the plan speaks of it at all. */
export const clearLead = 1.35;
/** Least share for the one sentence that must hold the value asked for. */
export const leastSentenceCoverage = 0.42;
/** A unit that weighs this much may not stay unexplained: the plan does not speak of it. */
export const tellingWeight = 2.2;

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
  contact: '没有写这样的人名、电话或地址',
};

/**
 * Decides whether a ranked clause answers the question.
 * @param rival the score of the best clause beside it
 */
export function judge(question: Question, ranked: Ranked, rival = 0): Evidence {
  const alone = ranked.score >= clearLead * rival;
  const enough = question.intent === 'verification' || alone ? claimCoverage : ampleCoverage;
  const lost = ranked.unexplained.filter(
    ({ critical, weight }) => critical || (weight >= tellingWeight && ranked.coverage < enough),
  );
  const naming = lost.length === 0 ? sentenceNaming(question, ranked) : null;
  if (naming) return { ranked, sentence: naming, silent: null };
  if (lost.length > 0 || ranked.coverage < leastCoverage) {
    const named = namesOf(question, lost.length > 0 ? lost : ranked.unexplained)
      .map((name) => `“${name}”`)
      .slice(0, 2);
    return { ranked, sentence: null, silent: named.length > 0 ? `没有提到${named.join('、')}` : '没有这方面的内容' };
  }
  const best = ranked.sentences[0] ?? null;
  const dueWhen = question.intent === 'deadline' && question.asked === 'date' && !untilWhen.test(question.text);
  const limits = dueWhen ? limitsBeside(ranked.view.clause) : [];
  if (limits.length > 0) return { ranked, sentence: best, silent: null, limits };
  const cells = cellsAsked(question, ranked.view.clause);
  if (cells.length > 0) return { ranked, sentence: best, silent: null, cells };
  if (question.asked === 'contact') return { ranked, sentence: best, silent: missingValue.contact! };
  if (question.intent === 'responsibility' && question.asked === 'grade' && !namesLevel(ranked, best))
    return { ranked, sentence: best, silent: '没有写明是哪一级' };
  const asksRate =
    question.intent !== 'responsibility' &&
    /[一-龥](?<!效)率/.test(question.text) &&
    (question.asked === 'percent' || question.asked === null);
  const unexplained = termAsked(question);
  if (unexplained !== null && best !== null && !explainsTerm(best.sentence.text, unexplained)) {
    return { ranked, sentence: best, silent: `没有解释“${asTyped(question, unexplained)}”` };
  }
  const wanted = readNumeral(
    /哪([两二三四五六七八九十]{1,2})(?:个(?!字)|[项条种类家所点批])/.exec(question.text)?.[1] ?? '',
  );
  if (
    wanted !== null &&
    best !== null &&
    question.intent !== 'responsibility' &&
    !ranked.sentences.some(
      ({ coverage, sentence }) => coverage >= leastSentenceCoverage && listed(sentence.text) >= wanted,
    )
  ) {
    return { ranked, sentence: best, silent: `没有列出是哪${wanted}项` };
  }
  const length = readNumeral(/哪([\d一二三四五六七八九十]{1,3})个字/.exec(question.text)?.[1] ?? '');
  if (length !== null) {
    const motto = ranked.sentences.find(({ sentence }) => quotes(sentence.text, length)) ?? null;
    return { ranked, sentence: motto ?? best, silent: motto === null ? `没有写明是哪${length}个字` : null };
  }
  const counted = countedThing(question);
  if (counted !== null && counted.weight >= leastCounted && ranked.unexplained.includes(counted))
    return { ranked, sentence: best, silent: `没有提到“${namesOf(question, [counted])[0]}”` };
  const number = /多少|几|百分|多[大高久]|何时|什么时候|哪|时限|期限|目标是/.test(question.text);
  const wantsValue = question.intent === 'target' || question.intent === 'deadline';
  const needsValue =
    wantsValue && (best?.values ?? null) !== null && question.asked !== 'coverage' && (number || !asksRate);
  if (wantsValue && question.asked === 'coverage' && best !== null && isOfAnotherLevel(question, saidIn(ranked, best)))
    return { ranked, sentence: best, silent: missingValue.coverage! };
  const needsName = question.intent !== 'responsibility' && namesPlace(question);
  if (!needsValue && !needsName && !asksRate) return { ranked, sentence: best, silent: null };
  const carrying = ranked.sentences.find(
    ({ coverage, values, sentence }) =>
      coverage >= leastSentenceCoverage &&
      (!needsValue ||
        !(isOfAnotherYear(question, sentence.text) || isOfAnotherLevel(question, saidIn(ranked, { sentence })))) &&
      (!needsValue ||
        values === null ||
        values.length > 0 ||
        (question.asked === 'count' &&
          (listsAsked(question, sentence.text) || repeatsAsked(question, sentence.text)))) &&
      (!asksRate || /率|%|比例|比重/.test(sentence.text)) &&
      (!needsName || institution.test(sentence.text)),
  );
  if (carrying) return { ranked, sentence: carrying, silent: null };
  if (needsValue && headingCarries(question, ranked)) return { ranked, sentence: null, silent: null };
  const continuing = needsValue ? sentenceContinuing(ranked) : null;
  if (continuing) return { ranked, sentence: continuing, silent: null };
  const lacking = needsName ? '没有写明是哪一家' : missingValue[question.asked!];
  return { ranked, sentence: best, silent: lacking ?? '没有规定具体数值' };
}

/** 自登记的次月起按企业办法参加社会保险: a heading that is a sentence of its own. */
const headingCarries = (question: Question, { view }: Ranked): boolean =>
  (findValues(fold(view.clause.heading ?? ''), question.asked, question)?.length ?? 0) > 0 &&
  shareSpokenOf(question, view.heading) >= leastSentenceCoverage;

/** Least share for a sentence with the value that goes on from one that speaks of nearly all that is asked. */
const continuingCoverage = 0.3;

/** Sentences back. */
const nearBy = 2;

/** 铁路、核电项目应论证民间资本参与。对具备条件的，持股比例可在10%以上: the only value of the clause, behind what speaks of the rest. */
function sentenceContinuing({ unexplained, sentences, view, coverage: ofClause }: Ranked): SentenceScore | null {
  const [holding, another] = sentences.filter(({ values }) => values !== null && values.length > 0);
  if (!holding || another) return null;
  // The cells of a row speak of one thing.
  if (/表\d+$/.test(view.clause.path) && ofClause >= ampleCoverage) return holding;
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

/** What weighs less is no thing to count: 拿多少出来. */
const leastCounted = 1;
const asksNumber = /(?:多少|几)[个家所名位张台辆]?/g;

/** 要设多少床位: what is to be counted; null where nothing of that kind stands behind the question word. */
function countedThing({ asked, atoms, intent, text }: Question): Atom | null {
  const asks =
    intent === 'target' && (asked === 'count' || asked === 'amount') ? matchesOf(text, asksNumber).at(-1) : null;
  if (!asks) return null;
  const at = asks.index + asks[0].length;
  return atoms.find(({ start, end, text: said }) => start === at && text.slice(start, end) === said) ?? null;
}

/** Until when something holds, not when it is due: 禁渔到哪一年. */
const untilWhen = /[到至](?:哪一?[年月天]|什么时候|几时|何时)(?=$|[?。,]|为止|截止)/;

/** The sentence that names all that are counted: 五个中心是哪五个 is asked in words that no list has. */
function sentenceNaming({ text }: Question, { sentences }: Ranked): SentenceScore | null {
  const members = membersAsked(text);
  return members && (sentences.find(({ sentence }) => namesMembers(sentence.text, members)) ?? null);
}

/** The term whose meaning is asked for: “两个允许”是哪两个, 1+N各代表什么; null otherwise. */
function termAsked({ text }: Question): string | null {
  if (
    !/什么意思|啥意思|含义|代表(?:的是)?(?:什么|啥)|指(?:的是)?[^,。]{0,3}(?:什么|啥|哪)|是指|怎么解释|(?:是|具体|分别)(?:是|指|说|允许)*哪[两三四五六七八九][个样种项]/.test(
      text,
    )
  )
    return null;
  return (
    /"([^"]{2,12})"/.exec(text)?.[1] ??
    /\d\+[n\d]/.exec(text)?.[0] ??
    /[两三四五六七八九]个[一-龥]{2}(?=是|指|具体|分别|说|有|到底)/.exec(text)?.[0] ??
    null
  );
}

/** True where the stretch that has the term lists or says what it means: （党建带头人、学术带头人）, 即, 医疗成本和质量的“双控制”. */
function explainsTerm(sentence: string, term: string): boolean {
  const at = sentence.indexOf(term);
  if (at < 0) return true;
  const from = Math.max(sentence.lastIndexOf(',', at), sentence.lastIndexOf(';', at)) + 1;
  const behind = sentence.slice(at + term.length).replace(/^["]/, '');
  return (
    /^[一-龥]{0,4}\(|^(?::|即|是指|包括)/.test(behind) ||
    /[、和及与]/.test(sentence.slice(from, at)) ||
    /[两三]批|一批.*一批/.test(sentence)
  );
}

/** 责任压到哪一级: a level of government must be named, by the sentence or among those responsible. */
const namesLevel = ({ view }: Ranked, best: SentenceScore | null): boolean =>
  [best?.sentence.text ?? '', ...view.clause.responsible.map(({ agency }) => agency)].some((text) =>
    /各(?:级|地|县|区|市|设区市|乡)|人民政府/.test(text),
  );

/** 哪家医院, 哪所学校: a body with a name is asked for. */
const namesPlace = ({ asked, counter, text }: Question): boolean =>
  (asked === 'entity' || asked === 'list') && (counter === '家' || counter === '所' || calledWhat.test(text));
const calledWhat = /(?:医院|学校|大学|学院|企业|公司)的?(?:叫(?:什么|啥)|名[字称](?:是|叫|为)?(?:什么|啥))/;
const institution =
  /(?<!公立|综合|各级|专科|医疗|基层|一流|级|的|条件)(?:医院|保健院|卫生院|分院|院区|学校|大学|学院|企业|公司)/;
