import { describe, expect, it } from 'vitest';
import { parseText } from './tree.ts';

const outline = (text: string) => parseText(text).clauses.map(({ path, heading }) => `${path} ${heading ?? '—'}`);

describe('a heading that begins with a figure', () => {
  it('on lines of its own', () =>
    expect(
      outline(`一、总体安排
1.12345热线提质。办结率达到98%。责任单位：县政务服务中心
2.24小时自助服务区。新建5处。责任单位：县行政审批局
3.5G网络覆盖。新建基站200个。
4.2025年春节慰问。慰问困难群众2000户。
5.3.5万亩高标准农田。改造提升。`),
    ).toEqual([
      '一 总体安排',
      '一1 12345热线提质',
      '一2 24小时自助服务区',
      '一3 5G网络覆盖',
      '一4 2025年春节慰问',
      '一5 3.5万亩高标准农田',
    ]));

  it('in a text without lines', () =>
    expect(
      outline('一、总体安排1.开展普查。完成登记。2.110联动。建立机制，响应压缩至3.5分钟。3.加强督导。定期通报。'),
    ).toEqual(['一 总体安排', '一1 开展普查', '一2 110联动', '一3 加强督导']));

  it('is not made of a quantity, nor of a decimal number', () => {
    expect(outline('一、目标\n1.扩量。建成项目。\n2.5亿元投资到位。\n')).toEqual(['一 目标', '一1 扩量']);
    expect(outline('1 总则\n1.1 目的\n制定本预案。\n1.2 适用范围\n本预案适用于全区。')).toEqual([
      '1 总则',
      '1.1 目的',
      '1.2 适用范围',
    ]);
  });
});

describe('a text without lines', () => {
  it('parts a heading in two halves from what is numbered under it', () =>
    expect(
      outline(
        '一、把服务和监管结合起来，提高办事的时效性（一）清理收费。（市财政局牵头，各部门负责）具体措施：1．2026年6月底前公布目录，接受监督。（市财政局负责）2．开展自查。（市民政局负责）（二）减少证明。（市司法局负责）二、健全制度，堵塞漏洞（三）修订办法。（市司法局负责）',
      ),
    ).toEqual([
      '一 把服务和监管结合起来，提高办事的时效性',
      '一（一） 清理收费',
      '一（一）1 —',
      '一（一）2 —',
      '一（二） —',
      '二 健全制度，堵塞漏洞',
      '二（三） —',
    ]));

  it('parts its paragraphs at their indents', () =>
    expect(
      outline(
        '某县防汛应急预案　　1　总则　　1.1　目的　　为做好防汛工作，制定本预案。　　1.2　范围　　本预案适用于全县。　　2　职责　　2.1　水利部门　　承担日常工作。　　2.2　气象部门　　负责预报。',
      ),
    ).toEqual(['序 —', '1 总则', '1.1 目的', '1.2 范围', '2 职责', '2.1 水利部门', '2.2 气象部门']));
});

it('a table of contents needs no title: its first entry comes again', () => {
  const headings = ['一、总体要求', '二、防汛', '三、防火', '四、防震', '五、值守', '六、附则'];
  expect(outline([...headings, ...headings.map((heading) => `${heading}\n按规定办理。`)].join('\n'))).toEqual([
    '序 —',
    ...headings.map((heading) => heading.replace('、', ' ')),
  ]);
});

describe('the next number glued to the end of a list of agencies', () => {
  it.each([
    [
      '一、任务\n7、修渠。清淤12公里。\n牵头单位：县水利局　　责任单位：各乡镇人民政府8、改厕，完成3000户。\n责任单位：县住建局',
      ['一 任务', '一7 修渠', '一8 —'],
    ],
    [
      '一、任务\n（一）扩容。建校3所。\n责任单位：市教育局、市发展改革委（二）提质\n培训教师。\n责任单位：市教育局二、保障\n加强领导。',
      ['一 任务', '一（一） 扩容', '一（二） 提质', '二 保障'],
    ],
  ])('%s', (text, wanted) => expect(outline(text)).toEqual(wanted));

  it('or of its time limit', () => {
    const plan = parseText(
      '一、任务\n（一）建桩。覆盖全县。\n责任单位：县交通局，完成时间：2026年10月（二）配套。改造电网。',
    );
    expect(plan.clauses.flatMap(({ path, deadlines }) => [path, ...deadlines.map(({ printed }) => printed)])).toEqual([
      '一',
      '一（一）',
      '2026年10月',
      '一（二）',
    ]);
  });

  it('is none of another sequence, nor a number within a list', () => {
    expect(outline('一、任务\n1．开放\n责任处室：财务处9．规划处')).toEqual(['一 任务', '一1 开放']);
    expect(outline('一、任务\n1．开放\n责任单位：1．县教育局2．县财政局')).toEqual(['一 任务', '一1 开放']);
  });
});

it('a list inside a sentence has no clauses, whatever stands before it', () => {
  expect(outline('第一条 奖励升规。（一）首次升规的，10万元；（二）连续增长的，20万元。')).toEqual(['第一条 —']);
  expect(outline('一、培训教师。（一）开展轮训。每年2次。（二）组织竞赛。每年1次。')).toEqual([
    '一 培训教师',
    '一（一） 开展轮训',
    '一（二） 组织竞赛',
  ]);
});

it('a list inside a paragraph stays one, though a line begins with one of its items', () =>
  expect(
    outline(`第一条 为规范评审，制定本办法。
第二条 评审程序：（一）申请人提交材料；（二）县级主管部门初审；
（三）市级主管部门组织评审；（四）公示；
（五）公布。
第三条 申请人应当具备下列条件：
（一）年满18周岁；
（二）从业五年；
（三）无不良记录。`),
  ).toEqual(['第一条 —', '第二条 —', '第三条 —', '第三条（一） —', '第三条（二） —', '第三条（三） —']));

describe('headings of articles', () => {
  it('where most of them have one', () =>
    expect(
      outline(`第一条 鼓励首台套应用。对首次应用的企业给予最高100万元奖励。
第二条 支持公共平台。每个平台给予最高300万元资助。同一项目不重复资助。
第三条 引进人才。按下列标准补贴：
（一）博士每人每月3000元；
（二）硕士每人每月1500元。
第四条 对符合条件的企业给予贴息，期限不超过两年。
第五条 本措施自印发之日起施行。有效期三年。`),
    ).toEqual([
      '第一条 鼓励首台套应用',
      '第二条 支持公共平台',
      '第三条 引进人才',
      '第三条（一） —',
      '第三条（二） —',
      '第四条 —',
      '第五条 —',
    ]));

  it('not in a regulation, whose articles may begin with a short sentence', () =>
    expect(
      outline(`第一条 为加强管理，根据有关法律，制定本办法。
第二条 绿化实行统一规划。县林业局编制规划。
第三条 任何单位和个人不得擅自砍伐。确需砍伐的，应当报批。
第四条 鼓励认养树木。认养人可以署名。
第五条 违反本办法的，由县林业局责令改正。`),
    ).toEqual(['第一条 —', '第二条 —', '第三条 —', '第四条 —', '第五条 —']));
});

it('annexes are numbered in either kind of numerals, beyond ten and in full-width digits', () => {
  const numerals = ['一', '2', '３', '十', '十一', '十二', '二十'];
  const annexes = numerals.map((numeral) => `附件${numeral}\n任务清单\n一、修渠\n清淤12公里。`).join('\n');
  expect(outline(annexes).filter((line) => !line.includes('一 修渠'))).toEqual(
    [1, 2, 3, 10, 11, 12, 20].map((number) => `附件${number} 任务清单`),
  );
});

it('one sentence and its responsibility line is no heading, whether the line is its own or not', () => {
  expect(outline('一、任务\n1.新增停车位500个。\n责任单位：县城管局\n2.造林3万亩。\n（县林业局负责）')).toEqual([
    '一 任务',
    '一1 —',
    '一2 —',
  ]);
  expect(outline('一、任务\n1.新增停车位。\n责任单位：县城管局\n工作举措：挖潜扩容。\n2.造林')).toEqual([
    '一 任务',
    '一1 新增停车位',
    '一2 造林',
  ]);
});

it('a heading on the line above its words takes them from the closing words', () =>
  expect(
    outline(
      '一、保障\n（一）加强领导。各乡镇要落实责任。\n（二）强化监督。\n县督查室要定期通报。\n本方案自印发之日起实施。',
    ),
  ).toEqual(['一 保障', '一（一） 加强领导', '一（二） 强化监督', '结语 —']));

describe('parts that are counted by words', () => {
  it('任务一 and 措施1, and an ending without a number', () => {
    const plan = `青禾县义务教育优质均衡发展行动计划
任务一：扩大学位供给
措施1：新建学校。2026年新增学位3000个。〖责任单位：县教育局；协同单位：县住建局〗
措施2：盘活校舍。清理闲置校舍12处。
〖责任单位：县教育局〗
任务二：建强教师队伍
措施3：开展轮岗。
每年交流教师200名。［责任单位：县教育局、县人社局］
组织保障
1．强化统筹。定期研究。
2．强化经费。足额安排。`;
    expect(outline(plan)).toEqual([
      '序 —',
      '任务一 扩大学位供给',
      '任务一措施1 新建学校',
      '任务一措施2 盘活校舍',
      '任务二 建强教师队伍',
      '任务二措施3 开展轮岗',
      '组织保障 组织保障',
      '1 强化统筹',
      '2 强化经费',
    ]);
    expect(
      parseText(plan).clauses.flatMap(({ path, responsible }) =>
        responsible.map(({ agency, role }) => `${path} ${agency} ${role}`),
      ),
    ).toEqual([
      '任务一措施1 县教育局 负责',
      '任务一措施1 县住建局 配合',
      '任务一措施2 县教育局 负责',
      '任务二措施3 县教育局 负责',
      '任务二措施3 县人社局 负责',
    ]);
  });

  it('below the parts of a plan, and with a blank in place of a colon', () =>
    expect(
      outline(`一、总体要求
稳步推进。
二、重点任务
行动一　清洁河道
（一）清淤。清淤12公里。
## 行动二　修复湿地
（一）补水。补水三次。
三、保障措施
加强督查。`),
    ).toEqual([
      '一 总体要求',
      '二 重点任务',
      '二行动一 清洁河道',
      '二行动一（一） 清淤',
      '二行动二 修复湿地',
      '二行动二（一） 补水',
      '三 保障措施',
    ]));

  it('任务1 within （一）', () =>
    expect(
      outline(
        '一、任务\n（一）建网\n任务1：铺设管网。铺设3公里。\n任务2：改造泵站。改造2座。\n（二）管网\n任务3：巡查。每月一次。',
      ),
    ).toEqual([
      '一 任务',
      '一（一） 建网',
      '一（一）任务1 铺设管网',
      '一（一）任务2 改造泵站',
      '一（二） 管网',
      '一（二）任务3 巡查',
    ]));

  it('第一、 over an annex, but not below 1.', () => {
    expect(
      outline('第一、提高认识。各单位要重视。\n第二、细化举措。逐项落实。\n附件\n任务清单\n1、修渠。\n2、造林。'),
    ).toEqual(['第一 提高认识', '第二 细化举措', '附件1 任务清单', '附件11 —', '附件12 —']);
    expect(outline('一、任务\n1.修渠。分两步。\n第一、清淤。\n第二、护岸。\n2.造林。补植。')).toEqual([
      '一 任务',
      '一1 修渠',
      '一2 造林',
    ]);
  });

  it('not in prose', () =>
    expect(outline('一、现状\n问题三：渠道失修。\n行动一致。\n第二、三产业比重提高。\n二、目标\n修复渠道。')).toEqual([
      '一 现状',
      '二 目标',
    ]));
});

it('in a decimal plan a blank ends a heading before a title in 《》, and before a single sentence', () =>
  expect(
    outline(`1 总则
1.1 编制目的 为规范森林火灾处置工作，制定本预案。
1.2 编制依据 《森林防火条例》《青禾县突发事件总体应急预案》等。
1.3 Ⅲ级响应 由县森林防灭火指挥部副总指挥启动。
1.4 实施时间 本预案自印发之日起施行。`),
  ).toEqual(['1 总则', '1.1 编制目的', '1.2 编制依据', '1.3 Ⅲ级响应', '1.4 实施时间']));

it('what an article lists has items, too, where a conversion glued the articles together', () =>
  expect(
    outline(
      '第五条　按照排放量计算。第六条　有下列情形之一的，从重处理：（一）倾倒废物的；（二）虚假申报的。第七条　本办法由县林业局解释。',
    ),
  ).toEqual(['第五条 —', '第六条 —', '第六条（一） —', '第六条（二） —', '第七条 —']));

it('a regulation on one line: its first article stands right behind its title, or behind the name of its chapter', () => {
  const articles =
    '第一条  为加强管理，制定本办法。第二条  申请人应当具备下列条件：（一）年满18周岁;（二）从业五年。第三条  县水务局负责解释。';
  const wanted = ['第一条 —', '第二条 —', '第二条（一） —', '第二条（二） —', '第三条 —'];
  const notice =
    '青禾县人民政府关于印发青禾县取水许可办法的通知各乡镇：现印发给你们。青禾县人民政府2024年5月6日青禾县取水许可办法';
  expect(outline(notice + articles)).toEqual(['序 —', ...wanted]);
  expect(outline(`${notice}第一章  总    则${articles}`)).toEqual([
    '序 —',
    '第一章 总则',
    ...wanted.map((line) => `第一章${line}`),
  ]);
  // a reference is none
  expect(outline(`现就《青禾县取水许可办法》第一条作出说明。${articles}`)).toEqual(['序 —', ...wanted]);
});

describe('articles that are numbered through the parts 一、 二、', () => {
  it.each(['\n', ''])('with %j between them', (between) =>
    expect(
      outline(
        [
          '一、总则',
          '第一条为规范停车，制定本办法。',
          '第二条停车场分为两类。',
          '二、收费',
          '第三条收费应当公示。',
          '三、附则',
          '第四条本办法自印发之日起施行。',
        ].join(between),
      ),
    ).toEqual(['一 总则', '一第一条 —', '一第二条 —', '二 收费', '二第三条 —', '三 附则', '三第四条 —']),
  );

  it('but not what an article lists with the same marks', () =>
    expect(
      outline('第一条 奖励如下：\n一、金奖，5万元；\n二、银奖，3万元。\n第二条 评选：\n一、初评。\n第三条 解释。'),
    ).toEqual(['第一条 —', '第一条一 —', '第一条二 —', '第二条 —', '第二条一 —', '第三条 —']));
});

it('the figures of a table that lost its lines end in the next number', () =>
  expect(
    outline(
      '一、现状\n1．人口增长\n人口增加。分年人口（万人）2020年2021年2022年12.3913.4216.6666.5960.5160.552．教师缺口较大\n需要新增教师800人。\n3．园舍紧张\n需要新建12所。',
    ),
  ).toEqual(['一 现状', '一1 人口增长', '一2 教师缺口较大', '一3 园舍紧张']));

describe('plans on one line', () => {
  it('begin right behind their title', () =>
    expect(
      outline(
        '青禾县人民政府关于印发青禾县占道整治方案的通知各乡镇：现印发给你们。青禾县人民政府2025年4月2日青禾县占道整治方案一、整治范围。主街12条。二、整治措施(一)疏堵结合。设点8处。(二)严格执法。依法查处。',
      ),
    ).toEqual(['序 —', '一 整治范围', '二 整治措施', '二（一） 疏堵结合', '二（二） 严格执法']));

  it('one behind the other, as annexes', () =>
    expect(
      outline(
        '现印发给你们。青禾县人民政府2025年4月2日附件1青禾县市场改造方案一、目标。改造12家。二、保障。定期通报。（县商务局负责）附件2青禾县占道整治方案一、范围。主街12条。二、措施。依法查处。',
      ),
    ).toEqual([
      '序 —',
      '附件1 青禾县市场改造方案',
      '附件1一 目标',
      '附件1二 保障',
      '附件2 青禾县占道整治方案',
      '附件2一 范围',
      '附件2二 措施',
    ]));

  it('but not behind a word like 方案 that counts itself, nor where an annex is only named', () =>
    expect(outline('一、选址\n比较方案一、方案二。附件1方案第一稿已定。二、用地。')).toEqual(['一 选址', '二 —']));
});
