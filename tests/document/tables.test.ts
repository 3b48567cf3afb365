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
