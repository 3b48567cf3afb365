import { describe, expect, it } from 'vitest';
import { planAlone } from './plan-alone.ts';

const text = `青岚县海洋渔业局文件
青渔发〔2024〕6号
青岚县海洋渔业局关于印发青岚县智慧渔港建设实施方案的通知
各乡镇人民政府，局机关各股室：
现将《青岚县智慧渔港建设实施方案》印发给你们，请遵照执行。
青岚县海洋渔业局
2024年5月6日
青岚县智慧渔港建设实施方案
1 总体要求
“十三五”期间，全县累计改造渔港4座，投入渔港资金1.2亿元。
2 主要任务
2.1 夯实基础
2.1.1 通信基站
建设渔船通信基站12座，实现近海信号连续。
牵头单位：局渔港渔船管理股
完成时限：2025年9月
2.1.2 港区设施
改造老旧泊位30个，新铺供水管线8公里。
牵头单位：局规划建设股
完成时限：2024年11月
2.2 严格监管
2.2.1 船舶管控
健全“黑钓”船查处机制，严查无证船舶出海。
牵头单位：局渔政执法大队
完成时限：长期坚持
2.2.2 用水管理
实行差别水价，推行一船一表。
牵头单位：局计划财务股
完成时限：2025年6月
`;

const ask = await planAlone('青渔发〔2024〕6号.txt', text);

describe('time limits that stand beside the sentences', () => {
  it.each<[string, string]>([
    ['渔船通信基站什么时候建好', '2025年9月'],
    ['新铺供水管线几时完工', '2024年11月'],
    ['一船一表啥时候推行到位', '2025年6月'],
  ])('%s', (message, says) => {
    const { found, statement, citations } = ask(message);
    expect([found, statement]).toEqual([true, expect.stringContaining(says)]);
    expect(citations.map(({ quote }) => quote).join()).toContain(says);
  });

  it('say when something is due, not how long it holds', () => expect(ask('差别水价实行到哪一年').found).toBe(false));

  it('say what is meant by a date', () => expect(ask('到2025年9月要建几座渔船基站').statement).toContain('12座'));
});

describe('clauses by decimal numbers', () => {
  it.each<[string, string]>([
    ['2.1.2写的什么内容', '2.1.2'],
    ['2.2讲什么', '2.2'],
    ['第2.2.1条谁负责', '2.2.1'],
  ])('%s', (message, path) => expect(ask(message).citations[0]!.clause).toBe(path));

  it('that the plan lacks', () => expect(ask('2.3.1写的什么内容').found).toBe(false));
});

describe('words as people put them', () => {
  it.each<[string, string]>([
    ['黑钓归哪个股管', '2.2.1'],
    ['老旧泊位改造哪位领导牵头', '2.1.2'],
    ['差别水价哪个股负责', '2.2.2'],
  ])('%s', (message, path) => {
    const { intent, found, citations } = ask(message);
    expect([intent, found, citations[0]?.clause]).toEqual(['responsibility', true, path]);
  });

  it('十三五', () => expect(ask('十三五渔港投入了多少资金').statement).toContain('1.2亿元'));
  it('规划建设股', () => expect(ask('规划建设股有哪些任务').citations.map(({ clause }) => clause)).toEqual(['2.1.2']));
  it('哪家', () => expect(ask('这方案是哪家发的').statement).toContain('青岚县海洋渔业局'));
});
