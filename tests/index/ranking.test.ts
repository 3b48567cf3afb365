import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build.ts';
import { defaultRanking, type Ranking } from '../../src/index/ranking.ts';
import { byBlanks, sketch, type Sketch } from './documents.ts';

function order(clauses: Sketch[], question: string, ranking: Ranking = defaultRanking): string[] {
  const index = buildIndex([sketch('文', clauses)], byBlanks, { ranking });
  const terms = byBlanks(question).map((term) => ({ term, weight: 1 }));
  return index.search(terms, { limit: 10 }).map(({ clause }) => clause.id);
}

const filler = '落实 各项 工作 要求 推进 公立 医院 高质量 发展';

describe('order of hits', () => {
  test('what a clause is headed counts more than what it mentions', () => {
    const clauses = [
      { heading: '加强 人才 培养', text: `${filler} 临床 专科` }, // 0: mentions both words
      { heading: '加强 临床 专科 建设', text: filler }, // 1: is about them
      { heading: '加强 信息 建设', text: filler }, // 2: has neither
    ];
    expect(order(clauses, '临床 专科')).toEqual(['1', '0']);
  });

  test('the rare word decides, not the number of common ones', () => {
    const clauses = [
      { text: '公立 医院 发展 中药 制剂' }, // 0: the rare word
      { text: '公立 医院 发展 医院 改革' }, // 1: every common word
      { text: '公立 医院 发展 服务 能力' }, // 2: the same, 医院 once: behind 1
    ];
    expect(order(clauses, '公立 医院 制剂')).toEqual(['0', '1', '2']);
  });

  test('repeating a word helps less each time', () => {
    const clauses = [
      { text: '床位 床位 床位 床位 床位 床位 其他 其他' }, // 0: one word of the question, six times
      { text: '床位 编制 其他 其他 其他 其他 其他 其他' }, // 1: both words, once each
      { text: '床位 其他 其他 其他 其他 其他 其他 其他' }, // 2: one word, once
    ];
    expect(order(clauses, '床位 编制')).toEqual(['1', '0', '2']);
  });

  test('the shorter clause comes first where both say it once', () => {
    const clauses = [
      { text: `薪酬 ${filler} ${filler}` }, // 0: one word among many
      { text: `薪酬 ${filler}` }, // 1: among fewer
    ];
    expect(order(clauses, '薪酬')).toEqual(['1', '0']);
  });

  test('a word among the responsible units counts little: lists of units would win otherwise', () => {
    const clauses = [
      { heading: '培养 人才', text: filler, agencies: ['市 教育 局', '市 财政 局'] }, // 0: 教育 is responsible
      { heading: '医学 教育', text: filler, agencies: ['市 卫生 健康 委'] }, // 1: is about 教育
      { heading: '党建', text: `加强 教育 ${filler}`, agencies: ['市 委 组织 部'] }, // 2: mentions it
    ];
    expect(order(clauses, '教育')).toEqual(['1', '2', '0']);
  });

  test('the section above lends a little of its heading to its tasks', () => {
    const clauses = [
      { heading: '人事 薪酬 制度 改革' }, // 0: a section: no text of its own, never a hit
      { heading: '编制', text: filler, below: 0 }, // 1: stands below it
      { heading: '编制', text: filler }, // 2: the same, elsewhere: behind, though earlier in no way
      { heading: '党建', text: filler, below: 0 }, // 3: below it, on something else
    ];
    expect(order(clauses, '薪酬 编制')).toEqual(['1', '2', '3']);
  });

  test('equal clauses stand in document order', () => {
    const same = { heading: '总 会计师', text: filler };
    expect(order([same, same, same], '会计师')).toEqual(['0', '1', '2']);
  });

  test('weights of the question outweigh order', () => {
    const index = buildIndex([sketch('文', [{ text: '医保 支付' }, { text: '医保 价格' }])], byBlanks);
    const first = (terms: { term: string; weight: number }[]) => index.search(terms, { limit: 1 })[0]?.clause.id;
    expect(
      first([
        { term: '支付', weight: 1 },
        { term: '价格', weight: 2 },
      ]),
    ).toBe('1');
    expect(
      first([
        { term: '支付', weight: 2 },
        { term: '价格', weight: 1 },
      ]),
    ).toBe('0');
  });

  test('each field weight works: a field of weight 0 is not searched', () => {
    const clauses = [{ heading: '甲', text: '乙', agencies: ['丙'] }];
    const without = (field: 'heading' | 'body' | 'agencies') => ({
      ...defaultRanking,
      fields: { ...defaultRanking.fields, [field]: 0 },
    });
    expect(order(clauses, '甲', without('heading'))).toEqual([]);
    expect(order(clauses, '乙', without('body'))).toEqual([]);
    expect(order(clauses, '丙', without('agencies'))).toEqual([]);
    expect(order(clauses, '丙')).toEqual(['0']);
  });
});
