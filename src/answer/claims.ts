import type { Library } from '../evidence/library.ts';
import { explainAtoms, shareSpokenOf } from '../evidence/shares.ts';
import { admits, findInstances, stretchFor } from '../language/bounds.ts';
import { findDates, isSameDate, type DateExpression } from '../language/dates.ts';
import { durationsIn, type Duration } from '../language/durations.ts';
import { matchesOf } from '../language/matches.ts';
import type { Text } from '../evidence/views.ts';
import { readNumeral } from '../language/numerals.ts';
import { findQuantities } from '../language/quantities.ts';
import type { Span } from '../language/spans.ts';
import type { Atom, Question } from '../question/types.ts';
import {
  areApart,
  goesOtherWay,
  isBoundedOtherwise,
  isCrossed,
  isOfAnotherPeriod,
  isOfAnotherPost,
  isOfAnotherTurn,
  isLeftToAnother,
  lacksPost,
  isWithinRange,
  namesIn,
} from './contradictions.ts';
import { partOfCase } from './cases.ts';
import { worst, type Finding } from './finding.ts';
import { leaveAskedAt, leaveMayBeMeant } from './leave.ts';
import { spokenOf, supported } from './coverage.ts';
import { bearingOf } from './negation.ts';

/** A stretch that speaks of nearly as much as the best one is as good. */
const nearly = 0.97;

const ratio = /([\d一二三四五六七八九十]+)[比:]([\d一二三四五六七八九十]+)/g;

/** Values of which a stretch of text can hold another one than the claim does. */
const grades = /[一二三]级|国家级|自治区级|省级|市级|县级/g;

/** Where a claim is looked for; folded. */
export interface Place {
  heading: string;
  sentence: string;
  /** What is quoted of the sentence. */
  part: string;
  /** All that the clause says. */
  clause: Text;
  /** Of the document: a plan for a year need not name it in its clauses. */
  title: string;
}

/**
 * Does the sentence say what is claimed? Its numbers must be the claim's; where the claim names a grade or a place, the
 * stretch that speaks of the rest of it must not name another one (三级…全覆盖 does not make 二级…全覆盖 true).
 */
export function findingOf(question: Question, place: Place, library: Library): Finding {
  const meant = { ...place, sentence: partOfCase(question.text, place.sentence) };
  return worst(partsOf(question).map((each) => findingOfOne(each, meant, library)));
}

/** 甲县国家级、乙县自治区级: a claim of several, each with a figure, grade or place of its own; else the claim itself. */
function partsOf(question: Question): Question[] {
  const { text, atoms, quantities } = question;
  const parts = matchesOf(text, /[^,;、。?]+/g).map(({ index, 0: said }): Question => {
    const within = ({ start, end }: Span) => index <= start && end <= index + said.length;
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

function findingOfOne(
  question: Question,
  { heading, sentence: whole, part, clause, title }: Place,
  library: Library,
): Finding {
  const { quantities, atoms, text } = question;
  const instances = findInstances(text);
  // Of what is set for several ages or sizes only what is set for the one spoken of.
  const sentence = instances.reduce((rest, instance) => {
    const stretch = stretchFor(rest, instance);
    return stretch === null ? rest : rest.slice(stretch.start, stretch.end);
  }, whole);
  if (instances.some((instance) => !admits(sentence, instance))) return 'otherwise';
  const said = findQuantities(sentence);
  const mayBe = (value: number) => Number.isFinite(leaveAskedAt(text)) && isWithinRange(value, sentence);
  const spans = durationsIn(sentence);
  const claimedSpans = durationsIn(text);
  for (const { start, value, percent } of quantities) {
    if (instances.some((instance) => instance.start === start)) continue;
    const claimed = claimedSpans.find((span) => span.start === start);
    const isSaid = claimed
      ? spans.some((span) => isSame(span, claimed))
      : said.some((quantity) => quantity.value === value && quantity.percent === percent);
    if (!isSaid && !(percent && mayBe(value))) return said.length > 0 ? 'otherwise' : 'unsaid';
  }
  for (const [, one, other] of text.matchAll(ratio)) {
    if (!sentence.includes(`${readNumeral(one!)}:${readNumeral(other!)}`)) return 'otherwise';
  }
  const differs = [isBoundedOtherwise, isOfAnotherPeriod, isOfAnotherPost, isLeftToAnother];
  if (differs.some((differ) => differ(text, sentence))) return 'otherwise';
  if (isOfAnotherTurn(text, sentence) || lacksPost(text, sentence)) return 'unsaid';
  const all = stretchesOf(sentence);
  if (areApart(text, sentence, all)) return 'otherwise';
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
    return 'unsaid';
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
      quantities.flatMap(({ percent, value }) => (percent && !mayBe(value) ? [String(value)] : [])),
      percents,
    )
  )
    return 'otherwise';
  if (contradicted(claimedSpans.map(nameOfSpan), (stretch) => durationsIn(stretch).map(nameOfSpan))) return 'otherwise';
  const placesOf = (stretch: string) => library.lexicon.places.find(stretch).map(({ place }) => place.short);
  if (
    contradicted(
      text.match(grades) ?? [],
      (stretch) => stretch.match(grades) ?? [],
      ({ text: word }) => word.match(grades) !== null || word === '医院',
    )
  )
    return 'otherwise';
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
  if (contradicted([...claimedDates.keys()], claimsOf)) return 'otherwise';
  const datesAround = datesIn(`${title}\n${heading}\n${clause.text}`);
  if ([...claimedDates.values()].some((claimed) => !datesAround.some((said) => isSameDate(claimed, said))))
    return datesIn(sentence).length > 0 ? 'otherwise' : 'unsaid';
  if (
    contradicted(
      question.places.map(({ short }) => short),
      placesOf,
      ({ critical }) => critical,
    )
  )
    return 'otherwise';
  const spoken = spokenOf(question, library.views.text(`${heading}\n${sentence}`), clause);
  if (spoken === 'unsaid')
    return leaveMayBeMeant(text, carryingStretch(question, sentence, library)) ? 'open' : 'unsaid';
  // 两份方案都要求…: all plans, not all of what it is required of.
  const ofAll = claimsOfAll(question) ? text.replaceAll('都', '') : text;
  if (everyOne.test(ofAll) && notEveryOne(carryingStretch(question, part, library))) return 'otherwise';
  if (isCrossed(text, sentence) || goesOtherWay(text, carryingStretch(question, sentence, library))) return 'otherwise';
  const bearing = bearingOf(question, sentence, library);
  return bearing === 'contrary' ? 'otherwise' : spoken === 'open' ? 'open' : bearing;
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
