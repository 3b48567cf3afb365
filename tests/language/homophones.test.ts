import { expect, test } from 'vitest';
import { listReadings } from '../../src/language/homophones.ts';
import { homophones } from '../../src/language/segment.ts';

test('one reading a character, the most frequent first', () => {
  expect(listReadings('健 900 v\n医院 4000 n\n建 3000 v\n')).toBe('建 jian\n健 jian\n医 yi\n院 yuan');
});

test.each([
  ['建', '健', false, true],
  ['校', '效', false, true],
  ['明', '民', false, false],
  ['明', '民', true, true],
  ['卫', '生', true, false],
  ['，', '，', true, false],
])('%s – %s, fuzzy %s: %s', (one, other, fuzzy, alike) => expect(homophones(one, fuzzy).includes(other)).toBe(alike));
