import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/types.ts';
import { layOut, wellFormed } from '../../src/telegram/layout/pages.ts';
import { splitText } from '../../src/telegram/layout/split.ts';
import { statementParts } from '../../src/telegram/layout/statement.ts';
import { faultOfText } from './fake/validate.ts';

const citation = (quote: string, clause = '二（二）8', place = '第二部分第（二）项第8条'): Citation => ({
  document: '甲政办〔2022〕9号',
  title: '甲市医院发展方案',
  clause,
  place,
  heading: '加强临床专科建设',
  quote,
  file: 'documents/x.txt',
  start: 0,
  end: quote.length,
});

const answer = (statement: string, citations: Citation[], found = true): Answer => ({
  question: '问',
  intent: 'fact',
  found,
  statement,
  verdict: null,
  agencies: [],
  targets: [],
  citations,
  references: citations.map(({ document, clause }) => ({ document, clause })),
  suggestions: [],
});

const link = () => 'https://t.me/some_bot?start=c_12345678';

/** All that the pages quote, joined. */
const quoted = (given: Answer): string =>
  layOut(given, link)
    .flatMap(({ text, entities }) =>
      entities
        .filter(({ type }) => type.endsWith('blockquote'))
        .map(({ offset, length }) => text.slice(offset, offset + length)),
    )
    .join('');

describe('layOut', () => {
  test('the statement in bold, the quotation as a block, the source line linked', () => {
    const [page] = layOut(answer('由甲委负责。', [citation('（甲委负责）')]), link);
    expect(page!.text).toBe(
      '由甲委负责。\n\n（甲委负责）\n—— 《甲市医院发展方案》（甲政办〔2022〕9号）第二部分第（二）项第8条「加强临床专科建设」',
    );
    expect(page!.entities.map(({ type, offset, length }) => [type, page!.text.slice(offset, offset + length)])).toEqual(
      [
        ['bold', '由甲委负责。'],
        ['blockquote', '（甲委负责）'],
        ['text_link', '《甲市医院发展方案》（甲政办〔2022〕9号）第二部分第（二）项第8条'],
      ],
    );
  });

  test('two quotations of one clause have one source line', () => {
    const [page] = layOut(answer('两句。', [citation('一。'), citation('二。')]), link);
    expect(page!.text.match(/——/gu)).toHaveLength(1);
  });

  test('a long quotation folds', () => {
    const [page] = layOut(answer('见下。', [citation('长'.repeat(300))]), link);
    expect(page!.entities.map(({ type }) => type)).toContain('expandable_blockquote');
  });

  test('nothing found: the nearest clause is marked as such', () => {
    expect(layOut(answer('方案没有规定。', [citation('近。')], false), link)[0]!.text).toContain(
      '最接近的条款：\n\n近。',
    );
  });

  test('of many quotations a page shows no more than about one screen, and none is lost', () => {
    const many = Array.from({ length: 23 }, (_one, index) =>
      citation(`第${index}句。`, `二（二）${index}`, `第${index}条`),
    );
    const pages = layOut(answer('共23项。', many), link);
    expect(pages.length).toBeGreaterThan(4);
    for (const { text } of pages) expect(text.match(/——/gu)!.length).toBeLessThanOrEqual(5);
    expect(quoted(answer('共23项。', many))).toBe(many.map(({ quote }) => quote).join(''));
  });

  test('texts of every length, with any characters, arrive whole and within what Telegram takes', () => {
    const unit = fc.oneof(
      fc.constantFrom('<', '&', '_', '*', '`', '[', '。', '；', '\u200d', '👨‍👩‍👧', '🙂', '\ud800', 'e\u0301', '第', '）'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(unit, { minLength: 1, maxLength: 60 }).map((units) => units.join(''));
    const quote = fc
      .tuple(text, fc.integer({ min: 1, max: 250 }))
      .map(([piece, times]) => `字${piece.repeat(times).replace(/\s/gu, '')}句`);
    fc.assert(
      fc.property(text, fc.array(quote, { minLength: 1, maxLength: 6 }), (statement, quotes) => {
        const given = answer(
          `答${statement}完`,
          quotes.map((one, index) => citation(one, `二（二）${index + 1}`)),
        );
        for (const page of layOut(given, link)) expect(faultOfText(page.text, page.entities, 4096)).toBeNull();
        expect(quoted(given)).toBe(quotes.map(wellFormed).join(''));
      }),
      { numRuns: 150 },
    );
  });
});

describe('splitText', () => {
  test('breaks at the end of a sentence where it can', () => {
    expect(splitText('一二三。四五六。七八九。', 9)).toEqual(['一二三。四五六。', '七八九。']);
  });

  test('never breaks a character: families, flags with marks, letters with accents stay whole', () => {
    for (const whole of ['👨‍👩‍👧', 'e\u0301', '👍🏽', '🙂'])
      for (let limit = whole.length * 2; limit < whole.length * 3; limit++)
        for (const piece of splitText(whole.repeat(8), limit)) expect(piece.length % whole.length).toBe(0);
  });

  test('joined, the pieces are the text; none is longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 20, max: 200 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('statementParts', () => {
  test('two things side by side stand on two lines, both of them the headline', () => {
    const [city, region] = [
      '市方案第8条“全面加强临床专科建设”：市卫生健康委负责；',
      `自治区方案第5条“同题”：${'某厅、'.repeat(10)}负责。`,
    ];
    expect(statementParts(city + region)).toEqual({ headline: `${city}\n${region}`, lists: [] });
  });

  test('a short statement is left as it is, semicolons or not', () => {
    expect(statementParts('甲负责；乙配合；丙参与；丁指导。')).toEqual({
      headline: '甲负责；乙配合；丙参与；丁指导。',
      lists: [],
    });
  });

  test('a long list stands an item a line, twelve to a screen; what is in quotation marks stays together', () => {
    const items = Array.from({ length: 20 }, (_one, index) => `第${index + 1}条 做好“甲；乙”工作`);
    const { headline, lists } = statementParts(`某委负责的任务共20项。市方案20项：${items.join('；')}。`);
    expect(headline).toBe('某委负责的任务共20项。');
    expect(lists.map((list) => list.split('\n').length)).toEqual([12, 9]);
    expect(lists[0]!.split('\n').slice(0, 2)).toEqual(['市方案20项：', '第1条 做好“甲；乙”工作；']);
  });

  test('only line breaks are added', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('；', '。', '：', '第', '“', '”', '（', '）', '字', '1'),
          minLength: 50,
          maxLength: 300,
          size: 'max',
        }),
        (text) => {
          const { headline, lists } = statementParts(text);
          expect([headline, ...lists].join('').replaceAll('\n', '')).toBe(text);
        },
      ),
    );
  });
});
