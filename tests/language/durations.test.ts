import { expect, it } from 'vitest';
import { durationsIn } from '../../src/language/durations.ts';

it.each<[string, number[]]>([
  ['不超过60日', [60]],
  ['不超过两个月', [60]],
  ['60天对吧', [60]],
  ['24小时内', [1]],
  ['一天一夜内', [1]],
  ['半年以上', [180]],
  ['三年内', [1080]],
  // Dates, and a measure of its own.
  ['2025年6月底前', []],
  ['5个工作日内', []],
])('%s', (text, days) => expect(durationsIn(text).map((each) => each.days)).toEqual(days));
