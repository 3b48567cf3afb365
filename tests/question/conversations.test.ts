import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';
import { cited, converse, quoted } from '../answer/shipped.ts';

/** The last turn's answer of a conversation. */
interface Expected {
  intent?: Answer['intent'];
  found?: boolean;
  /** Clauses cited, in order and no others. */
  cites?: string[];
  /** What the first quotation must hold. */
  holds?: string[];
  lacks?: string[];
  verdict?: Answer['verdict'];
  /** Agencies named, in any order and no others. */
  agencies?: string[];
}

// Each conversation stands for one way of leaning on what was said.
const conversations: [string, string[], Expected][] = [
  [
    'who, of the topic',
    ['市里警务室的比例是多少', '谁负责'],
    { cites: ['市二（五）23'], agencies: ['市中级人民法院', '市公安局', '市卫生健康委'] },
  ],
  [
    'the other plan',
    ['市里城市医疗集团归哪些单位管', '那自治区呢'],
    { intent: 'responsibility', cites: ['区二（一）2'], agencies: ['自治区卫生健康委', '自治区中医药局'] },
  ],
  [
    'the other plan, then back',
    ['自治区总会计师制度谁负责', '市里呢'],
    {
      intent: 'responsibility',
      cites: ['市二（三）13'],
      agencies: ['市委组织部', '市财政局', '市卫生健康委', '各县区人民政府'],
    },
  ],
  [
    'the duties of the agency asked about',
    ['自治区药监局参不参与信息化', '它总共要管哪些任务'],
    { intent: 'duties', cites: ['区二（二）6', '区二（二）8'] },
  ],
  [
    'the duties of the one agency answered',
    ['北部湾大学负责哪一条', '这个单位还管什么'],
    { intent: 'duties', cites: ['市二（四）18'] },
  ],
  [
    'who else, of the one task of an agency',
    ['北部湾大学要参与哪项', '这项还有哪些单位一起做'],
    { intent: 'responsibility', cites: ['市二（四）18'] },
  ],
  [
    'the list behind a number',
    ['市市场监管局一共几项任务', '哪几项'],
    { intent: 'duties', cites: ['市二（一）1', '市二（二）9', '市二（二）11'] },
  ],
  [
    'who, of what was not found',
    ['校园霸凌怎么处理', '这个找谁'],
    { intent: 'responsibility', found: false, cites: [] },
  ],
  ['another topic', ['市里谁负责妇幼健康服务', '那精神卫生呢'], { intent: 'responsibility', cites: ['市二（一）7'] }],
  [
    'another topic, of which much is said beside the first',
    ['市里城市医疗集团归哪些部门管', '那县域医共体呢'],
    { cites: ['市二（一）4'] },
  ],
  ['another topic in a word', ['市里医院文化谁负责', '党建呢'], { intent: 'responsibility', cites: ['市二（六）27'] }],
  ['the plan in other words', ['自治区薪酬改革谁负责', '市里头呢'], { cites: ['市二（四）17'] }],
  ['the plan set right', ['医护比是多少', '我问的是自治区的'], { cites: ['区二（四）13'], holds: ['1∶2'] }],
  [
    'the full text',
    ['钦州到2025年要有多少个自治区级临床重点专科', '原文呢'],
    { intent: 'clause', cites: ['市二（二）8'] },
  ],
  [
    'another ratio, in the same plan',
    ['市里党建工作经费的比例', '那专职党务人员的占比呢'],
    { intent: 'target', cites: ['市二（六）26'], holds: ['0.5%'] },
  ],
  [
    'what the other plan makes of it',
    ['市里警务室比例是多少', '自治区是不是定成60%'],
    { intent: 'verification', cites: ['区二（五）20'], verdict: 'no' },
  ],
  [
    'the same with words of its own',
    ['市里DRG要覆盖哪级', '自治区那边有没有写成总额付费'],
    { intent: 'verification', cites: ['区二（四）17'] },
  ],
  ['the time limit', ['市里老年友善医疗机构的比例', '期限呢'], { intent: 'deadline', holds: ['2022年'] }],
  [
    'another figure of the clause',
    ['党建经费按多少安排', '那专职党务人员呢'],
    { cites: ['市二（六）26'], holds: ['0.5%'] },
  ],
  [
    'another grade',
    ['市里三级医院安检什么时候全部到位', '二级的呢'],
    { cites: ['市二（五）23'], holds: ['2022年底前', '二级以上医院全部实现安检'] },
  ],
  [
    'another place, as a claim',
    ['市里精神病医院打算怎么建', '浦北也要建吗'],
    { cites: ['市二（一）7'], verdict: 'yes' },
  ],
  [
    'another body',
    ['支持哪所学校创办医学院', '卫校呢，要培养什么人'],
    { cites: ['市二（四）18'], holds: ['婴幼儿照护'] },
  ],
  [
    'is an agency among those named',
    ['党委领导下的院长负责制归哪些部门', '我问的是自治区的', '国资委在里面吗'],
    { verdict: 'yes', cites: ['区二（六）21'] },
  ],
  ['the next clause', ['市方案第8条', '下一条'], { intent: 'clause', cites: ['市二（二）9'] }],
  ['the next clause, over a section bound', ['市方案第7条', '下一条'], { cites: ['市二（二）8'] }],
  ['the clause before', ['市方案第8条', '上一条'], { cites: ['市二（一）7'] }],
  ['forth and back again', ['市方案第12条', '下一条', '上一条'], { cites: ['市二（三）12'] }],
  ['three steps', ['市方案第1条', '下一条', '下一条', '下一条'], { cites: ['市二（一）4'] }],
  ['past the end', ['市方案第28条', '下一条'], { found: false, cites: [] }],
  [
    'who, of a clause asked for by number',
    ['市方案第12条', '谁负责'],
    { intent: 'responsibility', cites: ['市二（三）12'] },
  ],
  ['the second of a list', ['市医保局有哪些任务', '第二个呢'], { intent: 'clause', cites: ['市二（二）11'] }],
  ['the last of a list', ['市医保局有哪些任务', '最后一个'], { intent: 'clause', cites: ['市二（四）20'] }],
  [
    'the list outlives a look at one of it',
    ['市医保局有哪些任务', '第二个呢', '第三个呢'],
    { cites: ['市二（四）19'] },
  ],
  ['a place that the list has not', ['市医保局有哪些任务', '第九个呢'], { found: false }],
  ['another agency', ['市医保局有哪些任务', '市编办呢'], { intent: 'duties', cites: ['市二（四）16'] }],
  [
    'compared with the other plan',
    ['医德医风建设市里谁负责', '跟自治区的责任单位一样吗'],
    { intent: 'comparison', cites: ['市二（五）22', '区二（五）19'] },
  ],
  [
    'compared, after the full text was read',
    ['市里薪酬制度改革谁负责', '原文', '跟自治区有什么不一样'],
    { intent: 'comparison', cites: ['市二（四）17', '区二（四）14'] },
  ],
  [
    'the wording, asked at length',
    ['市里安宁疗护试点是哪一级', '麻烦把那一条的原文发出来看看'],
    { cites: ['市二（五）21'] },
  ],
  ['another fact of the same document', ['市里那份方案的全称', '文号呢'], { intent: 'document', cites: ['市序'] }],
  ['of a clause called by number', ['市方案第16条谁负责', '特设岗位呢'], { cites: ['市二（四）16'] }],
  // What stands on its own is not coloured by what went before.
  ['a new topic, in the open', ['自治区的医护比', '警务室的比例是多少'], { cites: ['市二（五）23', '区二（五）20'] }],
  ['a new topic with a plan of its own', ['自治区的医护比', '市里安宁疗护试点是哪一级'], { cites: ['市二（五）21'] }],
  ['thanks in between', ['市里警务室的比例', '谢谢'], { intent: 'greeting', cites: [] }],
  ['a clause after another topic', ['警务室的比例', '市方案第12条'], { cites: ['市二（三）12'] }],
  // Follow-ups must not find what is not there either.
  ['no: a time limit that the plan does not set', ['市里优质护理谁负责', '什么时候完成'], { found: false }],
  ['no: money', ['市一院东院区归谁管', '总投资多少'], { found: false }],
  ['no: nothing went before', ['那自治区呢'], { found: false, cites: [] }],
  ['no: nothing to point at', ['第二个呢'], { found: false, cites: [] }],
];

describe('conversations', () => {
  it.each(conversations)('%s', (_, turns, expected) => {
    const answer = converse(...turns);
    const { intent, found = true, cites, holds = [], lacks = [], verdict, agencies } = expected;
    if (intent) expect(answer.intent).toBe(intent);
    expect(answer.found, answer.statement).toBe(['greeting', 'help'].includes(answer.intent) ? true : found);
    if (cites) expect(cited(answer)).toEqual(cites);
    for (const part of holds) expect(answer.citations[0]?.quote ?? '').toContain(part);
    for (const part of lacks) expect(quoted(answer)).not.toContain(part);
    if (verdict) expect(answer.verdict).toBe(verdict);
    if (agencies) expect(answer.agencies.map(({ name }) => name).sort()).toEqual([...agencies].sort());
  });

  it('asks the same with and without a conversation where the question stands on its own', () => {
    const alone = converse('临床专科建设谁负责');
    expect(converse('市医保局有哪些任务', '临床专科建设谁负责')).toEqual(alone);
  });

  it('keeps conversations apart', () => {
    converse('自治区的医护比');
    expect(cited(converse('那市里呢'))).toEqual([]);
  });
});
