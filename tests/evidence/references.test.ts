import { expect, test } from 'vitest';
import { digestOf } from '../../src/document/digest.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { citedIn, citedTitles } from '../../src/evidence/references.ts';
import { planText } from '../corpus/make.ts';

const parse = (parts: Parameters<typeof planText>[0]) =>
  parseDocument({ file: `documents/${parts.number}.txt`, text: planText(parts) });
const province = {
  issuer: '广西壮族自治区人民政府办公厅',
  number: '桂政办发〔2022〕77号',
  subject: '广西壮族自治区全民阅读工作实施方案',
  tasks: { 建设城市书房: '到2025年，全区建成城市书房300个以上。（自治区文化和旅游厅负责）' },
};
/** A city's plan that cites something in one of its tasks. */
const citing = (cited: string) =>
  parse({
    issuer: '钦州市人民政府办公室',
    number: '钦政办〔2023〕31号',
    subject: '钦州市全民阅读工作实施方案',
    tasks: { 建设城市书房: `落实${cited}，建成城市书房20个以上。（市财政局负责）` },
  });
const only = (documents: ReturnType<typeof citing>[]) => citedTitles(documents, documents.map(digestOf));

test.each([
  '《广西壮族自治区全民阅读工作实施方案》',
  '《全区读书方案》（桂政办发〔2022〕77号）',
  '《全区读书方案》（桂政办发[2022] 77 号）',
  '《全区读书方案》（桂政办发【２０２２】７７号）',
  '《广西壮族自治区人民政府办公厅关于印发广西壮族自治区全民阅读工作实施方案的通知》',
  '《廣西壯族自治區全民閱讀工作實施方案》',
])('a document that the corpus holds is not only cited: %s', (cited) => {
  expect(only([citing(cited), parse(province)])).toEqual([]);
});

test('one without a number holds no other without a number', () => {
  const plain = parseDocument({ file: 'documents/a.txt', text: planText(province).replace(/^桂政办发.*\n/m, '') });
  expect(plain.number).toBeNull();
  expect(only([citing('《读书守则》'), plain]).map(({ title }) => title)).toEqual(['读书守则']);
});

test.each([
  ['国办发18号文里怎么说', '《加强阅读的意见》（国办发[2021]18号）'],
  ['国办发[2021]18号里怎么说', '《加强阅读的意见》（国办发〔２０２１〕１８号）'],
  ['18号文怎么说', '《加强阅读的意见》（[国办发[2021]18号）'],
])('%s is asked of %s', (text, cited) => {
  expect(citedIn(text, only([citing(cited)]))).toBe('加强阅读的意见');
});
