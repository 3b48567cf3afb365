import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { normalise } from '../../src/language/normalise.ts';
import { findClauseMentions, findPointer } from '../../src/question/clauses.ts';
import type { ClauseMention, Pointer } from '../../src/question/types.ts';
import { understand } from '../../src/question/understand.ts';
import { cited, converse, library, plans } from '../answer/shipped.ts';

const read = (text: string) => fold(normalise(text).text);

type Place = Partial<Pick<ClauseMention, 'section' | 'item' | 'task' | 'number' | 'path'>>;

describe('a clause by its number', () => {
  it.each<[string, Place]>([
    ['第12条', { number: 12 }],
    ['第十二条', { number: 12 }],
    ['第二十二条写的啥', { number: 22 }],
    ['12条说什么', { number: 12 }],
    ['第１２条', { number: 12 }],
    ['第 12 条', { number: 12 }],
    ['第8项任务', { number: 8 }],
    ['任务8', { number: 8 }],
    ['第二部分第三项', { section: 2, item: 3 }],
    ['二、（三）', { section: 2, item: 3 }],
    ['二（三）', { section: 2, item: 3 }],
    ['二(三)12', { section: 2, item: 3, task: 12 }],
    ['第二部分第（三）项第12条', { section: 2, item: 3, task: 12 }],
    ['（三）', { item: 3 }],
    ['第三部分', { section: 3 }],
    ['最后一条', { number: -1 }],
    ['倒数第三条', { number: -3 }],
    ['第二部分最后一条', { section: 2, task: -1 }],
    ['2.3.1写的什么', { path: '2.3.1' }],
    ['第2.3节', { path: '2.3' }],
    ['4.2讲什么', { path: '4.2' }],
  ])('%s', (text, place) => {
    const found = findClauseMentions(read(text));
    expect(found).toHaveLength(1);
    const nothing = { section: null, item: null, task: null, number: null, path: null };
    expect(found[0]).toMatchObject({ ...nothing, ...place });
  });

  it.each([
    '一共多少条',
    '有28条重点任务',
    '前进100名',
    '到2025年',
    '2022年6月底前',
    '三级医院',
    '第一人民医院',
    '三年行动计划',
    '两个允许',
    '九项准则',
    '医护比1:2',
    '床护比1.5是多少',
    '提高到2.5倍',
    '钦政办〔2022〕9号',
    '第三方机构',
    '最后三条',
  ])('not: %s', (text) => expect(findClauseMentions(read(text))).toEqual([]));
});

describe('several clauses by their numbers', () => {
  it.each<[string, number[]]>([
    ['第3条和第5条', [3, 5]],
    ['3条跟5条', [3, 5]],
    ['第3、5、9条', [3, 5, 9]],
    ['第三、五条', [3, 5]],
    ['第3至6条', [3, 4, 5, 6]],
    ['第3-5条', [3, 4, 5]],
    ['第6到3条', [3]],
  ])('%s', (text, numbers) => {
    expect(findClauseMentions(read(text)).map(({ number }) => number)).toEqual(numbers);
  });

  it('are each of the plan that is named before them', () => {
    const numbered = (text: string) =>
      understand(text, null, library.lexicon).clauses.map(({ number, documents }) => [number, ...documents]);
    expect(numbered('市方案第3条和第4条')).toEqual([
      [3, plans.city],
      [4, plans.city],
    ]);
    expect(numbered('市方案第3条和自治区方案第4条有什么区别')).toEqual([
      [3, plans.city],
      [4, plans.region],
    ]);
    expect(numbered('跟自治区比，市方案第3条多了什么')).toEqual([[3, plans.city]]);
    expect(numbered('第3条和第4条')).toEqual([[3], [4]]);
  });
});

describe('a pointer at what was said', () => {
  it.each<[string, Pointer]>([
    ['下一条', { kind: 'step', step: 1 }],
    ['那下一条呢？', { kind: 'step', step: 1 }],
    ['继续', { kind: 'step', step: 1 }],
    ['上一条', { kind: 'step', step: -1 }],
    ['上一条是什么', { kind: 'step', step: -1 }],
    ['第二个呢', { kind: 'ordinal', ordinal: 2 }],
    ['第三个是什么', { kind: 'ordinal', ordinal: 3 }],
    ['最后一个', { kind: 'ordinal', ordinal: -1 }],
  ])('%s', (text, pointer) => expect(findPointer(read(text))).toEqual(pointer));

  it.each([
    '下一步怎么做',
    '第二个国家级试点在哪里',
    '继续医学教育',
    '上一年度工资总额',
    '第一人民医院',
    '下一级医院谁管',
  ])('not: %s', (text) => expect(findPointer(read(text))).toBeNull());
});

describe('the clause that is shown', () => {
  it.each<[string, string[]]>([
    ['第28条', ['市二（六）28']],
    ['钦州方案第二十二条', ['市二（五）22']],
    ['自治区方案第十九条原文', ['区二（五）19']],
    ['桂政办发〔2021〕102号第7条', ['区二（二）7']],
    ['第12条说的什么', ['市二（三）12', '区二（三）12']],
    ['保障措施第三条', ['市三（三）', '区三（三）']],
    ['市方案第三部分第二项', ['市三（二）']],
    ['市方案二（三）13', ['市二（三）13']],
    ['钦州方案二、（三）', ['市二（三）', '市二（三）12', '市二（三）13', '市二（三）14', '市二（三）15']],
    ['自治区总体要求原文', ['区一']],
  ])('%s', (message, clauses) => {
    const answer = converse(message);
    expect(answer.found).toBe(true);
    expect(cited(answer)).toEqual(clauses);
  });

  it.each(['第30条', '自治区方案第25条', '第0条', '市方案第四部分', '第二部分第九项'])('is none for %s', (message) => {
    const answer = converse(message);
    expect(answer.found).toBe(false);
    expect(answer.citations).toEqual([]);
  });
});
