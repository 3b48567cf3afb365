// Yes and no: a wrong yes is worse than none. What a plan forbids, binds or says of somebody else is never affirmed.
import { describe, expect, it } from 'vitest';
import { planText } from '../corpus/make.ts';
import { planAlone } from './plan-alone.ts';
import { cited, converse } from './shipped.ts';

const ask = await planAlone(
  '港口.txt',
  planText({
    issuer: '临川市人民政府办公室',
    number: '临政办〔2024〕7号',
    subject: '临川市港口作业管理实施方案',
    tasks: {
      规范作业许可:
        '领取综合作业许可证的单位，可以从事装卸、储存、过驳作业；领取装卸作业许可证的单位，只能从事散货装卸作业。禁止出租、转让作业许可证。公众有权查阅海事部门的作业检查记录。（市交通运输局牵头，市应急局配合）',
      整治违规码头:
        '未批先建、边批边建的码头，一律停止建设或依法予以取缔；手续不全的码头，一律责令限期补办。承担应急任务的码头，原则上不实行改制。（市交通运输局负责）',
      明确适用范围: '本方案适用于内河港口作业。渔港和军港的作业按照其他有关规定执行。',
      管好作业数据:
        '共享取得的船舶数据不得向第三方提供。未经评估不得新建数据系统。作业单位名单报市交通运输局备案。市信息中心承担平台维护，市应急局组织平台演练。（市数据局负责）',
      用好专项资金: '专项资金不得以罚没收入抵顶。岸电补贴比例不低于总费用的5%。（市财政局负责）',
      考核属地责任: '市安委会办公室要将港口环境治理作为对县级人民政府安全考核的内容。（市安委会办公室负责）',
      压减审批事项: '压减港口工程建设审批事项。（市行政审批局牵头，市交通运输局配合）',
    },
  }),
);

describe('what a plan forbids or binds', () => {
  it.each<[string, 'yes' | 'no' | null]>([
    ['作业许可证可以转让给别人吗', 'no'],
    ['船舶数据能不能提供给第三方', 'no'],
    ['可以用罚没收入抵顶专项资金吗', 'no'],
    ['未批先建的码头，补办期间可以继续建设吗', 'no'],
    ['承担应急任务的码头能改制吗', 'no'],
    ['岸电补贴比例可以低于总费用的5%吗', 'no'],
    ['领取装卸许可证的单位，可以储存货物吗', 'no'],
    ['领取综合许可证的单位，可以储存货物吗', 'yes'],
    ['没经过评估可以新建数据系统吗', 'no'],
    ['可以新建数据系统吗', null],
    ['公众可以改写、转卖检查数据吗', null],
    ['渔港的作业按这个方案来吗', 'no'],
    ['公众可以查阅海事部门的作业检查记录吗', 'yes'],
  ])('%s', (message, verdict) => {
    const { verdict: given, statement } = ask(message);
    expect(given, statement).toBe(verdict);
  });

  it('leaves to the reader what is bound, with the words of the plan', () =>
    expect(ask('可以新建数据系统吗').statement).toMatch(/^能不能这样做，请看原文。.*未经评估不得新建数据系统/));
});

describe('who is claimed to do it', () => {
  it.each<[string, 'yes' | 'no' | null]>([
    ['压减港口工程建设审批事项是市发改委牵头吧', 'no'],
    ['压减港口工程建设审批事项是市行政审批局牵头吧', 'yes'],
    ['作业单位名单要报市财政局备案吗', 'no'],
    ['作业单位名单要报市交通运输局备案吗', 'yes'],
    ['港口环境治理算不算对县级人民政府安全考核的内容', 'yes'],
  ])('%s', (message, verdict) => {
    const { verdict: given, statement } = ask(message);
    expect(given, statement).toBe(verdict);
  });
});

describe('of the shipped plans', () => {
  it.each<[string, 'yes' | 'no']>([
    ['院长任党委书记吗', 'no'],
    ['院长是党员的，担任党委副书记吗', 'yes'],
    ['特设岗位不超过5%，对吗', 'no'],
    ['特设岗位可以拿出专业技术岗位的8%吗', 'yes'],
    ['审核新增医疗服务价格要经市财政局审批吗', 'no'],
    ['市里规定医院不许搞协议工资吗', 'no'],
    ['2023年要把医院警务室设起来吗', 'no'],
    ['公立医院可以扩大单体规模吗', 'no'],
    ['医保资金结余留用取消了吗', 'no'],
    ['市中级人民法院列在关心医务人员那条里没有', 'yes'],
    ['绩效考核那条，责任单位里列了市财政局没有', 'no'],
  ])('%s', (message, verdict) => {
    const { verdict: given, statement } = converse(message);
    expect(given, statement).toBe(verdict);
  });

  it('says that it is not written, where the plan does not deny it either', () =>
    expect(converse('2023年要把医院警务室设起来吗').statement).toMatch(/^方案没有这样写；最接近的是市方案第23条/));

  it('is taken from the plan that says it outright', () =>
    expect(cited(converse('县域医共体可以由中医医院牵头组建吗'))).toEqual(['区二（一）3']));

  it('stays with the plan spoken of', () =>
    expect(cited(converse('自治区党建工作责任那条哪些单位负责', '院长负责制那条，中医药局也在里面吗'))).toEqual([
      '区二（六）21',
    ]));
});
