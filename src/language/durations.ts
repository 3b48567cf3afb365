import { matchesOf } from './matches.ts';
import { readNumeral } from './numerals.ts';

/** A length of time found in a text. */
export interface Duration {
  start: number;
  /** In days, or in working days, which are a measure of their own. */
  days: number;
  working: boolean;
}

/** In a year of twelve months of thirty days: 24小时 and 一天, 两个月 and 60日 are the same to those who claim them. */
const units: [RegExp, number][] = [
  [/^个?(?:小时|钟头)/, 1 / 24],
  [/^个?工作日/, 1],
  [/^(?:天|日(?![期常间前]))/, 1],
  [/^个?(?:周(?![岁边年])|星期|礼拜)/, 7],
  [/^个月/, 30],
  [/^个季度/, 90],
  [/^年(?![底初前度级])/, 360],
];
const number =
  /(?<![\d月第.])(\d+(?:\.\d+)?|[一二两三四五六七八九十百半]+)(?=个?(?:小时|钟头|工作日|天|日|周|星期|礼拜|月|季度|年))/g;

/** The lengths of time in a text; dates (6月, 2025年) are none. @param text folded */
export const durationsIn = (text: string): Duration[] =>
  matchesOf(text, number).flatMap(({ index, 0: said }): Duration[] => {
    const rest = text.slice(index + said.length);
    const unit = units.find(([pattern]) => pattern.test(rest));
    const value = said === '半' ? 0.5 : /\d/.test(said) ? Number(said) : readNumeral(said);
    if (!unit || value === null || (unit[1] === 360 && value > 100)) return [];
    const half = /^(?:年|天|个?小时)半/.test(rest) ? 0.5 : 0;
    return [{ start: index, days: (value + half) * unit[1], working: /^个?工作日/.test(rest) }];
  });
