import { describe, expect, it } from 'vitest';
import { ask } from './cold-chain.ts';

describe('the document itself, where there is only one', () => {
  it.each<[string, string[]]>([
    ['宁政办发几号文', ['宁政办发〔2024〕17号']],
    ['宁政办发多少号，哪天的', ['宁政办发〔2024〕17号', '2024年3月8日']],
    ['这文谁发的 啥时候发的', ['宁川市人民政府办公室', '2024年3月8日']],
    ['方案是哪天印发的，哪个单位印发', ['宁川市人民政府办公室', '2024年3月8日']],
    ['本文发给哪些单位', ['各县（市、区）人民政府，市直各有关单位']],
  ])('%s', (message, says) => {
    const { intent, statement } = ask(message);
    expect(intent).toBe('document');
    for (const part of says) expect(statement).toContain(part);
  });
});

describe('who, in words of every day', () => {
  it.each<[string, string]>([
    ['建冷库这条牵头的是哪家', '市商务局牵头，市财政局、市自然资源局按职责分工负责'],
    ['运价指数哪家配合', '市商务局牵头，市统计局配合'],
    ['便利通行是哪个部在牵头', '市公安局牵头'],
    ['发运价指数找哪家', '市商务局牵头'],
    ['除了市公安局，便利通行还有哪些单位负责', '除市公安局外，市交通运输局、市农业农村局按职责分工负责'],
    ['改进检验除了市场监管局还有谁负责', '除市市场监管局外，市农业农村局配合'],
  ])('%s', (message, says) => {
    const { intent, statement } = ask(message);
    expect(intent).toBe('responsibility');
    expect(statement).toContain(says);
  });

  it('a part of a plan is no ministry', () => {
    expect(ask('重点任务在哪个部分').intent).not.toBe('responsibility');
  });
});

describe('values of other kinds', () => {
  it.each<[string, string]>([
    ['检验证明最多分几批使用', '八批'],
    ['冷链运价指数多长时间发布一次', '每半年'],
    ['运价指数隔多久发一次', '每半年'],
    ['平台公司里合作社持股不低于几成', '三分之一'],
    ['水产品进了批发市场什么时候能交易', '抽样后即可交易'],
    ['“绿波”是什么意思', '凭电子码优先放行'],
  ])('%s', (message, says) => {
    const { found, statement } = ask(message);
    expect(found, statement).toBe(true);
    expect(statement).toContain(says);
  });

  it.each(['第二批公共冷库什么时候建', '公共冷库多久检查一次', '节能评估报告最多分几批', '电子码什么时候到期'])(
    '%s: not said',
    (message) => {
      expect(ask(message).found).toBe(false);
    },
  );
});

describe('who leads and who helps', () => {
  it.each<[string, string]>([
    ['市商务局牵头的有几条', '市商务局牵头的任务共3项'],
    ['市商务局配合的任务有哪些', '市商务局配合的任务共4项'],
    ['市商务局有几项任务', '市商务局负责的任务共7项'],
    ['市统计局有活没', '市统计局配合的任务共1项'],
    ['市统计局牵头哪些任务', '没有市统计局牵头的任务'],
  ])('%s', (message, says) => expect(ask(message).statement).toContain(says));

  it.each<[string, 'yes' | 'no']>([
    ['放宽冷库准入是市商务局牵头吗', 'no'],
    ['放宽冷库准入是市发展改革委牵头吧', 'yes'],
    ['放宽冷库准入市商务局参不参与', 'yes'],
    ['改进检验这条市农业农村局配没配合', 'yes'],
    ['运价指数是市统计局配合的吗', 'yes'],
  ])('%s', (message, verdict) => expect(ask(message).verdict).toBe(verdict));

  it.each<[string, 'yes' | 'no']>([
    ['市统计局算不算', 'no'],
    ['市农业农村局算在里面吗', 'yes'],
    ['市交通运输局有没有', 'yes'],
  ])('便利通行有哪些责任单位 | %s', (message, verdict) =>
    expect(ask('便利通行有哪些责任单位', message).verdict).toBe(verdict),
  );
});

describe('what a plan frees of', () => {
  it.each<[string, 'yes' | 'no']>([
    ['改造小冷库还得先提交节能评估报告吗', 'no'],
    ['改造小冷库不用提交节能评估报告了吧', 'yes'],
    ['冷库改造，无需提交节能评估报告吗', 'yes'],
    ['我们是一家合作社，库容不大，改造冷库还要交节能评估报告吗', 'no'],
    ['冷藏车进城还要办城区通行证吗', 'no'],
    ['冷藏车的城区通行证取消了吗', 'yes'],
    ['冷库改造用地规模有没有限制', 'no'],
    ['改造项目备案后就能施工吗', 'yes'],
    ['出具检验证明要收费吗', 'no'],
    ['非冷藏车也要装温控设备吗', 'no'],
    ['冷藏车要装温控设备吗', 'yes'],
    ['保税的冻品能免交查验费吗', 'no'],
    ['进口冻品能免交查验费吗', 'yes'],
    ['液氨冷库改造，备案后就能施工吗', 'no'],
  ])('%s', (message, verdict) => {
    const answer = ask(message);
    expect(answer.verdict, answer.statement).toBe(verdict);
  });
});

describe('several clauses that say the same of something else', () => {
  it.each<[string, string[]]>([
    ['进口冻品查验场地支持哪几个码头建', ['东埠码头', '西埠码头']],
    ['哪些码头要建查验场地', ['东埠码头', '西埠码头']],
  ])('%s', (message, says) => {
    const { statement } = ask(message);
    for (const part of says) expect(statement).toContain(part);
  });

  it('one of them where one is named', () => {
    expect(ask('西埠码头建什么').statement).not.toContain('东埠码头');
  });
});

describe('a remark in the bracket of a clause', () => {
  it.each<[string, string[]]>([
    ['空港园区有什么政策', ['空港园区', '西埠码头']],
    ['临港园区支持建设什么', ['临港园区', '东埠码头']],
    ['东埠码头建查验场地适用范围是哪里', ['临港园区']],
  ])('%s', (message, says) => {
    const { found, statement } = ask(message);
    expect(found, statement).toBe(true);
    for (const part of says) expect(statement).toContain(part);
  });

  it('of a zone that it does not have nothing is said', () => {
    expect(ask('高铁园区有什么政策').found).toBe(false);
  });
});

describe('inside and outside of a zone, which is no level of government', () => {
  it.each<[string, 'yes' | null]>([
    ['我们在开发区里有家企业，空余库容能接园区外的代储业务吗', 'yes'],
    ['区里企业的剩余库容能承接园区外的代储业务吗', 'yes'],
  ])('%s', (message, verdict) => expect(ask(message).verdict).toBe(verdict));

  it('a plan of the province is still missing', () => {
    expect(ask('省里的方案怎么说库容的').found).toBe(false);
  });
});

describe('how many, where the plan prints the number', () => {
  it.each<[string, string]>([
    ['产地冷库改建优先支持几家', '3家合作社'],
    ['到2026年新建几座公共冷库', '6座以上'],
    ['新建公共冷库一共多少座', '6座以上'],
    ['建设公共冷库有几家责任单位', '3个责任单位'],
  ])('%s', (message, says) => expect(ask(message).statement).toContain(says));

  it.each(['冷库贷款贴息支持几家', '一共几个查验场地'])('%s: not printed', (message) => {
    expect(ask(message).found).toBe(false);
  });
});

it('a heading that says what is claimed is what is quoted', () => {
  const { statement, citations } = ask('进口冻品要交查验费吗');
  expect(statement).toContain('进口冻品免交查验费');
  expect(citations[0]!.quote).toContain('进口冻品免交查验费');
});

it('where a list names no leader none is confirmed', () => {
  const { verdict, statement } = ask('发展冷链装备是市科技局牵头吗');
  expect(verdict).toBe('no');
  expect(statement).toContain('没有写明谁牵头');
  expect(ask('发展冷链装备是市科技局负责吗').verdict).toBe('yes');
});
