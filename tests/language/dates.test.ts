import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, type DateExpression } from '../../src/language/dates.ts';

/** 2022-6-30 end until …: only what is set. */
function brief(date: DateExpression): string {
  const { year, toYear, month, day, half, quarter, atEnd, until, relative } = date;
  const parts: unknown[] = [
    year ?? '?',
    toYear && `–${toYear}`,
    month && `-${month}`,
    day && `-${day}`,
    half && ` half ${half}`,
  ];
  parts.push(quarter && ` quarter ${quarter}`, atEnd && ' end', until && ' until', relative && ' relative');
  return `${date.printed}: ${parts.filter(Boolean).join('')}`;
}

describe('findDates', () => {
  test.each<[string, string[]]>([
    ['到2025年，全市', ['2025年: 2025 until']],
    ['到 2025 年', ['2025 年: 2025 until']],
    ['２０２５年', ['２０２５年: 2025']],
    ['二〇二五年', ['二〇二五年: 2025']],
    ['二零二五年底', ['二零二五年底: 2025 end']],
    ['25年要多少', ['25年: 2025']],
    ['二五年的目标', ['二五年: 2025']],
    ['2025要达到多少', ['2025: 2025']],
    ['2022年6月底前完成', ['2022年6月底前: 2022-6 end until']],
    ['2022年4月21日', ['2022年4月21日: 2022-4-21']],
    ['2022.6.30', ['2022.6.30: 2022-6-30']],
    ['6月底前', ['6月底前: ?-6 end until']],
    ['6月30日之前', ['6月30日之前: ?-6-30 until']],
    ['年底前', ['年底前: ? end until']],
    ['“十四五”期间', ['“十四五”期间: 2021–2025']],
    ['十四五末', ['十四五末: 2021–2025 end']],
    ['“十五五”', ['“十五五”: 2026–2030']],
    ['2021—2025年', ['2021—2025年: 2021–2025']],
    ['2021年至2025年', ['2021年至2025年: 2021–2025']],
    ['2020年前', ['2020年前: 2020 until']],
    ['2023年上半年', ['2023年上半年: 2023 half 1']],
    ['2023年第一季度', ['2023年第一季度: 2023 quarter 1']],
    ['今年要完成什么', ['今年: ? relative']],
    ['明年底前', ['明年底前: ? end until relative']],
    ['2022年、2025年', ['2022年: 2022', '2025年: 2025']],
    // 100 places up on 2020, not before 2020
    ['较2020年前进100名', ['2020年: 2020']],
    ['2021年前三名', ['2021年: 2021']],
  ])('%s', (text, dates) => expect(findDates(text).map(brief)).toEqual(dates));

  test.each([
    '25年以上工龄',
    '满25年',
    '二十五年',
    '三年行动',
    '每年',
    '5年内',
    '一个月内',
    '6个月',
    '钦政办〔2022〕9号',
    '2025个人',
    '12025',
    '2025.5%',
    '一五一十',
    '月底',
    '13月5日',
  ])('no date in %s', (text) => expect(findDates(text).map(brief)).toEqual([]));

  test('never throws; spans slice back to what was printed and do not overlap', () => {
    const unit = fc.constantFrom(...'2025一二〇十年月日底末前内到至“”四五期间.-/—今明上下半个 第季度０');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let end = 0;
        for (const date of findDates(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(date.start, date.end)).toBe(date.printed);
          end = date.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
