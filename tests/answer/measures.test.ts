import { describe, expect, it } from 'vitest';
import { planAlone } from './plan-alone.ts';

const ask = await planAlone(
  '白管规〔2023〕1号.txt',
  `白石开发区养老服务专项资金管理办法
白管规〔2023〕1号

第一章　总则
第一条　社会事业局负责专项资金的申报受理和审核。
第二条　财政金融局负责专项资金的预算安排和拨付。
第二章　支持标准
第三条　对80—89周岁老年人每人每月发放高龄津贴60元；对90周岁以上老年人每人每月发放高龄津贴150元。
第四条　重大隐患由管委会挂牌督办，挂牌督办时限一般不超过60日。
第五条　专项资金不得用于支付罚款、捐赠以及与项目无关的支出。
第六条　支持养老机构引进人才。对引进的护理人才给予最高5万元补助。本条由组织部会同社会事业局组织实施。
第七条　加强移动源监管。（公安分局、社会事业局、财政金融局分别负责限行管控、报废拆解、尾气监管）
第八条　东湖街道、西湖街道2024年完成改造；南湖街道2025年完成改造。
第九条　数据按类管理：卫生局、民政局、退役军人局分别负责各自数据的核对；发现数据泄露的，应当向网信办公室报告。
`,
);
const agencies = (...turns: string[]) => ask(...turns).agencies.map(({ name, role }) => `${name} ${role}`);

describe('somebody of an age', () => {
  it.each([
    ['85岁的老人高龄津贴一个月多少', '60元'],
    ['93岁的老人高龄津贴一个月多少', '150元'],
  ])('%s', (question, value) => expect(ask(question).citations[0]!.quote).toContain(value));
});

describe('a claim', () => {
  it.each<[string, 'yes' | 'no']>([
    ['挂牌督办一般不超过两个月，60天对吧', 'yes'],
    ['挂牌督办时限是90天吧', 'no'],
    ['专项资金能拿去交罚款不', 'no'],
    ['专项资金能用来支付罚款吗', 'no'],
    ['南湖街道是2025年完成改造吗', 'yes'],
    ['东湖街道是2025年完成改造吗', 'no'],
    ['85岁的老人有高龄津贴吗', 'yes'],
  ])('%s', (question, verdict) => expect(ask(question).verdict).toBe(verdict));
});

describe('who is responsible', () => {
  it('each for a thing of his own', () =>
    expect(agencies('移动源监管谁负责')).toEqual(['公安分局 负责', '社会事业局 负责', '财政金融局 负责']));

  it('by a sentence for the whole article', () =>
    expect(agencies('引进护理人才最高补多少', '谁来组织')).toEqual(['组织部 牵头', '社会事业局 配合']));
});

it('a plan that assigns in its sentences has duties', () =>
  expect(ask('财政金融局有哪些任务').citations.map(({ clause }) => clause)).toEqual(['第一章第二条', '第二章第七条']));

describe('a body that no list names', () => {
  it('has what sentences lay on it', () => {
    const { found, statement, citations } = ask('民政局有哪些任务');
    expect(found).toBe(true);
    expect(statement).toContain('责任单位里没有单列民政局，正文写到它的有1处');
    expect(citations.map(({ clause }) => clause)).toEqual(['第二章第九条']);
  });

  it('has no task where it is only told', () => expect(ask('网信办公室有哪些任务').found).toBe(false));
});

it('articles are listed by their numbers, once each', () =>
  expect(ask('第二章讲了什么').statement).not.toMatch(/(第[三四五六七八九]条)\1/));

it('多少…资金 asks for money', () => expect(ask('去年一共发出去多少专项资金').found).toBe(false));
