import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { documentReport, documentReportText } from '../../src/document/report.ts';
import type { Passage, PlanDocument } from '../../src/document/types.ts';

const read = (folder: string) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8'));
const texts = [...read('corpus/documents'), ...read('tests/fixtures/documents')];
const bare = (text: string) => text.replace(/\s+/g, '');

/** Every position gives its text back, and every character stands in the own text of exactly one clause. */
function check(document: PlanDocument): void {
  const { text } = document.source;
  const slice = (passage: Passage) => expect(bare(text.slice(passage.start, passage.end))).toBe(passage.text);
  let whole = '';
  for (const clause of document.clauses) {
    const ownEnd = clause.children[0]?.start ?? clause.end;
    expect(bare(text.slice(clause.start, ownEnd))).toBe(clause.text);
    whole += clause.text;
    for (const sentence of clause.sentences) {
      slice(sentence);
      expect(sentence.start).toBeGreaterThanOrEqual(clause.start);
      expect(sentence.end).toBeLessThanOrEqual(clause.end);
    }
    clause.responsibilityLines.forEach(slice);
    if (clause.row) for (const line of [clause.row.head, clause.row.line]) slice({ ...line, text: bare(line.text) });
    for (const { start, end, printed } of clause.responsible) expect(bare(text.slice(start, end))).toBe(printed);
    for (const { start, end, quote, value } of clause.targets) {
      expect(bare(text.slice(start, end))).toBe(quote);
      expect(quote).toContain(value);
    }
    for (const { start, end, printed, quote } of clause.deadlines) {
      expect(bare(text.slice(start, end))).toBe(printed);
      slice(quote);
    }
    for (const child of clause.children) expect(child.parent).toBe(clause);
  }
  expect(whole).toBe(bare(text));
  expect(new Set(document.clauses.map(({ id }) => id)).size).toBe(document.clauses.length);
  Object.values(document.facts).forEach(slice);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length;
  for (const { line } of document.warnings) expect(line >= 1 && line <= lines).toBe(true);
  documentReportText(document);
  JSON.stringify(documentReport(document));
}

const parse = (text: string) => parseDocument({ file: 'documents/x.txt', text });
const PIECES = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '（1）',
  '①',
  '第一条　',
  '第二章',
  '附件1',
  '\n',
  '\n\n',
  '。',
  '；',
  '：',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '《',
  '》',
  '市教育局负责',
  '牵头单位：',
  '、',
  '，',
  '和',
  '等',
  '到2025年',
  '10个以上',
  '80%',
  '\t',
  '|',
  '序号\t责任单位\n',
  '序号\n任务\n责任单位\n1\n',
  '\n- 3 -\n',
  '— 4 —',
  '第5页共6页',
  '市税务',
  '局、',
  '列首位者为牵头单位',
  '（以下任务均需各县区落实）',
  '注：',
  '附件1\n',
  '附件2\n',
  '某政办发[2024] 7 号',
  '的通知各县：',
  '\ufeff',
  '加强工作',
  '各县区',
  'x',
  ' ',
  '\u3000',
  '\r\n',
  '\f',
  '2022年4月21日',
  '〔2022〕9号',
  '关于印发',
  '方案',
  '的通知',
  '\ud83d\ude00',
  '\ufffd',
];

describe('properties', () => {
  it('holds for every document at hand', () => {
    for (const text of texts) check(parse(text));
  });

  it('holds for cut, doubled and broken documents', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...texts), place, place, fc.constantFrom(...PIECES, ''), (text, a, b, piece) => {
        const [from, to] = [Math.floor(Math.min(a, b) * text.length), Math.floor(Math.max(a, b) * text.length)];
        check(parse(text.slice(from, to) + piece));
        check(parse(text.slice(0, from) + piece + text.slice(to)));
      }),
      { numRuns: 60 },
    );
  });

  it('holds for texts made of marks and pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => check(parse(pieces.join('')))),
      { numRuns: 400 },
    );
  });

  it('holds for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(parse(text))),
      { numRuns: 200 },
    );
  });

  it.each([
    ['digits', '1'],
    ['brackets', '（'],
    ['pairs', '（）'],
    ['marks', '一、'],
    ['numbered', '（一）'],
    ['names', '市教育局、'],
    ['a sentence without end', '加强工作，'],
    ['lines', '\n1.'],
    ['tables', '序号\t任务\n'],
    ['numbers of documents', '〔2022'],
    ['years', '2022年'],
    ['titles', '《关于》'],
    ['words', '关于印发'],
    ['quotes', '“'],
    ['cells', '\t'],
    ['responsible', '由市局负责，'],
    ['duties', '（市教育局负责）'],
    ['page numbers', '某市方案\n- 1 -\n'],
    ['stacked tables', '序号\n任务\n责任单位\n1\n市\n'],
    ['tables of blanks', '序号 任务 责任单位\n1 建设 8 所 市教育局\n'],
    ['figures between blanks', '序号 任务 责任单位\n1 ' + '8 所 市 '.repeat(5_000)],
    ['figures', '建设8所，'],
    ['labels', '责任单位：市局 县局\n'],
    ['numbers before figures', '。1.2025年'],
    ['notes', '排在首位的牵头，以下任务均需市局'],
    ['lists', '（1）；'],
    ['glued heads', '方案的通知各县：'],
    ['firsts behind titles', '某方案一、'],
    ['articles behind titles', '某办法第一条'],
    ['plans one behind the other', '方案\n一、\n'],
    ['glued annexes', '日附件1某方案一'],
    ['parts of tables', '序号\t任务\n一、\t\n'],
    ['glued figures', '1.11.22.33.2．人口\n'],
    ['offices', '市水务局要会同'],
    ['offices that issue', '由市水务局统一'],
  ])('is fast on half a million characters of %s', (_, piece) => {
    const text = piece.repeat(Math.floor(500_000 / piece.length));
    const started = performance.now();
    parse(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
