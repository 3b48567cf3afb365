import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumeral, toChineseNumeral } from '../../src/language/numerals.ts';
import { findQuantities } from '../../src/language/quantities.ts';

describe('readNumeral', () => {
  test.each<[string, number | null]>([
    ['八', 8],
    ['十', 10],
    ['十二', 12],
    ['二十二', 22],
    ['廿八', 28],
    ['卅', 30],
    ['两', 2],
    ['两百五十', 250],
    ['一百零二', 102],
    ['一百二', 120],
    ['一千零一十', 1010],
    ['三千五', 3500],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['三亿五千万', 350_000_000],
    ['壹佰贰拾', 120],
    ['二〇二五', 2025],
    ['二零二五', 2025],
    ['〇', 0],
    ['１２', 12],
    ['3.5', 3.5],
    ['1,000', 1000],
    ['1.2万', 12_000],
    ['3千', 3000],
    // none
    ['', null],
    ['百', null],
    ['十十', null],
    ['五百千', null],
    ['1,00', null],
    ['几十', null],
    ['第三', null],
    ['三甲', null],
    ['1万2', null],
  ])('%s → %s', (text, value) => expect(readNumeral(text)).toBe(value));

  test('reads what toChineseNumeral writes', () => {
    for (let number = 0; number <= 9999; number++) expect(readNumeral(toChineseNumeral(number))).toBe(number);
  });

  test('never throws', () => {
    const unit = fc.constantFrom(...'〇零一二两十百千万亿廿点0123.,第%');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const value = readNumeral(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('toChineseNumeral', () => {
  test.each([
    [0, '零'],
    [8, '八'],
    [10, '十'],
    [28, '二十八'],
    [102, '一百零二'],
    [110, '一百一十'],
    [2025, '二千零二十五'],
  ])('%s → %s', (number, text) => expect(toChineseNumeral(number)).toBe(text));

  test.each([-1, 1.5, 10_000, Number.NaN])('refuses %s', (number) =>
    expect(() => toChineseNumeral(number)).toThrow(RangeError),
  );
});

describe('findQuantities', () => {
  const short = (text: string) =>
    findQuantities(text).map(
      ({ start, end, value, percent }) => `${text.slice(start, end)}=${value}${percent ? '%' : ''}`,
    );

  test.each<[string, string[]]>([
    ['百分之八十', ['百分之八十=80%']],
    ['百分百要设', ['百分百=100%']],
    ['百分之三点五', ['百分之三点五=3.5%']],
    ['能到八成吗', ['八成=80%']],
    ['八成五', ['八成五=85%']],
    ['不低于８０％', ['８０％=80%']],
    ['85.5%以上', ['85.5%=85.5%']],
    ['第二十二条是什么', ['第二十二=22']],
    ['第8条', ['第8=8']],
    ['10个以上', ['10=10']],
    ['三个、十张床', ['三=3', '十=10']],
    ['1.5万人', ['1.5万=15000']],
    ['2000万元', ['2000万=20000000']],
    ['三级甲等', ['三=3']],
    ['两家三甲', ['两=2']],
    ['1:2', ['1=1', '2=2']],
  ])('%s', (text, found) => expect(short(text)).toEqual(found));

  test.each([
    '一些',
    '统一',
    '统一管理',
    '三甲',
    '十分重要',
    '万一',
    '一体化',
    '唯一',
    '一老一小',
    '百姓',
    '成立',
    '谁负责',
  ])('no number in %s', (text) => expect(short(text)).toEqual([]));
});
