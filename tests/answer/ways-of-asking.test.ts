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

describe('the figures of one’s own case are no topic', () => {
  it.each<[string, string]>([
    ['我院专业技术岗位150个，最多能设几个特设岗位', '5%—10%'],
    ['全县二级以上医院6家，至少几家要设警务室', '80%'],
    ['支部有党员40名，一年活动经费下限是多少', '200元'],
    ['我们有30个护士，医生要配多少', '1:2'],
  ])('%s', (message, says) => expect(converse(message).statement).toContain(says));
});

describe('what only looks like something else', () => {
  it.each<[string, string, string]>([
    ['技术劳务价值是要往高调还是往低调？', 'fact', '提高技术劳务价值'],
    ['传染病病区，市县两级怎么要求的', 'fact', '市方案第5条'],
    ['自治区级重点专科我们有7个，离2025年的目标还差多少', 'target', '10个以上'],
  ])('%s is of intent %s', (message, intent, says) => {
    const answer = converse(message);
    expect(answer.intent).toBe(intent);
    expect(answer.statement).toContain(says);
    expect(answer.verdict).toBeNull();
  });

  it('a word that stands in every other clause brings up no list of clauses', () =>
    expect(cited(converse('各单位要在哪几个方面给公立医院支持'))).toHaveLength(2));
});

describe('whether a plan is public', () => {
  it.each<string>(['自治区的方案能公开吗', '桂政办发102号公开不公开', '自治区那份文件涉密吗'])('%s', (message) =>
    expect(converse(message).statement).toBe('自治区方案附注：此件公开发布。'),
  );

  it('is not asked where something else is to be disclosed', () =>
    expect(cited(converse('医院财务信息要公开吗'))[0]).toBe('市二（三）13'));
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
    [['市财政局和市科技局共同负责哪几条', '总共多少条'], '市二（一）1', '共同负责的任务共2项'],
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

describe('claims that are nearly what the plan says', () => {
  it.each<[string, 'yes' | 'no']>([
    ['第一人民医院帮扶钦北区、第二人民医院帮扶钦南区，对吗', 'no'],
    ['第一人民医院帮扶钦南区、第二人民医院帮扶钦北区，对吗', 'yes'],
    ['灵山县人民医院要创二级综合医院，对吧', 'no'],
    ['灵山县是国家级、浦北县是自治区级试点，对吗', 'yes'],
    ['市妇幼保健院要进全国百强吗', 'no'],
    ['白石湖院区是第一人民医院的吗', 'no'],
    ['院长是党建工作第一责任人吗', 'no'],
    ['党委书记是党建工作第一责任人吗', 'yes'],
    ['总会计师不进班子，对吧', 'no'],
    ['总会计师要进班子吗', 'yes'],
    ['在职党员活动经费不超过200元，对吗', 'no'],
    ['在职党员活动经费每月200元吗', 'no'],
    ['在职党员活动经费每年不少于200元，对吗', 'yes'],
    ['日间手术占比要降低吗', 'no'],
    ['二级以上医院的安检上半年就要完成吗', 'no'],
    ['二级以上医院2022年12月31日前实现安检吗', 'yes'],
    ['三级医院2022年6月30日前全部实现安检吗', 'yes'],
    ['专职党务人员0.5%、党建经费1%，对吗', 'yes'],
    ['八成二级以上医院要设警务室吗', 'yes'],
    ['组织部门牵头抓总，卫健部门具体负责，对不对', 'yes'],
    ['第25条不包括市人社局对吗', 'no'],
    ['第13条是不是没有市委组织部', 'no'],
    ['市财政局没参与第17条，是吗', 'no'],
  ])('%s', (message, verdict) => expect(converse(message).verdict).toBe(verdict));
});

describe('sets, counts, numbers and lists', () => {
  it.each<[string, string]>([
    ['市财政局、市科技局、市医保局，哪家没参与信息化那条', '没参与的是市财政局'],
    ['自治区方案哪几条责任单位没有中医药局', '没有参与的任务共4项'],
    ['市方案哪几条不涉及市财政局', '没有参与的任务共17项'],
    ['市财政局没有参与哪几条', '没有参与的任务共17项'],
    ['除市财政局外第12条还有谁负责', '市卫生健康委'],
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
    '市三院归谁管',
    '两个允许具体指什么',
  ])('%s', (message) => expect(converse(message).found).toBe(false));
});
