// Who is responsible where a bracket, a label or white space alone shows it.
import { describe, expect, it } from 'vitest';
import { parseText } from './tree.ts';

/** The responsibilities of every clause but the first level: 「一1 市教育局 牵头」. */
const duties = (text: string) =>
  parseText(text).clauses.flatMap(({ path, responsible }) =>
    responsible.map(({ agency, role }) => `${path} ${agency} ${role}`),
  );
const bracket = (inside: string) => duties(`一、任务\n1.扩大服务。新增床位100张。${inside}\n2.加强宣传。开展活动。`);

describe('names alone in a bracket at the end of a clause', () => {
  it.each([
    ['(区民政局,各镇(街道)人民政府)', ['一1 区民政局 负责', '一1 各镇(街道)人民政府 负责']],
    ['(区民政局,各县<市、区>人民政府)', ['一1 区民政局 负责', '一1 各县<市、区>人民政府 负责']],
    ['（区文化旅游局、江州旅游投资集团）', ['一1 区文化旅游局 负责', '一1 江州旅游投资集团 负责']],
    ['（教育部、共青团中央等按职责分工负责）', ['一1 教育部 负责', '一1 共青团中央 负责']],
    ['（区督查室、纪委监委机关）', ['一1 区督查室 负责', '一1 区纪委监委机关 负责']],
    ['（区民政局，区财政局，排在首位的为牵头单位，下同）', ['一1 区民政局 牵头', '一1 区财政局 负责']],
  ])('%s', (inside, wanted) => expect(bracket(inside)).toEqual(wanted));

  it.each(['（设在区民政局）', '（含民政局、财政局）', '（融媒体中心）', '（民宿、农家乐）', '（挂靠市教育局）'])(
    '%s names nobody responsible',
    (inside) => expect(bracket(inside)).toEqual([]),
  );
});

it('a list behind a semicolon has a role of its own', () =>
  expect(
    duties(
      '（责任单位列第一位的为牵头单位）\n一、任务\n1.扩大服务。新增床位100张。（责任单位：市民政局；市财政局、市教育局配合）',
    ),
  ).toEqual(['一1 市民政局 牵头', '一1 市财政局 配合', '一1 市教育局 配合']));

it('牵头责任单位 and 协同责任单位 are labels of their own', () =>
  expect(
    duties(
      '一、任务\n1.扩大投资。\n牵头负责领导：某甲。\n牵头责任单位：省发展改革委。\n协同责任单位：省财政厅、省水利厅等。',
    ),
  ).toEqual(['一1 省发展改革委 牵头', '一1 省财政厅 配合', '一1 省水利厅 配合']));

describe('names that only white space parts', () => {
  it.each([
    ['（协办科室：规划科　财务科\n 信息科；时限：6月底前）', ['规划科 配合', '财务科 配合', '信息科 配合']],
    ['（市中医药局牵头，市教育局 市文化和旅游局配合）', ['市中医药局 牵头', '市教育局 配合', '市文化和旅游局 配合']],
    // names with blanks inside
    ['（责任单位：市教育局 基础教育科）', ['市教育局基础教育科 负责']],
    ['（责任单位：国家税务总局 云岭市税务局）', ['国家税务总局云岭市税务局 负责']],
    ['（责任单位：云岭市 人民政府办公室、市 财政局）', ['云岭市人民政府办公室 负责', '市财政局 负责']],
    ['（责任单位：市住房城\n乡建设局、市水务局）', ['市住房城乡建设局 负责', '市水务局 负责']],
  ])('%s', (inside, wanted) => expect(bracket(inside)).toEqual(wanted.map((one) => `一1 ${one}`)));
});

describe('labels', () => {
  it.each([
    ['\n【责任单位】市住建局\n【配合单位】市财政局', ['市住建局 负责', '市财政局 配合']],
    ['\n【牵头单位】市住建局【配合单位】市财政局', ['市住建局 牵头', '市财政局 配合']],
    ['\n——责任单位：市住建局（牵头）、市财政局', ['市住建局 牵头', '市财政局 负责']],
    // only a blank stood behind it
    ['\n责任单位　市住建局、市财政局', ['市住建局 负责', '市财政局 负责']],
    ['\n责任单位：市住建局/市财政局/各镇街', ['市住建局 负责', '市财政局 负责', '各镇街 负责']],
    ['\n责任单位：市住建局 各镇街', ['市住建局 负责', '各镇街 负责']],
    ['（落实单位：市城投集团；督办单位：市政府督查室）', ['市城投集团 负责']],
    ['\n责任单位要加强配合。', []],
    ['\n责任单位∶市住建局', ['市住建局 负责']],
    ['\n**责任单位：**市住建局', ['市住建局 负责']],
  ])('%j', (line, wanted) => expect(bracket(line)).toEqual(wanted.map((one) => `一1 ${one}`)));
});

describe('lines with a label', () => {
  it('need no full stop, neither above them nor at their end', () => {
    expect(
      duties(`一、重点工作
1. 培育企业
力争新增规上企业12家，开展政策宣讲、惠企走访、银企对接等活动不少于20场次，推动产业链上下游协同发展
牵头单位：区发展改革局，各产业园区管理机构、区属国有企业结合实际抓好落实
4. 引进项目
引进亿元以上项目5个
牵头部门：区商务局
协作部门：区财政局`),
    ).toEqual([
      '一1 区发展改革局 牵头',
      '一1 各产业园区管理机构 负责',
      '一1 区属国有企业 负责',
      '一4 区商务局 牵头',
      '一4 区财政局 配合',
    ]);
  });

  it('are no closing words, more of them though the last clause has than the others', () =>
    expect(
      duties('一、任务\n1.培训。培训100人。\n责任：区人社局\n2.竞赛。举办竞赛10场。\n主责：区总工会\n协同：团区委'),
    ).toEqual(['一1 区人社局 负责', '一2 区总工会 牵头', '一2 团区委 配合']));

  it('may have their words on the next line', () => {
    const plan = parseText(
      '一、任务\n1.整治管线。清理乱接线缆。责任单位：\n县公安局、县供电公司。完成时限：\n2024年底前，并长期坚持。\n2.宣传。开展活动。',
    );
    const clause = plan.clauses.find(({ path }) => path === '一1')!;
    expect(clause.responsible.map(({ agency }) => agency)).toEqual(['县公安局', '县供电公司']);
    expect(clause.deadlines.map(({ printed }) => printed)).toEqual(['2024年底前', '长期坚持']);
  });

  it('end with another name of their last office', () =>
    expect(
      duties(
        '一、任务\n1．学籍。完成转学办理\n责任处室：法规处、学生处（省招生委员会办公室）\n2．体检。组织体检。（县卫健局）',
      ),
    ).toEqual(['一1 法规处 负责', '一1 学生处（省招生委员会办公室） 负责', '一2 县卫健局 负责']));

  it('say more than the verb behind them', () =>
    expect(bracket('（牵头单位：市教育局；配合单位：市财政局、各区按职责分工落实）')).toEqual([
      '一1 市教育局 牵头',
      '一1 市财政局 配合',
      '一1 各区 配合',
    ]));
});

describe('a responsibility line behind the last of several items', () => {
  it.each([
    ['【责任单位：市科技局（牵头）、市财政局】', ['第一条 市科技局 牵头', '第一条 市财政局 负责']],
    ['牵头单位：市科技局\n配合单位：市财政局', ['第一条 市科技局 牵头', '第一条 市财政局 配合']],
  ])("is their parent's: %s", (line, wanted) => {
    const text = `第一条 鼓励研发。按下列标准奖励：\n（一）省级，10万元；\n（二）国家级，50万元。\n${line}\n第二条 培训工人。`;
    expect(duties(text)).toEqual(wanted);
    expect(parseText(text).clauses.map(({ responsibilityLine }) => responsibilityLine?.text ?? '—')).toEqual([
      line.split('\n').at(-1)!,
      '—',
      '—',
      '—',
    ]);
  });

  it("is the item's where no colon joins them, where another has its own, or where it stands in its line", () => {
    expect(duties('一、加强管理\n1.清查。清查仓库。\n2.补货。补足库存。\n（市商务局负责）')).toEqual([
      '一2 市商务局 负责',
    ]);
    expect(
      duties('一、分工如下：\n1.清查。清查仓库。\n（市应急局负责）\n2.补货。补足库存。\n（市商务局负责）'),
    ).toEqual(['一1 市应急局 负责', '一2 市商务局 负责']);
    expect(duties('一、分工如下：\n1.清查。清查仓库。\n2.补货。补足库存。（市商务局负责）')).toEqual([
      '一2 市商务局 负责',
    ]);
  });

  it('ends them, before the closing words', () => {
    const plan = parseText(
      '一、按月调度：\n1.每月报送进展；\n2.每季通报。\n（市政府办公室牵头，各区人民政府配合）\n市直各部门要密切配合，形成合力。',
    );
    expect(plan.clauses.map(({ path, heading }) => `${path} ${heading ?? '—'}`)).toEqual([
      '一 —',
      '一1 —',
      '一2 —',
      '结语 —',
    ]);
  });

  it('takes its time limit along', () => {
    const plan = parseText(
      '一、任务\n1.改造老街，做到：\n（1）雨污分流；\n（2）电线入地。\n（责任单位：区住建局；完成时限：2027年底前）\n2.宣传。',
    );
    const deadlines = plan.clauses.flatMap((clause) =>
      clause.deadlines.map(({ printed }) => `${clause.path} ${printed}`),
    );
    expect(deadlines).toEqual(['一1 2027年底前']);
  });
});

describe('a plan that puts findings right (整改方案)', () => {
  const text = `青禾县督察反馈问题整改方案
一、总体要求
立行立改，标本兼治。
二、整改任务
（一）排污口直排青溪，管网存在空白。
整改目标：消除直排口。
整改措施：
1. 普查管网，建立台账。
2. 新建管网18公里。
整改牵头单位：县住建局
整改责任单位：县财政局  县城投公司  城关镇政府
牵头县领导：某某某
整改时限：2026年12月底
（二）矿山修复滞后，进展缓慢。
整改措施：逐矿编制方案。
责任单位：县自然资源局（牵头）  县林业局  石门乡政府
整改时限：长期坚持
（三）垃圾填埋场渗滤液积存，风险突出。
1. 增加设备。（责任单位：县城管局  县生态环境分局，整改时限：2026年5月底）
2. 启动封场。（全年；配合单位：县财政局）`;

  it('names its offices with gaps between them, the leader in a bracket', () =>
    expect(duties(text)).toEqual([
      '二（一） 县住建局 牵头',
      '二（一） 县财政局 负责',
      '二（一） 县城投公司 负责',
      '二（一） 城关镇政府 负责',
      '二（二） 县自然资源局 牵头',
      '二（二） 县林业局 负责',
      '二（二） 石门乡政府 负责',
      '二（三）1 县城管局 负责',
      '二（三）1 县生态环境分局 负责',
      '二（三）2 县财政局 配合',
    ]));

  it('shows who is responsible by the line that says so, not by one on persons or time behind it', () =>
    expect(
      parseText(text)
        .clauses.map(({ responsibilityLine }) => responsibilityLine?.text ?? '—')
        .slice(3, 5),
    ).toEqual(['整改责任单位：县财政局县城投公司城关镇政府', '—']));

  it('has its time limits behind 整改时限', () =>
    expect(
      parseText(text).clauses.flatMap(({ path, deadlines }) => deadlines.map(({ printed }) => `${path} ${printed}`)),
    ).toEqual(['二（一） 2026年12月底', '二（二） 长期坚持', '二（三）1 2026年5月底', '二（三）2 全年']));
});

describe('brackets of names alone', () => {
  it.each([
    ['（财政部、人力资源社会保障部）', ['一1 财政部 负责', '一1 人力资源社会保障部 负责']],
    [
      '（中央宣传部、全国总工会、共青团中央等单位，各地区人民政府）',
      ['一1 中央宣传部 负责', '一1 全国总工会 负责', '一1 共青团中央 负责', '一1 各地区人民政府 负责'],
    ],
    ['（民政部、财政部，2026年6月底前完成）', ['一1 民政部 负责', '一1 财政部 负责']],
    ['（民政部；财政部参与）', ['一1 民政部 负责', '一1 财政部 参与']],
    ['（项目部、俱乐部）', []],
  ])('%s', (inside, wanted) => expect(bracket(inside)).toEqual(wanted));

  it('stand at the end of a paragraph, though it is not the last of its clause', () => {
    const plan = parseText(
      '一、任务\n1.维权。畅通渠道。（省商务厅负责）\n2.普法。（省司法厅、省教育厅，各市（地）政府（行署））\n以上措施自印发之日起施行，有效期两年。',
    );
    expect(plan.clauses.map(({ path, responsible }) => [path, ...responsible.map(({ agency }) => agency)])).toEqual([
      ['一'],
      ['一1', '省商务厅'],
      ['一2', '省司法厅', '省教育厅', '各市（地）政府（行署）'],
      ['结语'],
    ]);
  });
});

describe('the first of a list leads', () => {
  const plan = (first: string, second: string) =>
    duties(`一、任务\n1.修渠。清淤3公里。${first}\n2.造林。造林2万亩。${second}`);

  it('but one alone before its time limit does not', () =>
    expect(
      plan(
        '（责任单位：县水利局、县财政局（排名第一的为牵头单位，下同）；完成时限：6月底前）',
        '（责任单位：县林业局；完成时限：9月底前）',
      ),
    ).toEqual(['一1 县水利局 牵头', '一1 县财政局 负责', '一2 县林业局 负责']));

  it('up to the end of the annex whose bracket says so', () =>
    expect(
      duties(`附件1
工作安排
一、修渠。清淤3公里。（责任单位：县水利局、县财政局，列首位的为牵头单位，下同）
附件2
指标表
序号\t指标\t责任单位
1\t造林面积\t县林业局、县财政局`),
    ).toEqual(['附件1一 县水利局 牵头', '附件1一 县财政局 负责', '附件2表1 县林业局 负责', '附件2表1 县财政局 负责']));
});

describe('tasks grouped by office', () => {
  it('are laid on the offices that their headings name', () => {
    const plan = parseText(`附件1
营商环境任务分解清单
一、县发展改革局（2项）
1、修订办法。
2、清理账款。（9月底，县财政局配合）
二、县法院、县司法局
1、畅通立案。
三、各乡镇（街道）、园区
1、每月走访一次。`);
    expect(
      plan.clauses
        .map(({ path, responsible, responsibilityLine }) => [
          path,
          responsibilityLine?.text ?? '—',
          ...responsible.map(({ agency, role }) => `${agency} ${role}`),
        ])
        .filter((line) => line.length > 2),
    ).toEqual([
      ['一', '县发展改革局', '县发展改革局 负责'],
      ['一2', '（9月底，县财政局配合）', '县财政局 配合'],
      ['二', '县法院、县司法局', '县法院 负责', '县司法局 负责'],
      ['三', '各乡镇（街道）、园区', '各乡镇（街道） 负责', '园区 负责'],
    ]);
  });

  it('of a town, which have no level before their names', () =>
    expect(
      duties(
        '一、党政综合办公室\n（一）做好值守。\n二、财政所、农业服务中心\n（一）兑付补贴。\n三、经济发展科\n（一）引进项目。',
      ),
    ).toEqual(['一 党政综合办公室 负责', '二 财政所 负责', '二 农业服务中心 负责', '三 经济发展科 负责']));

  it.each([
    '一、县级服务平台\n1、建设平台。\n二、加强督查\n1、定期通报。',
    '一、县指挥部\n统一指挥。\n二、县指挥部办公室\n承担日常工作。',
  ])('but not on what other headings say: %s', (text) => expect(duties(text)).toEqual([]));
});

it('各县、市、区政府 is one collective', () =>
  expect(bracket('（责任单位：市财政局，各县、市、区政府；配合单位：有关县、市、区政府）')).toEqual([
    '一1 市财政局 负责',
    '一1 各县、市、区政府 负责',
    '一1 有关县、市、区政府 配合',
  ]));
