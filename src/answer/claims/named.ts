import { shareSpokenOf } from '../../evidence/shares.ts';
import type { ClaimTest } from './claim.ts';
import { areApart } from './contradictions.ts';
import { supported } from './coverage.ts';

/** The bodies of the claim must stand together in the sentence, and what is claimed be said of them. */
export const namesTogether: ClaimTest = ({ text, sentence, names, allStretches, stretches, question, library }) => {
  if (areApart(text, sentence, allStretches)) return 'otherwise';
  if (names.length === 0 || stretches.length === allStretches.length) return null;
  const atoms = question.atoms.filter((atom) => !names.some((name) => name.includes(atom.text)));
  return atoms.length === 0 ||
    shareSpokenOf({ ...question, atoms }, library.views.text(stretches.join(''))) >= supported
    ? null
    : 'unsaid';
};

/** Values of which a stretch of text can hold another one than the claim does. */
export const grades = /[一二三]级|国家级|自治区级|省级|市级|县级/g;

/** 二级医院…全覆盖 of a sentence that says it of 三级 only. */
export const gradesOfThis: ClaimTest = (claim) =>
  claim.isContradicted(
    claim.text.match(grades) ?? [],
    (stretch) => stretch.match(grades) ?? [],
    ({ text }) => text.match(grades) !== null || text === '医院',
  )
    ? 'otherwise'
    : null;

/** What the sentence says of another place. */
export const placesOfThis: ClaimTest = (claim) =>
  claim.isContradicted(
    claim.question.places.map(({ short }) => short),
    (stretch) => claim.library.lexicon.places.find(stretch).map(({ place }) => place.short),
    ({ critical }) => critical,
  )
    ? 'otherwise'
    : null;
