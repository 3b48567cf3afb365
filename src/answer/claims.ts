import type { Library } from '../evidence/library.ts';
import { explainAtoms, shareSpokenOf } from '../evidence/shares.ts';
import { admits, findInstances, stretchFor } from '../language/bounds.ts';
import { findDates, isSameDate, type DateExpression } from '../language/dates.ts';
import { durationsIn, type Duration } from '../language/durations.ts';
import { matchesOf } from '../language/matches.ts';
import { readNumeral } from '../language/numerals.ts';
import { findQuantities } from '../language/quantities.ts';
import type { Atom, Question } from '../question/types.ts';
import { overlaps } from '../question/word-bounds.ts';
import {
  areApart,
  goesOtherWay,
  isBoundedOtherwise,
  isCrossed,
  isOfAnotherPeriod,
  isOfAnotherPost,
  namesIn,
} from './contradictions.ts';
import { agrees } from './negation.ts';

/** A word of a term that weighs this much may not be missing from the sentence. */
const telling = 1;
/** Share of a claim that the sentence must speak of to support it. */
export const supported = 0.6;
/** A stretch that speaks of nearly as much as the best one is as good. */
const nearly = 0.97;

const ratio = /([\d一二三四五六七八九十]+)[比:]([\d一二三四五六七八九十]+)/g;

/** Values of which a stretch of text can hold another one than the claim does. */
const grades = /[一二三]级|国家级|自治区级|省级|市级|县级/g;

/**
 * Does the sentence say what is claimed? Its numbers must be the claim's; where the claim names a grade or a place, the
 * stretch that speaks of the rest of it must not name another one (三级…全覆盖 does not make 二级…全覆盖 true).
 */
export function holds(question: Question, heading: string, whole: string, part: string, library: Library): boolean {
  const parts = partsOf(question);
  return parts.length > 1
    ? parts.every((each) => holdsWhole(each, heading, whole, part, library))
    : holdsWhole(question, heading, whole, part, library);
}

/** 甲县国家级、乙县自治区级: a claim of several, each with a figure, grade or place of its own; else the claim itself. */
function partsOf(question: Question): Question[] {
  const { text, atoms, quantities } = question;
  const parts = matchesOf(text, /[^,;、。?]+/g).map(({ index, 0: said }): Question => {
    const within = ({ start, end }: { start: number; end: number }) => index <= start && end <= index + said.length;
    return {
      ...question,
      text: ' '.repeat(index) + said,
      atoms: atoms.filter(within),
      quantities: quantities.filter(within),
      places: question.places.filter(({ short }) => said.includes(short)),
    };
  });
  const telling = parts.filter(
    (each) => each.quantities.length + each.places.length > 0 || each.text.match(grades) !== null,
  );
  return telling.length > 1 && telling.every((each) => each.atoms.length > 0) ? telling : [question];
}

function holdsWhole(question: Question, heading: string, whole: string, part: string, library: Library): boolean {
  const { quantities, atoms, text } = question;
  const instances = findInstances(text);
  // Of what is set for several ages or sizes only what is set for the one spoken of.
  const sentence = instances.reduce((rest, instance) => {
    const stretch = stretchFor(rest, instance);
    return stretch === null ? rest : rest.slice(stretch.start, stretch.end);
  }, whole);
  if (instances.some((instance) => !admits(sentence, instance))) return false;
  const said = findQuantities(sentence);
  const spans = durationsIn(sentence);
  const claimedSpans = durationsIn(text);
  for (const { start, value, percent } of quantities) {
    if (instances.some((instance) => instance.start === start)) continue;
    const claimed = claimedSpans.find((span) => span.start === start);
    const isSaid = claimed
      ? spans.some((span) => isSame(span, claimed))
      : said.some((quantity) => quantity.value === value && quantity.percent === percent);
    if (!isSaid) return false;
  }
  for (const [, one, other] of text.matchAll(ratio)) {
    if (!sentence.includes(`${readNumeral(one!)}:${readNumeral(other!)}`)) return false;
  }
  if (isBoundedOtherwise(text, sentence) || isOfAnotherPeriod(text, sentence) || isOfAnotherPost(text, sentence))
    return false;
  const all = stretchesOf(sentence);
  if (areApart(text, sentence, all)) return false;
  // Of one body among several only what is said of it.
  const names = namesIn(text, sentence);
  const own = all.filter((stretch) => names.every((name) => stretch.includes(name)));
  const stretches = names.length > 0 && own.length > 0 ? own : all;
  if (
    own.length < all.length &&
    names.length > 0 &&
    own.length > 0 &&
    ownShare(question, names, own, library) < supported
  )
    return false;
  const told = stretches.map((stretch) => explainAtoms(question, library.views.text(stretch)));
  const contradicted = (
    members: readonly string[],
    membersOf: (stretch: string) => string[],
    isMember: (atom: Atom) => boolean = () => false,
  ) =>
    members.some((member) => {
      const rest = atoms.flatMap((atom, at) => (isMember(atom) ? [] : [at]));
      const share = (shares: readonly number[]) => rest.reduce((sum, at) => sum + atoms[at]!.weight * shares[at]!, 0);
      const most = Math.max(...told.map(share));
      const there = stretches.filter((_, at) => share(told[at]!) >= nearly * most).map(membersOf);
      return there.some((members) => members.length > 0) && !there.flat().includes(member);
    });
  const percents = (stretch: string) =>
    findQuantities(stretch).flatMap(({ percent, value }) => (percent ? [String(value)] : []));
  if (
    contradicted(
      quantities.flatMap(({ percent, value }) => (percent ? [String(value)] : [])),
      percents,
    )
  )
    return false;
  if (contradicted(claimedSpans.map(nameOfSpan), (stretch) => durationsIn(stretch).map(nameOfSpan))) return false;
  const placesOf = (stretch: string) => library.lexicon.places.find(stretch).map(({ place }) => place.short);
  if (
    contradicted(
      text.match(grades) ?? [],
      (stretch) => stretch.match(grades) ?? [],
      ({ text: word }) => word.match(grades) !== null || word === '医院',
    )
  )
    return false;
  // A date holds for what follows it in the sentence, up to the next date.
  const dated = new Map<string, DateExpression[]>();
  for (const [at, stretch] of stretches.entries()) {
    const own = datesIn(stretch);
    dated.set(stretch, own.length > 0 || at === 0 ? own : dated.get(stretches[at - 1]!)!);
  }
  const claimedDates = new Map(datesIn(text).map((date) => [date.printed, date]));
  const claimsOf = (stretch: string) =>
    dated
      .get(stretch)!
      .flatMap((said) => [
        said.printed,
        ...[...claimedDates].flatMap(([printed, claimed]) => (isSameDate(claimed, said) ? [printed] : [])),
      ]);
  if (contradicted([...claimedDates.keys()], claimsOf)) return false;
  if (
    contradicted(
      question.places.map(({ short }) => short),
      placesOf,
      ({ critical }) => critical,
    )
  )
    return false;
  if (shareSpokenOf(question, library.views.text(`${heading}\n${sentence}`)) < supported) return false;
  const shares = explainAtoms(question, library.views.text(`${heading}\n${sentence}`));
  // 康复医院, which the plans know, is not in this sentence: it is not what the sentence says.
  const isDate = ({ start, end }: Atom) => overlaps(question.dates, start, end);
  if (atoms.some((atom, at) => atom.weight >= telling && atom.units.length > 1 && shares[at] === 0 && !isDate(atom)))
    return false;
  // 两份方案都要求…: all plans, not all of what it is required of.
  const ofAll = claimsOfAll(question) ? text.replaceAll('都', '') : text;
  if (everyOne.test(ofAll) && notEveryOne(carryingStretch(question, part, library))) return false;
  if (isCrossed(text, sentence) || goesOtherWay(text, carryingStretch(question, sentence, library))) return false;
  return agrees(question, sentence, library);
}

/** Share of what is claimed of some names that the stretches with them speak of. */
function ownShare(question: Question, names: readonly string[], own: readonly string[], library: Library): number {
  const atoms = question.atoms.filter(({ text }) => !names.some((name) => name.includes(text)));
  return atoms.length === 0 ? 1 : shareSpokenOf({ ...question, atoms }, library.views.text(own.join('')));
}

/** Years and months; what is counted from today is none. */
const datesIn = (text: string): DateExpression[] =>
  findDates(text).filter(
    ({ year, month, half, quarter, relative }) =>
      !relative && (year !== null || [month, half, quarter].some((part) => part !== undefined)),
  );

const nameOfSpan = ({ days, working }: Duration): string => `${days}${working ? ' working' : ''}`;
const isSame = (one: Duration, other: Duration): boolean => nameOfSpan(one) === nameOfSpan(other);

/** The stretch of a passage that speaks of as much of the question as the passage does; the passage where none does. */
function carryingStretch(question: Question, part: string, library: Library): string {
  const shareOf = (stretch: string) => shareSpokenOf(question, library.views.text(stretch));
  const least = nearly * shareOf(part);
  return stretchesOf(part).find((stretch) => shareOf(stretch) >= least) ?? part;
}

/** 每家, 所有, 一律: claimed of all. */
const everyOne = /每(?:家|个|所|名)|所有|全部|都(?:要|得|必须|是|应|需)|一律|统统/;
/** 80%的, 有条件的, 逐步: said of some. */
const notEveryOne = (part: string): boolean =>
  findQuantities(part).some(({ percent, value }) => percent && value < 100) ||
  /部分|有条件|条件成熟|符合条件|试点|逐步|鼓励|探索/.test(part);

/** Cuts a sentence into what each says something of its own; bare names of a list stay with what is said of them all. */
function stretchesOf(sentence: string): string[] {
  const found: string[] = [];
  let names = '';
  for (const piece of sentence.split(/(?<=[,;、和])/)) {
    // 发生重大纠纷的,: of whom what follows is said
    if (
      piece.endsWith('的,') ||
      /^.{2,12}(?:[县区市省州镇乡村校院所级局委办厅站队企]|街道|中心|公司|集团)[、和]$/.test(piece)
    )
      names += piece;
    else {
      found.push(names + piece);
      names = '';
    }
  }
  return names === '' ? found : [...found, names];
}

/** 两份方案都要求…吗: it must hold of each of them. */
export const claimsOfAll = ({ scope, text }: Question) =>
  scope.explicit && scope.documents.length > 1 && /都|也/.test(text);
