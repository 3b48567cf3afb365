// Tables: which lines are rows, and who stands in their cells.
import { describe, expect, it } from 'vitest';
import { parseText } from './tree.ts';

const rows = (text: string) =>
  parseText(text)
    .clauses.filter(({ path }) => path.includes('表'))
    .map(({ path, responsible, deadlines }) =>
      [
        path,
        ...responsible.map(({ agency, role }) => `${agency} ${role}`),
        ...deadlines.map(({ printed }) => printed),
      ].join(' | '),
    );

describe('the name of a group', () => {
  it('on a line of its own, before the first row and between others, is no cell', () =>
    expect(
      rows(`重点任务清单
序号\t工作任务\t牵头单位\t配合单位\t完成时限
便民服务
1\t推进一网通办\t县行政审批局\t县数据局、县司法局\t2025年6月
公平竞争
2\t清理壁垒\t县发展改革局\t县财政局
县审计局\t长期
3\t提高效率\t县法院\t县司法局\t持续推进`),
    ).toEqual([
      '表1 | 县行政审批局 牵头 | 县数据局 配合 | 县司法局 配合 | 2025年6月',
      '表2 | 县发展改革局 牵头 | 县财政局 配合 | 县审计局 配合 | 长期',
      '表3 | 县法院 牵头 | 县司法局 配合 | 持续推进',
    ]));

  it('with empty cells beside it is no row', () =>
    expect(
      rows(`| 序号 | 项目名称 | 责任科室 | 协办科室 | 时间节点 |
| --- | --- | --- | --- | --- |
| 基础设施 | | | | |
| 1 | 建设停车楼 | 后勤保障科 | 基建办、保卫科 | 9月底 |
| 信息化 | | | | |
| 2 | 电子病历升级 | 信息中心 | 医务科 | 12月底 |`),
    ).toEqual([
      '表1 | 后勤保障科 负责 | 基建办 配合 | 保卫科 配合 | 9月底',
      '表2 | 信息中心 负责 | 医务科 配合 | 12月底',
    ]));
});

it('the parts of a table and its total are no rows where the rows have numbers of their own', () =>
  expect(
    rows(`考核细则
序号\t考核项目\t分值\t考核指标\t负责部门
\t总分\t100\t\t
一、\t制度建设\t40
1\t健全制度\t20\t制定制度3项。\t县水利局
2\t开展培训\t20\t培训两次。\t县教育局
二、\t日常管护\t60\t健全机制。\t县水利局
3\t清理河道\t60\t清理12公里。\t县城管局 县林业局`),
  ).toEqual(['表1 | 县水利局 负责', '表2 | 县教育局 负责', '表3 | 县城管局 负责 | 县林业局 负责']));

it('the parts of a table may be numbered within, and a total below the rows is none', () => {
  const plan = parseText(`附表1
| 序号 | 指标 | 单位 | 2024年 | 2025年 |
| --- | --- | --- | --- | --- |
| 一 | 工业 | | | |
| （一） | 规模以上 | | | |
| 1 | 新增企业 | 家 | 12 | 15 |
| 2 | 新增就业 | 人 | 820 | 950 |
| | 合计 | | — | — |`);
  expect(plan.clauses.flatMap(({ path, targets }) => targets.map(({ quote }) => `${path} ${quote}`))).toEqual([
    '表1 |1|新增企业|家|12|15|',
    '表2 |2|新增就业|人|820|950|',
  ]);
});

it('one cell a line: offices without a level, a task over two lines, groups', () =>
  expect(
    rows(`附件
任务清单
序号
主要任务
牵头科室
协作科室
时间节点
一、消防
1
排查高层建筑隐患，
督促业主维修设施
安全生产科
社区服务中心、执法中队
3月底
2
清理楼道堆物
物业管理办公室
各居委会
长期
二、治安
3
开展夜间巡逻
综治办（平安办公室）
派出所
全年`),
  ).toEqual([
    '表1 | 安全生产科 牵头 | 社区服务中心 配合 | 执法中队 配合 | 3月底',
    '表2 | 物业管理办公室 牵头 | 各居委会 配合 | 长期',
    '表3 | 综治办（平安办公室） 牵头 | 派出所 配合 | 全年',
  ]));

it('one cell a line: the parts of a scoring table are no rows', () =>
  expect(
    rows(`青禾镇村级考核评分表
序号
考核内容
分值
考核标准
考核部门
一、
组织建设
30
1
党员活动
15
每月开展一次，缺一次扣2分。
镇党建办
2
村务公开
15
每季度公开一次。
镇纪委
二、
人居环境
70
3
垃圾清运
70
日产日清。
镇环保办、镇城管中队`),
  ).toEqual(['表1 | 镇党建办 负责', '表2 | 镇纪委 负责', '表3 | 镇环保办 负责 | 镇城管中队 负责']));

describe('cells that only single blanks part', () => {
  it('with figures between blanks, a broken name and a note on who leads', () =>
    expect(
      rows(`滨海市2025年重点任务分解表
序号 目标任务 牵头领导 责任单位 完成时限
1 新增规上工业企业 30 家 张某某 市工业和信息化局 2025 年 12 月
2 新建改扩建学校8所，新增学位6000个 李某某 市教育局、市住房和城乡建
设局、各县（区）人民政府 2025年9月
3 完成造林 2 万亩 王某某 市林业局 持续推进
注：排在首位的为牵头单位。`),
    ).toEqual([
      '表1 | 市工业和信息化局 负责 | 2025年12月',
      '表2 | 市教育局 牵头 | 市住房和城乡建设局 负责 | 各县（区）人民政府 负责 | 2025年9月',
      '表3 | 市林业局 负责 | 持续推进',
    ]));

  it('up to the next annex', () =>
    expect(
      rows(`附件1
任务表
序号 主要任务 责任单位 完成时间
1 制定方案，明确分工 区发展改革局 3月底前
2 开展培训 5 场 区人社局、区工会
全年
3 总结验收 区政府办公室 12月
附件2
联系方式`),
    ).toEqual([
      '附件1表1 | 区发展改革局 负责 | 3月底前',
      '附件1表2 | 区人社局 负责 | 区工会 负责 | 全年',
      '附件1表3 | 区政府办公室 负责 | 12月',
    ]));

  it('a heading of blanks alone makes no table', () =>
    expect(rows('一、任务\n序号 任务 单位\n各单位要抓好落实。')).toEqual([]));
});

describe('duties without numbers', () => {
  it('with cells torn by a page, and offices over two lines', () =>
    expect(
      rows(`一、总则
附件
指挥部成员单位职责
成员单位\t主要职责
县委宣传部\t组织宣传报道，
引导社会舆论，
发布信息。
— 4 —
成员单位\t主要职责
县人武部、
县武警中队\t参加抢险，转移群众。
县水利局\t监测水情，调度水库和
闸坝。
县气象局\t发布预报。
各单位要做好衔接。`),
    ).toEqual([
      '附件1表1 | 县委宣传部 负责',
      '附件1表2 | 县人武部 负责 | 县武警中队 负责',
      '附件1表3 | 县水利局 负责',
      '附件1表4 | 县气象局 负责',
    ]));

  it('with gaps between the cells, and with numbers one cell a line', () => {
    const text = `一、总则
附件1
成员单位职责
成员单位　　　　主要职责
县水利局　　　　监测水情，
　　　　　　　　调度水库。
县气象局　　　　发布预报。
附件2
工作组职责
序号
成员单位
主要职责
1
县民政局
救助群众。
2
县供销社
储备物资，
保障供应。`;
    expect(rows(text)).toEqual([
      '附件1表1 | 县水利局 负责',
      '附件1表2 | 县气象局 负责',
      '附件2表1 | 县民政局 负责',
      '附件2表2 | 县供销社 负责',
    ]);
    expect(parseText(text).clauses.find(({ path }) => path === '附件1')!.heading).toBe('成员单位职责');
  });

  it.each([
    ['成员单位', '任务分工'],
    ['责任科室', '重点任务'],
    ['承办部门', '防汛工作职责'],
  ])('under 「%s」 and 「%s」, side by side or below each other', (units, duties) => {
    const cells = [
      [units, duties],
      ['县水利局', '监测水情。'],
      ['县气象局', '发布预报。'],
    ];
    for (const gap of ['　　', '\n'])
      expect(rows(`一、总则\n附件1\n${cells.map((row) => row.join(gap)).join('\n')}`)).toEqual([
        '附件1表1 | 县水利局 负责',
        '附件1表2 | 县气象局 负责',
      ]);
  });

  it('end before the copies go out', () => {
    const text = '一、总则\n附件\n成员单位\t主要职责\n县水利局\t监测水情。\n县气象局\t发布预报\n抄送：县委各部门。';
    expect(
      parseText(text)
        .clauses.find(({ path }) => path === '附件1表2')!
        .sentences.map((one) => one.text),
    ).toEqual(['发布预报']);
  });

  it('one cell a line', () => {
    const text = `一、总则
附件
指挥部成员单位职责
成员单位
主要职责
县委宣传部
组织宣传报道。
县人武部、县武警中队
参加抢险，
转移群众。
县水利局
监测水情。
以上单位要密切配合。`;
    expect(rows(text)).toEqual([
      '附件1表1 | 县委宣传部 负责',
      '附件1表2 | 县人武部 负责 | 县武警中队 负责',
      '附件1表3 | 县水利局 负责',
    ]);
    expect(parseText(text).clauses.map(({ heading }) => heading)).toContain('指挥部成员单位职责');
  });
});

it('cells without full stops do not go on with the words below the table', () =>
  expect(
    parseText(`一、总则
附件
目标表
责任单位\t工作目标
市教育局\t建成3所学校
市文旅局\t新建5座书房
各单位要认真落实。`).clauses.map(({ path, sentences }) => `${path} ${sentences.map(({ text }) => text).join('')}`),
  ).toEqual(['一 ', '附件1 ', '附件1表1 建成3所学校', '附件1表2 新建5座书房', '附件1注 各单位要认真落实。']));

it('one cell a line, each ended by a bar: an extract with leaders, broken, left out and empty cells', () =>
  expect(
    rows(`附件
政府工作报告任务分解表
序号 |
民生实事 |
分 管
领 导 |
牵头单位 |
责任单位 |
31 |
改造老旧小区12个,惠及居民
800户。 |
周某某 李 某 |
县住建局 |
县城管局 县财政局 |
32 |
新建口袋公园4个。 |
周某某 |
县城管局 县文旅局 |
 |
33 |
推进信访积案化解。 |
李 某 |
县信访局 |
县法院 |
34 |
表彰先进。 |
李 某 |
35 |
通报结果。 |
李 某 |
县督查室 |
 |
特此通知。`),
  ).toEqual([
    '表31 | 县住建局 牵头 | 县城管局 负责 | 县财政局 负责',
    '表32 | 县城管局 牵头 | 县文旅局 牵头',
    '表33 | 县信访局 牵头 | 县法院 负责',
    '表34',
    '表35 | 县督查室 牵头',
  ]));

it('one cell a line, an extract that begins with 12', () =>
  expect(
    rows(
      '序号\n任务\n责任单位\n完成时限\n12\n新建学校2所\n县教育局\n9月底前\n13\n改造泵站\n县水利局、县财政局\n12月底前',
    ),
  ).toEqual(['表12 | 县教育局 负责 | 9月底前', '表13 | 县水利局 负责 | 县财政局 负责 | 12月底前']));

it('labels in a cell say who leads and who helps, whatever its column is called', () =>
  expect(
    rows(`| 序号 | 类别 | 数量（个） | 分工 |
| --- | --- | --- | --- |
| 1 | 绿色学校 | 30 | 牵头：市教育局<br>配合：市住建局 |
| 2 | 绿色医院 | 8 | 牵头：市卫健委；完成时限：6月底前 |`),
  ).toEqual(['表1 | 市教育局 牵头 | 市住建局 配合', '表2 | 市卫健委 牵头 | 6月底前']));

it('the names of persons are no words of a row', () =>
  expect(
    parseText('序号\t任务\t责任领导\t责任单位\n1\t修渠\t王某某\t县水利局')
      .clauses.at(-1)!
      .sentences.map(({ text }) => text),
  ).toEqual(['修渠']));

it('a leader’s cell that says 按职责分工负责 names leaders', () =>
  expect(
    rows(
      '序号\n任务\n牵头单位\n配合单位\n1\n培育企业\n省经信厅、省科技厅按职责分工负责\n省财政厅\n2\n建设平台\n省数据局\n无',
    ),
  ).toEqual(['表1 | 省经信厅 牵头 | 省科技厅 牵头 | 省财政厅 配合', '表2 | 省数据局 牵头']));

it('headings over two lines, whose first cells reach over both, and again on the next page', () =>
  expect(
    rows(`序号\t工作内容\t责任分工
序号\t工作内容\t牵头单位\t配合单位\t完成时限
1\t造林2万亩\t县林业局\t县财政局\t4月底
序号\t工作内容\t责任分工
序号\t工作内容\t牵头单位\t配合单位\t完成时限
2\t防疫\t县畜牧局\t各乡镇\t全年`),
  ).toEqual(['表1 | 县林业局 牵头 | 县财政局 配合 | 4月底', '表2 | 县畜牧局 牵头 | 各乡镇 配合 | 全年']));
