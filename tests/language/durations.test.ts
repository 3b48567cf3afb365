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
  // Dates, ages; working days are a measure of their own.
  ['2025年6月底前', []],
  ['15日前完成', []],
  ['60周岁', []],
  ['一百二十日', [120]],
  ['一年半', [540]],
  ['15个工作日内', [15]],
])('%s', (text, days) => expect(durationsIn(text).map((each) => each.days)).toEqual(days));
