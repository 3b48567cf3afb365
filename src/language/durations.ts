import { matchesOf } from './matches.ts';
import { readNumeral } from './numerals.ts';

/** A length of time found in a text. */
export interface Duration {
  start: number;
  /** 60 for 60日, 两个月 and 60天; a working day is a measure of its own and is none. */
  days: number;
}

const units: [RegExp, number][] = [
  [/^(?:个)?(?:小时|钟头)/, 1 / 24],
  [/^(?:天|日(?!期|常|间))/, 1],
  [/^(?:个)?(?:周|星期|礼拜)/, 7],
  [/^个?月(?!\d|底|初|前)/, 30],
  [/^(?:个)?季度/, 90],
  [/^年(?!\d|底|初|前|度|级)/, 360],
];
const number = /(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)(?=个?(?:小时|钟头|天|日|周|星期|礼拜|月|季度|年))/g;

/**
 * The lengths of time in a text, as days of a year of twelve months of thirty: 24小时 and 一天, 两个月 and 60日 are the same to
 * those who claim them. @param text folded
 */
export function durationsIn(text: string): Duration[] {
  return matchesOf(text, number).flatMap(({ index, 0: said }): Duration[] => {
    const behind = text.slice(index + said.length);
    const unit = units.find(([pattern]) => pattern.test(behind));
    // 6月, 2025年 are dates
    if (!unit || (unit[1] > 7 && !behind.startsWith('个') && (unit[1] === 30 || Number(said) > 100))) return [];
    const value = said === '半' ? 0.5 : /\d/.test(said) ? Number(said) : readNumeral(said);
    return value === null ? [] : [{ start: index, days: value * unit[1] }];
  });
}
