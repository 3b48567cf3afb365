import { findDates } from '../language/dates.ts';
import { matchesOf } from '../language/matches.ts';
import type { Question } from '../question/types.ts';

/** 2020年是多少: the sentence speaks of years, and that is none of them. */
export function isOfAnotherYear({ dates }: Question, sentence: string): boolean {
  const asked = dates.flatMap(({ year }) => (year === null ? [] : [year]));
  const said = findDates(sentence).filter(({ year }) => year !== null);
  const isSaid = (wanted: number) => said.some(({ year, toYear }) => year! <= wanted && wanted <= (toYear ?? year!));
  return asked.length > 0 && said.length > 0 && !asked.some(isSaid);
}

const level = /国家级?|自治区级|省级|市级|县级/g;

/** 市级重点专科几个, 一级医院占多少: the sentence speaks of those of other levels only. An autonomous region is a province; 国家中心 is one 国家级. */
export function isOfAnotherLevel({ atoms, text: question }: Question, text: string): boolean {
  const levelsIn = (words: string) =>
    (words.match(level) ?? []).map((name) => name.replace('自治区', '省').replace(/级$/, ''));
  const asked = atoms.flatMap(({ text: word }) => (word === '国家' ? [] : levelsIn(word)));
  const said = levelsIn(text);
  return lacks(said, asked) || lacks(gradesIn(text), gradesIn(question));
}

/** Something of the kind is said, but none that is asked for. */
const lacks = (said: readonly string[], asked: readonly string[]): boolean =>
  asked.length > 0 && said.length > 0 && !asked.some((name) => said.includes(name));

const grades = '一二三';

/** 二级以上医院: hospitals of the second and third grade. */
const gradesIn = (text: string): string[] =>
  matchesOf(text, /(?<!哪)([一二三])级(?:及其?)?(以上|以下)?/g).flatMap(([, grade, bound]) => {
    const at = grades.indexOf(grade!);
    return [...(bound === '以上' ? grades.slice(at) : bound === '以下' ? grades.slice(0, at + 1) : grade!)];
  });
