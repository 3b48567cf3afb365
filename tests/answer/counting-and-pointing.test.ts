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
四、建立三项保障机制
（六）健全资金保障机制。列支治理资金300万元。（县财政局负责）
（七）健全队伍保障机制。组建保洁队伍5支。（县水利局负责）

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

const dikes = await planAlone(
  '清浦政发〔2024〕9号.txt',
  `清浦县堤防加固工作方案
清浦政发〔2024〕9号

一、加固堤防。加固堤防12公里。（牵头单位：县水利局；责任单位：县财政局）
二、储备物资。储备编织袋5万条。（牵头单位：县应急局；责任单位：县水利局、县财政局）
三、调度水闸。授权重点城市水利部门签发水闸调度令。（牵头单位：县水利局；责任单位：县住建局）
`,
);

const permits = await planAlone(
  '清浦政规〔2024〕2号.txt',
  `清浦县取水许可管理办法
清浦政规〔2024〕2号

第一章　总则
第一条　为了规范取水许可，制定本办法。
第二章　许可
第二条　申请取水应当提交下列材料：
（一）申请书；
（二）取水口位置图。
第三条　有下列情形之一的，不予许可：
（一）水源不足的；
（二）影响他人取水的。
第四条　本办法自2024年5月1日起施行。
`,
);

const forwarded = await planAlone(
  '清浦政办函〔2024〕5号.txt',
  `清江省人民政府办公厅转发省水利厅等部门关于加强河道采砂管理意见的通知
清浦政办函〔2024〕5号

各市、县人民政府，省政府各部门：
省水利厅、省公安厅、省林业局《关于加强河道采砂管理的意见》已经省人民政府同意，现转发给你们，请认真贯彻执行。
清江省人民政府办公厅
2024年5月6日

关于加强河道采砂管理的意见

一、严格规划
编制河道采砂规划。
二、严格执法
查处非法采砂。
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

describe('a number behind which another plan is put', () => {
  it.each<[string, string[]]>([
    ['第20条比自治区细在哪', ['市二（四）20', '区二（四）17']],
    ['第5条的要求跟市里有什么不同', ['区二（二）5', '市二（二）8']],
    ['自治区第8条和市里比少了什么', ['区二（二）8', '市二（二）11']],
  ])('%s', (message, both) => expect(cited(converse(message))).toEqual(both));
});

describe('what is counted', () => {
  const actions = '共3个专项行动：排口整治行动、清淤疏浚行动、岸线清理行动';
  it.each<[string, string]>([
    ['河湖治理要搞几个专项行动', actions],
    ['专项行动有几个，分别叫什么', '共3个：排口整治行动、清淤疏浚行动、岸线清理行动'],
    ['全县确定了几个方面、多少项重点工作', '4个方面、26项重点工作'],
    ['任务清单里一共几项', '重点任务清单共3项'],
    ['长效机制这块有几条措施', '建立长效机制共2'],
  ])('%s', (message, says) => expect(rivers(message).statement).toContain(says));

  it.each(['一共提了几条措施', '总共出台多少条举措', '若干措施一共多少条'])('%s', (message) =>
    expect(measures(message).statement).toContain('共4条'),
  );

  it('each article once, whatever stands below it', () => {
    expect(permits('一共多少条').statement).toContain('共4条');
    expect(permits('总则一共几条').statement).toContain('总则共1条');
  });

  it.each<[string]>([['一共几个专班'], ['第一部分讲了几个方面'], ['要建几个示范基地']])(
    'not what is not called so: %s',
    (message) => expect(rivers(message).found).toBe(false),
  );

  it('not where the plan prints another number', () => expect(rivers('一共几个保障机制').found).toBe(false));

  it('of both plans', () =>
    expect(converse('两份方案一共几条任务').statement).toBe('市方案重点任务共28条；自治区方案重点任务共24条。'));
});

describe('the tasks of an agency', () => {
  it.each<[string, string[]]>([
    ['我是市工信局的，帮我把局里要负责的条目全列出来', ['市二（二）9']],
    ['我是市民政局的，局里要牵头的和参与的条款都给我找出来', ['市二（一）2', '市二（一）7']],
    ['工信这条线，市、自治区两级各有啥任务？', ['市二（二）9', '区二（二）6']],
    ['医保口上市里要干啥', ['市二（二）10', '市二（二）11', '市二（四）19', '市二（四）20']],
    ['公安系统两个方案里分别有哪条', ['市二（五）23', '区二（五）20']],
    ['北部湾大学作为责任单位，承担的是哪一项', ['市二（四）18']],
    ['市中院被列为责任单位的是哪条', ['市二（五）23']],
  ])('%s', (message, clauses) => {
    const answer = converse(message);
    expect([answer.intent, cited(answer)]).toEqual(['duties', clauses]);
  });

  it.each<[string, string]>([
    ['市水利局作为责任单位承担哪几项', '没有市水利局'],
    ['港务集团作为责任单位承担的是哪一项', '没有港务集团'],
  ])('none for a body that is in no list: %s', (message, says) => {
    const answer = converse(message);
    expect([answer.found, answer.citations]).toEqual([false, []]);
    expect(answer.statement).toContain(says);
  });

  it.each<[string, string]>([
    ['市财政局比市发改委多负责几条', '市财政局负责的任务共11项，市发展改革委共7项，市财政局多4项'],
    ['市人社局和市财政局谁的任务多', '市财政局多5项'],
    ['市公安局与市教育局的条目差几条', '一样多'],
  ])('weighed against another agency: %s', (message, says) => expect(converse(message).statement).toContain(says));

  it('asked on of the plan that has one of the same name', () => {
    expect(cited(converse('市公安局负责哪些', '自治区级的呢'))).toEqual(['区二（五）20']);
    expect(cited(converse('自治区公安厅有哪些任务', '市级的呢'))).toEqual(['市二（五）23']);
    expect(converse('市财政局负责内控吗', '自治区呢').statement).toContain('是。自治区财政厅是');
    expect(converse('市工信局有哪些任务', '一共几项', '自治区的呢').statement).toContain(
      '自治区工业和信息化厅负责的任务共1项',
    );
    expect(converse('市水利局负责哪些', '自治区的呢').statement).toContain('责任单位里没有市水利局');
  });

  it('asked on in another part', () => {
    const paths = (...turns: string[]) => rivers(...turns).citations.map(({ clause }) => clause);
    expect(paths('县水利局协同配合哪些工作', '它牵头的呢')).toEqual(['二（二）', '三（四）', '附件1表3']);
    expect(paths('县水利局牵头哪些', '有没有它配合的')).toEqual(['二（一）', '二（三）', '三（五）']);
    expect(paths('县水利局牵头哪些', '县住建局呢')).toEqual(['附件1表1', '附件1表2']);
    expect(rivers('县财政局配合哪些', '有它牵头的没有').statement).toContain('没有县财政局牵头的任务');
  });

  it('without a role for who helps: all where it does not lead', () => {
    expect(dikes('县水利局配合哪些').statement).toContain('县水利局参与而不牵头的任务共1项');
    expect(dikes('县水利局牵头哪些', '配合的呢').citations.map(({ clause }) => clause)).toEqual(['二']);
  });

  it('not where the question only tells of it', () => {
    const { intent, citations } = dikes('水闸调度这块，授权重点城市水利部门办什么');
    expect([intent, citations[0]!.clause]).toEqual(['fact', '三']);
  });
});

describe('follow-ups that name who answers for the same', () =>
  it.each([
    ['市里信息化归谁', '自治区对口的是哪几家'],
    ['市里信息化归谁', '自治区那边对应的部门呢'],
    ['市里信息化归谁', '自治区对口单位'],
  ])('%s | %s', (...turns) => expect(cited(converse(...turns))).toEqual(['区二（二）8'])));

describe('whose paper a notice forwards', () => {
  it.each(['这个意见是哪几家单位联合出的', '意见由哪些部门共同提出'])('%s', (message) =>
    expect(forwarded(message).statement).toContain('省水利厅、省公安厅、省林业局提出'),
  );

  it('else who issued it', () =>
    expect(converse('市方案是哪几家联合发的').statement).toContain('钦州市人民政府办公室'));
});
