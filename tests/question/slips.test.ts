import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../relevance/measure.ts';

const { lexicon } = await shippedLibrary();

describe('is put right', () => {
  it.each([
    ['绩校考核谁负责', '绩效考核谁负责'],
    ['妇幼建康谁负则', '妇幼健康谁负责'],
    ['党建第一责任仁', '党建第一责任人'],
  ])('%s', (typed, meant) => expect(lexicon.repair(typed)).toBe(meant));
});

describe('is right as it stands', () => {
  it.each([
    // counted, beside a word of asking, out of a longer saying (卖不上价), beside the end of a word (体制)
    '护士要配到医生的三倍吗',
    '医患比要到多少',
    '护士一年到头休不上假',
    '今年要加多少床位',
    '双控制具体指什么',
  ])('%s', (typed) => expect(lexicon.repair(typed)).toBe(typed));
});
