import type { Library } from '../../evidence/library.ts';
import { matchesOf } from '../../language/matches.ts';
import { spanOf, type Span } from '../../language/spans.ts';
import type { Question } from '../../question/types.ts';
import { partOfCase } from './cases.ts';
import { Claim, type ClaimTest, type Place } from './claim.ts';
import { datesSaid } from './dates.ts';
import { figuresOfThis, figuresSaid, instancesAdmitted, ratiosSaid } from './figures.ts';
import { worst, type Finding } from './finding.ts';
import { grades, gradesOfThis, namesTogether, placesOfThis } from './named.ts';
import { bearingOn, nothingDiffers } from './wording.ts';

/** In order: the first that settles it is followed. */
const tests: ClaimTest[] = [
  instancesAdmitted,
  figuresSaid,
  ratiosSaid,
  nothingDiffers,
  namesTogether,
  figuresOfThis,
  gradesOfThis,
  datesSaid,
  placesOfThis,
];

/**
 * Does the sentence say what is claimed? Its numbers must be the claim's; where the claim names a grade or a place, the
 * stretch that speaks of the rest of it must not name another one (三级…全覆盖 does not make 二级…全覆盖 true).
 */
export function findingOf(question: Question, place: Place, library: Library): Finding {
  const meant = { ...place, sentence: partOfCase(question.text, place.sentence) };
  return worst(partsOf(question).map((part) => testOf(new Claim(part, meant, library))));
}

function testOf(claim: Claim): Finding {
  for (const test of tests) {
    const settled = test(claim);
    if (settled) return settled;
  }
  return bearingOn(claim);
}

/** 甲县国家级、乙县自治区级: a claim of several, each with a figure, grade or place of its own; else the claim itself. */
function partsOf(question: Question): Question[] {
  const { text, atoms, quantities } = question;
  const parts = matchesOf(text, /[^,;、。?]+/g).map((match): Question => {
    const [said] = match;
    const part = spanOf(match);
    const within = ({ start, end }: Span) => part.start <= start && end <= part.end;
    return {
      ...question,
      text: ' '.repeat(part.start) + said,
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
