// Questions that list, count or point: what they point at must be what the plan calls so.
import { describe, expect, it } from 'vitest';
import { planAlone } from './plan-alone.ts';
import { cited, converse } from './shipped.ts';

const rivers = await planAlone(
  '清浦政办发〔2024〕3号.txt',
  `清浦县河湖治理工作方案
清浦政办发〔2024〕3号

一、总体要求
河湖治理坚持系统推进，全县确定了4个方面、26项重点工作。
二、坚持标本兼治，实施专项行动
（一）排口整治行动。封堵非法排口36个。（县生态环境局牵头，县水利局、县住建局配合）
（二）清淤疏浚行动。疏浚河道18公里。（县水利局牵头，县财政局配合）
（三）岸线清理行动。拆除违章建筑52处。（县自然资源局牵头，县水利局、县住建局配合）
三、健全管护制度，建立长效机制
（四）落实河长巡查。河长每月巡查1次。（县水利局牵头，县财政局配合）
（五）加强水质监测。新建监测断面6个。（县生态环境局牵头，县水利局配合）

附件

重点任务清单

序号 |
任务内容 |
牵头单位 |
配合单位 |
1 |
完成城区排水管网普查。 |
县住建局 |
县财政局 |
2 |
改造提升污水处理厂2座。 |
县住建局 |
县生态环境局 |
3 |
打捞水葫芦，保持河面清洁。 |
县水利局 |
县交通局 |
`,
);

const measures = await planAlone(
  '清浦政规〔2024〕1号.txt',
  `清浦县促进民宿发展若干措施
清浦政规〔2024〕1号

一、支持旧房改造。每户补助2万元。（县住建局、县财政局负责）
二、鼓励连锁经营。对连锁品牌给予奖励。（县商务局负责）
三、简化证照办理。实行一窗受理。（县行政审批局负责）
四、加强宣传推介。每年举办民宿节。（县文旅局负责）
`,
);

describe('a number points at what the plan numbers', () => {
  it.each<[string, string]>([
    ['清单里第3项是什么', '附件1表3'],
    ['清单第2项归哪家牵头', '附件1表2'],
  ])('%s', (message, path) => expect(rivers(message).citations[0]!.clause).toBe(path));

  it.each<[string, string]>([
    ['措施3由谁负责', '三'],
    ['措施四讲什么', '四'],
    ['第二条措施谁负责', '二'],
    ['第4项是什么', '四'],
  ])('%s', (message, path) => expect(measures(message).citations[0]!.clause).toBe(path));

  it('that the plan lacks', () => {
    expect(rivers('清单里第19项是什么').statement).toContain('没有第19项');
    expect(measures('措施9由谁负责').found).toBe(false);
  });

  it('a table that is attached is no document that is only cited', () =>
    expect(rivers('重点任务清单里第1项是什么').citations[0]!.clause).toBe('附件1表1'));

  it('in a conversation at the list that was shown', () =>
    expect(measures('县财政局有哪些任务', '第1个').citations[0]!.clause).toBe('一'));
});

describe('a part called by some words of its heading', () => {
  it.each<[string, string[]]>([
    ['自治区方案“激活新动力”这一部分底下是哪些条', ['区二（四）', '区二（四）13', '区二（四）14']],
    ['党的全面领导这部分，市方案里是哪几条', ['市二（六）', '市二（六）24', '市二（六）25']],
  ])('%s', (message, first) => expect(cited(converse(message)).slice(0, 3)).toEqual(first));

  it('not the part that its words stand in', () =>
    expect(rivers('长效机制这部分有哪几项任务').citations.map(({ clause }) => clause)).toEqual([
      '三',
      '三（四）',
      '三（五）',
    ]));
});
