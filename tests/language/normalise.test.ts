import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { simplify } from '../../src/language/simplify.ts';

describe('normalise', () => {
  test.each<[string, string, string[]]>([
    // stray blanks inside words
    ['总 会 计 师', '总会计师', ['总会计师']],
    ['D R G 付费', 'DRG付费', ['DRG付费']],
    ['到 2025 年 要多少', '到2025年要多少', ['到2025年要多少']],
    ['谁 负责 临床 专科', '谁负责临床专科', ['谁负责', '临床', '专科']],
    // bare keywords
    ['医保 谁管', '医保谁管', ['医保', '谁管']],
    ['医保　支付', '医保支付', ['医保', '支付']],
    ['日间手术\n占比', '日间手术占比', ['日间手术', '占比']],
    // Latin words and numbers would run together
    ['WHO report', 'WHO report', ['WHO', 'report']],
    ['10 20', '10 20', ['10', '20']],
    // typed on a phone
    ['@clause_bot 谁负责👍🏻医保？', '谁负责医保?', ['谁负责', '医保?']],
    ['１️⃣ ２０２５年', '12025年', ['12025年']],
    ['谁\u200b负\ufeff责\u202e', '谁负责', ['谁负责']],
    ['谁\u0007负责', '谁负责', ['谁负责']],
    ['谁负责\ud83d', '谁负责', ['谁负责']],
    // an address is no mention
    ['a@bcd.com', 'a@bcd.com', ['a@bcd.com']],
    ['衛生健康委員會負責什麼', '卫生健康委员会负责什么', ['卫生健康委员会负责什么']],
    ['', '', []],
    [' \n\t ', '', []],
    ['🙂🙂', '', []],
  ])('%j', (message, text, pieces) => expect(normalise(message)).toEqual({ text, pieces }));

  test('never throws and leaves nothing invisible, whatever the string', () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.constantFrom(0x20, 0x0a, 0x40, 0x200d, 0xfe0f, 0x4e00));
    fc.assert(
      fc.property(fc.string({ unit: unit.map((code) => String.fromCharCode(code)) }), (message) => {
        const { text, pieces } = normalise(message);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^ | $| {2}/u);
        expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('takes a long story in reasonable time', () => {
    expect(normalise('我在 医院 工作 '.repeat(20_000)).text).toHaveLength(140_000 - 20_000);
  });
});

describe('simplify', () => {
  test.each([
    // by phrase: 乾 stays in a name and a reign, becomes 干 where something is dry
    ['衛生 乾燥', '卫生 干燥'],
    ['衛生 乾隆', '卫生 乾隆'],
    ['一目瞭然，總結', '一目了然，总结'],
    ['醫院後勤', '医院后勤'],
    // already simplified: nothing is touched, though 乾 and 瞭 have simplified forms
    ['乾坤瞭望', '乾坤瞭望'],
    ['显著提高', '显著提高'],
  ])('%s → %s', (text, simplified) => expect(simplify(text)).toBe(simplified));
});
