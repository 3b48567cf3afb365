import { describe, expect, it } from 'vitest';
import { readActors } from '../../src/document/actors.ts';
import { findDeadlines } from '../../src/document/deadlines.ts';
import { findValues } from '../../src/document/values.ts';
import { parseText } from './tree.ts';

const actors = (text: string) => readActors(text).map(({ agency, role }) => `${agency} ${role}`);
const deadlines = (text: string) => findDeadlines(text).map(({ start, end }) => text.slice(start, end));
const values = (text: string) =>
  findValues(text).map(({ start, end, measure }) => `${text.slice(start, end)} ${measure}`);

describe('responsibility inside a sentence', () => {
  it.each([
    ['由市发展改革委牵头，编制年度计划。', ['市发展改革委 牵头']],
    ['请各区于2月底前完成自查。', ['各区 负责']],
    ['各县区要切实承担起主体责任。', ['各县区 负责']],
    ['各级卫生健康行政部门要会同有关部门总结经验。', ['各级卫生健康行政部门 牵头', '有关部门 配合']],
    ['省商务厅负责统筹协调。', ['省商务厅 负责']],
    ['市残联负责提供名单，街道办事处（镇人民政府）负责初审。', ['市残联 负责', '街道办事处（镇人民政府） 负责']],
    ['县疾控中心具体负责监测。', ['县疾控中心 负责']],
    ['区民政局会同区财政局制定补贴标准。', ['区民政局 牵头', '区财政局 配合']],
    ['各有关部门于每年2月底前报送名单。', ['各有关部门 负责']],
  ])('%s', (text, wanted) => expect(actors(text)).toEqual(wanted));

  it.each([
    '明确负责人和联系方式。',
    '支持中心医院牵头建立专科联盟。',
    '通过党委领导、政府负责、部门协作，形成合力。',
    '党委书记是第一责任人，院长负责行政工作。',
    '由三级医院牵头组建医疗集团。',
    '实行院长负责制。',
    '各部门要会商研判，及时处置。',
    '护理中心负责人每日巡查。',
    '加强部门会同配合。',
  ])('%s assigns nothing', (text) => expect(actors(text)).toEqual([]));
});

describe('time limits', () => {
  it.each([
    ['到2025年，建成10个', ['到2025年']],
    ['力争到2022年达到80%', ['到2022年']],
    ['2021年6月底前完成，2022年底前验收', ['2021年6月底前', '2022年底前']],
    ['年底前、每年2月底前报送', ['年底前', '每年2月底前']],
    ['自印发之日起30日内公布', ['自印发之日起30日内']],
    ['“十四五”期间', ['“十四五”期间']],
    ['争取通过3—5年努力', ['通过3—5年努力']],
    ['2018年12月31日前报送', ['2018年12月31日前']],
    ['2023—2025年每年新增5个', ['2023—2025年']],
    ['自2019年3月1日起施行', ['自2019年3月1日起']],
    ['明年6月底前', ['明年6月底前']],
    ['２０２５年６月底前完成', ['２０２５年６月底前']],
    ['并于2022年底前验收', ['2022年底前']],
    ['每季度末月25日前、每季度首月5日前报送', ['每季度末月25日前', '每季度首月5日前']],
    ['每年第四季度开展评估', ['每年第四季度']],
    ['2024年秋季学期前配齐，春季学期开学前检查', ['2024年秋季学期前', '春季学期开学前']],
    ['受理后3个工作日内办结', ['3个工作日内']],
  ])('%s', (text, wanted) => expect(deadlines(text)).toEqual(wanted));

  it.each([
    '排名较2020年前进100名',
    '《廉洁行动计划（2021—2024年）》（国卫医函〔2021〕169号）',
    '2020年底前建成的小区',
    '根据2018年9月6日会议精神',
    '平均等待时间缩短至24小时以内',
  ])('%s sets none', (text) => expect(deadlines(text)).toEqual([]));
});

describe('figures', () => {
  it.each([
    ['比例达到85%以上', ['85%以上 percent']],
    ['拿出5%—10%的岗位', ['5%—10% percent']],
    ['新增10个以上专科', ['10个以上 count']],
    ['不少于100平方米', ['100平方米 area']],
    ['每年不低于200元', ['200元 money']],
    ['规模达到2万亿元', ['2万亿元 money']],
    ['医护比1:2左右', ['1:2左右 ratio']],
    ['医护比1∶2', ['1∶2 ratio']],
    ['比例达到９８．５％以上', ['９８．５％以上 percent']],
    ['新增１０个以上专科', ['１０个以上 count']],
    ['平均等待时间缩短至24小时以内', ['24小时以内 duration']],
    ['不超过五分之一', ['五分之一 ratio']],
    ['前进100名以上', ['100名以上 rank']],
    ['进入全国百强', ['百强 rank']],
    ['达到二级甲等水平', ['二级甲等 grade']],
    ['实现全覆盖', ['全覆盖 coverage']],
    ['通过3—5年努力', ['3—5年 duration']],
    ['减排8‰', ['8‰ percent']],
    ['产值翻一番', ['翻一番 other']],
    ['由45%提高到85%', ['85% percent']],
    ['处5000元以上2万元以下罚款', ['5000元以上2万元以下 money']],
    ['不低于百分之三十五', ['百分之三十五 percent']],
    ['用地1200㎡', ['1200㎡ area']],
  ])('%s', (text, wanted) => expect(values(text)).toEqual(wanted));

  it.each([
    '到2025年',
    '“1+N”模式',
    '“十四五”规划',
    '第23次常务会议',
    '国办发〔2021〕18号',
    '《计划（2021—2025年）》',
    '三年行动计划',
    '公共卫生一体化',
    '3岁以下婴幼儿',
  ])('%s is none', (text) => expect(values(text)).toEqual([]));

  it('keeps subject, comparison, deadline and the part of the sentence', () => {
    const plan = parseText(
      '一、任务\n1．提质。2022年6月底前达标率100%；2023年底前建成示范院5家以上，床位使用率不低于85%。',
    );
    expect(plan.clauses.find(({ path }) => path === '一1')!.targets).toMatchObject([
      { subject: '达标率', value: '100%', deadline: '2022年6月底前', quote: '2022年6月底前达标率100%；' },
      { subject: '示范院', value: '5家以上', comparison: '以上', unit: '家', deadline: '2023年底前' },
      { subject: '床位使用率', value: '85%', comparison: '不低于', deadline: '2023年底前' },
    ]);
  });
});
