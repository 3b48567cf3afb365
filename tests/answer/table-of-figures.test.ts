import { describe, expect, it } from 'vitest';
import { planAlone } from './plan-alone.ts';

const ask = await planAlone(
  '青政发〔2021〕7号.txt',
  `青川市“十四五”体育发展规划
青政发〔2021〕7号

一、发展目标
到2025年，全民健身公共服务体系更加完善，经常参加体育锻炼人数比例达到40%。

表1 “十四五”时期主要指标
序号\t指标名称\t单位\t2020年\t2025年\t属性
1\t人均体育场地面积\t平方米\t2.1\t2.6\t约束性
2\t经常参加体育锻炼人数比例\t%\t36\t40\t预期性
3\t社会体育指导员\t人\t1900\t—\t预期性

二、主要任务
（一）完善场地设施。新建体育公园6个。（市体育局负责）

附件
重点项目表
序号\t项目名称\t总投资（万元）\t完成时间\t责任单位
1\t滨河体育公园\t2350\t2023年10月底\t市体育局
2\t全民健身中心\t8600\t2024年底\t市体育局、市财政局
`,
);

describe('a row of a table of figures', () => {
  it.each([
    ['2025年人均体育场地面积目标', '2025年：2.6'],
    ['2020年人均体育场地面积是多少', '2020年：2.1'],
    ['人均体育场地面积多大', '2020年：2.1，2025年：2.6'],
    ['2020年经常参加锻炼的人占多少', '2020年：36'],
    ['滨河体育公园投资多少', '总投资（万元）：2350'],
    ['全民健身中心要花多少钱', '总投资（万元）：8600'],
  ])('%s', (question, value) =>
    expect(ask(question)).toMatchObject({ found: true, statement: expect.stringContaining(value) }),
  );

  it('is quoted as printed, with the headings of its columns', () =>
    expect(ask('2025年人均体育场地面积目标').citations.map(({ quote }) => quote)).toEqual([
      '1 人均体育场地面积 平方米 2.1 2.6 约束性',
      '序号 指标名称 单位 2020年 2025年 属性',
    ]));

  it('sets a target for each year', () =>
    expect(ask('2025年人均体育场地面积目标').targets).toMatchObject([{ value: '2.6', deadline: '2025年' }]));

  it.each(['2023年人均体育场地面积是多少', '2025年社会体育指导员要多少人', '社会体育指导员要花多少钱'])(
    'says nothing of what it has no cell for: %s',
    (question) => expect(ask(question).found).toBe(false),
  );

  it('names who is responsible, and by when, as any other', () => {
    expect(ask('全民健身中心谁负责').agencies.map(({ name }) => name)).toEqual(['市体育局', '市财政局']);
    expect(ask('滨河体育公园什么时候完成').statement).toContain('2023年10月底');
  });
});

it('a sentence of another year does not answer', () =>
  expect(ask('2022年经常参加体育锻炼人数比例是多少').statement).not.toContain('40%'));
