import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soundsLike, toneless } from '../../src/language/pinyin.ts';

describe('toneless', () => {
  test.each([
    ['卫健委', 'wei jian wei'],
    ['重庆', 'chong qing'],
    ['妇女A2', 'fu nv a 2'],
    ['', ''],
  ])('%s', (text, syllables) => expect(toneless(text).join(' ')).toBe(syllables));

  test('one syllable per character, whatever the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(toneless(text)).toHaveLength([...text].length);
      }),
    );
  });
});

describe('soundsLike', () => {
  test.each([
    ['卫建委', '卫健委'],
    ['绩校考核', '绩效考核'],
    ['参于', '参与'],
    // n/l, in/ing, z/zh, any reading of a character
    ['护里', '护理'],
    ['人明', '人民'],
    ['资量', '质量'],
    ['重量', '种量'],
  ])('%s ~ %s', (one, other) => expect(soundsLike(one, other)).toBe(true));

  test.each([
    ['医院', '医保'],
    ['卫健委', '卫健'],
    ['财政局', '民政局'],
    ['负责', '负担'],
  ])('%s is not %s', (one, other) => expect(soundsLike(one, other)).toBe(false));

  test('without the confused pairs only the same syllables pass', () => {
    expect(soundsLike('人明', '人民', false)).toBe(false);
    expect(soundsLike('卫建委', '卫健委', false)).toBe(true);
  });
});
