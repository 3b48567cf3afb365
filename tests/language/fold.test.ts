import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';

describe('fold', () => {
  test.each([
    // full-width letters, digits, signs
    ['ＤＲＧ付费', 'drg付费'],
    ['２０２５年', '2025年'],
    ['８０％', '80%'],
    ['1＋N', '1+n'],
    // the ways both plans print one ratio
    ['1∶2', '1:2'],
    ['1：2', '1:2'],
    // dashes of periods and of clause marks
    ['2021—2025', '2021-2025'],
    ['2021–2025', '2021-2025'],
    ['8～10', '8-10'],
    // brackets of a 文号 as people type them
    ['钦政办〔2022〕9号', '钦政办[2022]9号'],
    ['钦政办【2022】9号', '钦政办[2022]9号'],
    ['钦政办［2022］9号', '钦政办[2022]9号'],
    ['（试行）', '(试行)'],
    ['“两个允许”', '"两个允许"'],
    ['「兩個允許」', '"两个允许"'],
    ['衛生健康委員會', '卫生健康委员会'],
    // Kangxi radicals and compatibility ideographs from PDF text layers
    ['⽅案', '方案'],
    ['\uf98e度', '年度'],
    ['大型×光机', '大型x光机'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  test.each(['显著', '著名', '乾坤', '瞭望', '慰藉', '。、《》', '2025年底前'])('%s stays', (text) =>
    expect(fold(text)).toBe(text),
  );

  test('keeps the length and is idempotent, whatever the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('is idempotent on every single unit', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = fold(String.fromCharCode(unit));
      if (folded.length !== 1 || fold(folded) !== folded) expect.fail(`U+${unit.toString(16)} → ${folded}`);
    }
  });
});
