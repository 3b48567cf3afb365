import { matchesOf } from '../../language/matches.ts';
import { readNumeral } from '../../language/numerals.ts';
import type { Atom, Question } from '../../question/types.ts';
import { leastSentenceCoverage } from '../coverage.ts';
import type { Judgement } from '../evidence.ts';
import { listed, quotes } from '../lists.ts';
import { namesOf } from '../lost-names.ts';
import { membersAsked, namesMembers } from '../members.ts';

/** 五个中心是哪五个 is asked in words that no list has: the sentence that names all that are counted. */
export const membersNamed: Judgement = ({ text }, ranked) => {
  const members = membersAsked(text);
  const sentence = members && ranked.sentences.find(({ sentence }) => namesMembers(sentence.text, members));
  return sentence ? { ranked, sentence, silent: null } : null;
};

const whichOf = /哪([两二三四五六七八九十]{1,2})(?:个(?!字)|[项条种类家所点批])/;

/** 哪三项: as many must be listed. */
export const membersListed: Judgement = ({ intent, text }, ranked, best) => {
  const wanted = readNumeral(whichOf.exec(text)?.[1] ?? '');
  if (wanted === null || best === null || intent === 'responsibility') return null;
  return ranked.sentences.some(
    ({ coverage, sentence }) => coverage >= leastSentenceCoverage && listed(sentence.text) >= wanted,
  )
    ? null
    : { ranked, sentence: best, silent: `没有列出是哪${wanted}项` };
};

/** 哪八个字: a motto of that length. */
export const mottoQuoted: Judgement = ({ text }, ranked, best) => {
  const length = readNumeral(/哪([\d一二三四五六七八九十]{1,3})个字/.exec(text)?.[1] ?? '');
  if (length === null) return null;
  const motto = ranked.sentences.find(({ sentence }) => quotes(sentence.text, length)) ?? null;
  return { ranked, sentence: motto ?? best, silent: motto === null ? `没有写明是哪${length}个字` : null };
};

/** 要设多少床位 of a clause that says nothing of beds. */
export const countedSpoken: Judgement = (question, ranked, best) => {
  const counted = countedThing(question);
  return counted !== null && counted.weight >= leastCounted && ranked.unexplained.includes(counted)
    ? { ranked, sentence: best, silent: `没有提到“${namesOf(question, [counted])[0]}”` }
    : null;
};

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
