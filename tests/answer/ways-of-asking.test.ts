// Turns of speech, each with what it must come to: how the question is put must not change what the plans say.
import { describe, expect, it } from 'vitest';
import { cited, converse } from './shipped.ts';

describe('who asks, and what for, is not asked about', () => {
  it.each<[string, string]>([
    ['我院现有床位300张、医生120名，按市里要求护士该按什么比例配', '市二（四）16'],
    ['我是县医院办公室主任，麻烦把钦州方案第8条原文发我', '市二（二）8'],
    ['总会计师制度归哪些部门管？领导讲话稿用', '市二（三）13'],
    ['兹有一事请教，信息化建设由何部门主管？盼复', '市二（二）11'],
    ['除了一院、二院，市里还支持哪两家医院牵头组建城市医疗集团', '市二（一）3'],
  ])('%s', (message, first) => expect(cited(converse(message))[0]).toBe(first));
});

describe('the plan that is meant', () => {
  it.each<[string[], string]>([
    [['自治区的医院文化归谁管', '我们市呢'], '市二（五）22'],
    [['咱们区的医院文化归谁管'], '区二（五）19'],
    [['自治区党建经费和党支部标准化的责任单位'], '区二（六）23'],
    [['市一院绩效考核在全区要排到什么位置'], '市二（三）15'],
  ])('%j', (turns, first) => expect(cited(converse(...turns))[0]).toBe(first));
});

describe('follow-ups', () => {
  it.each<[string[], string, string]>([
    [['市里绩效考核归谁', '那薪酬改革呢'], '市二（四）17', '市财政局'],
    [['自治区要建几个国家区域医疗中心', '自治区级的呢'], '区二（一）1', '4个'],
    [['安宁疗护试点是哪一级的', '牵头的呢'], '市二（五）21', '市卫生健康委'],
    [['自治区药监局参与哪些任务', '总共多少条'], '区二（二）6', '自治区药监局负责的任务共'],
    [['我在市科技局上班，刚接手公立医院这块', '跟我们局有关的是哪些条'], '市二（一）1', '市科技局负责的任务共3项'],
    [['市里医疗服务价格改革归谁', '为什么没有财政局，财政局难道不是责任单位'], '市二（四）19', '不是。'],
  ])('%j', (turns, first, says) => {
    const answer = converse(...turns);
    expect(cited(answer)[0]).toBe(first);
    expect(answer.statement).toContain(says);
  });

  it('of a grade of which the plan says nothing', () =>
    expect(converse('三级医院总会计师要配到什么程度', '那二级的呢').found).toBe(false));
});

describe('claims', () => {
  it.each<[string, 'yes' | 'no', string]>([
    ['市财政局不是内控那条的责任单位，这说法对不对', 'no', '不对。市财政局是'],
    ['价格改革没有市发改委的事，这样说对不对', 'yes', '对。市发改委不在'],
    ['市财政局是内控那条的责任单位，对不对', 'yes', '是。'],
    ['自治区大数据局参不参与信息化', 'yes', '自治区大数据发展局'],
    ['医德医风是院长主导、党委负责吗', 'no', '党委主导、院长负责'],
    ['医德医风是党委主导、院长负责吗', 'yes', '党委主导、院长负责'],
    ['自治区的中医优势专科里有针灸科吗', 'no', '没有列“针灸科”'],
    ['市方案是2022年4月1日印发的吗', 'no', '2022年4月21日'],
    ['市方案是2022年上半年印发的吗', 'yes', '2022年4月21日'],
    ['二级以上医院是2022年6月底前全部实现安检吗', 'no', '2022年底前'],
  ])('%s', (message, verdict, says) => {
    const answer = converse(message);
    expect(answer.verdict).toBe(verdict);
    expect(answer.statement).toContain(says);
  });
});

describe('sets, counts, numbers and lists', () => {
  it.each<[string, string]>([
    ['市财政局、市科技局、市医保局，哪家没参与信息化那条', '没参与的是市财政局'],
    ['自治区方案哪几条责任单位没有中医药局', '没有参与的任务共4项'],
    ['两份方案的任务条数相差几条', '相差4条'],
    ['5%—10%这个数讲的是什么', '专业技术岗位'],
    ['二十五条讲啥', '市方案第25条'],
    ['流通要追溯的重点药品有哪几类', '麻醉药品'],
    ['发热门诊要覆盖到哪些机构', '镇卫生院'],
    ['妇幼专科联盟里，中心、枢纽、基础分别是谁', '村卫生室为基础'],
    ['国际医疗服务集聚区打算放在哪儿', '中马钦州产业园区'],
    ['二院新院区叫什么名', '白石湖院区'],
    ['健康促进法的落实，是哪家的任务', '自治区卫生健康委'],
    ['钦州的薪酬改革比自治区细在哪儿', '自治区方案第14条'],
  ])('%s', (message, says) => expect(converse(message).statement).toContain(says));
});

describe('what is near, but not what is asked', () => {
  it.each<string>([
    '市级的临床重点专科要建多少个',
    '张黄中心卫生院升级后要设多少床位',
    '每千人口要有多少护士',
    '钦州港片区那家三级医院哪个月开工',
    '一级医院设警务室要占到百分之几',
  ])('%s', (message) => expect(converse(message).found).toBe(false));
});
