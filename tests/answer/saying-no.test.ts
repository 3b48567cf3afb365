import { describe, expect, it } from 'vitest';
import { assistant, converse, library } from './shipped.ts';

/** Questions that the plans do not answer, and what the refusal must name (nothing: only that it refuses). */
const tables: Record<string, [string, string?][]> = {
  'another place': [
    ['北海市的医院党建经费按百分之几安排', '北海'],
    ['南宁市警务室比例是多少', '南宁'],
    ['上海市的医护比是多少'],
    ['玉林市谁负责薪酬改革', '玉林'],
    ['广东省的总会计师制度谁负责', '广东'],
    ['防城港市的警务室比例是多少'],
  ],
  'a year that the plans do not speak of': [
    ['到2030年要有多少个重点专科', '2030年'],
    ['2024年底前医院安检要做到什么'],
    ['2019年的绩效考核排名'],
    ['自治区2025年的目标是什么'],
  ],
  'a department that no clause names': [
    ['市水利局负责什么', '市水利局'],
    ['市应急管理局在钦州方案里负责什么', '市应急管理局'],
    ['市纪委监委牵头哪几条任务', '市纪委监委'],
    ['疾控局有什么任务', '疾控局'],
    ['妇联负责什么', '妇联'],
    ['自治区民政厅有哪些任务', '自治区民政厅'],
    ['市药监局管哪几条', '市药监局'],
    ['市大数据局有什么任务'],
    ['市教育局在自治区方案里有哪些任务'],
    ['市水利局在方案里有没有任务', '市水利局'],
    ['临床专科归哪级政府', '哪一级'],
    ['我是县卫健局的，我们要做什么', '县卫健局'],
  ],
  'a figure that no sentence sets': [
    ['县域就诊率要提高到百分之几'],
    ['日间手术要占到择期手术的多少'],
    ['万元收入能耗支出要降几个百分点'],
    ['家庭医生签约率目标'],
    ['药占比要控制在多少以下'],
    ['患者满意度得考到多少分才算达标'],
    ['120接到电话几分钟内要到现场'],
    ['电子病历评级要求到几级'],
    ['公立医院院长年薪最高能拿多少'],
    ['自治区安排了多少亿补助资金支持公立医院'],
    ['市一院东院区总投资多少钱'],
    ['市精神病医院扩建以后能有多少张病床'],
    ['平均住院日要控制在几天'],
    ['每千人口床位数'],
    ['医联体要组几家'],
    ['医患比要到多少', '医患比'],
    ['耗占比定在百分之几', '耗占比'],
    ['远程医疗 会诊量', '会诊量'],
    ['平均住院日要压到几天', '平均住院日'],
    ['医院没有安检要罚多少钱'],
    ['绩效考核的扣款金额是多少'],
    ['医院文化讲了几个“一批”'],
    ['医联体财务管理讲究哪八个字', '8个字'],
    ['方案里有没有医疗纠纷的赔偿标准', '赔偿'],
    ['住院病人的伙食标准'],
  ],
  'a time limit that no sentence sets': [
    ['钦州市儿童医院什么时候建好'],
    ['北部湾大学医学院哪年开始招生'],
    ['市里二级医院DRG结算要在哪年底前全部覆盖'],
    ['新版广西医疗服务价格规范从几月几号起执行'],
    ['这个方案有效期到哪年'],
    ['钦州市急救（指挥）中心计划哪年建成投用'],
  ],
  'a person, a telephone, an address': [
    ['卫健委主任是谁'],
    ['市医保局局长叫什么名字'],
    ['卫健委电话多少'],
    ['市财政局的联系人'],
    ['钦州市儿童医院建在哪条路'],
    ['市第三人民医院在哪里'],
    ['怎么联系市审批局，有邮箱吗'],
  ],
  'what the plans only cite': [
    ['两个允许是什么意思'],
    ['廉洁从业九项准则里第三项是什么'],
    ['国办发〔2021〕18号文里怎么说薪酬'],
  ],
  'matters that the plans do not speak of': [
    ['今天天气怎么样'],
    ['新能源汽车补贴政策'],
    ['养老金什么时候发'],
    ['公务员考试几月报名'],
    ['食堂外包谁负责'],
    ['医院停车收费标准'],
    ['新冠疫苗第四针去哪里打'],
    ['学区房怎么划分'],
    ['医院挖人大赛归谁管', '大赛'],
  ],
  'nothing at all': [['嗯'], ['那个'], ['asdfgh'], ['……'], ['👍']],
};

describe.each(Object.entries(tables))('refuses: %s', (_, rows) => {
  it.each(rows)('%s', (message, named) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(false);
    expect(answer.statement.length).toBeGreaterThan(4);
    if (named) expect(answer.statement).toContain(named);
    // A refusal asserts nothing: no verdict, no agency, no figure.
    expect(answer.verdict).toBeNull();
    expect(answer.agencies).toEqual([]);
    expect(answer.targets).toEqual([]);
  });
});

// Near misses of the refusals above: saying no too readily is as wrong as inventing.
describe('does not refuse what the plans say', () => {
  it.each([
    '到2025年要有多少个重点专科',
    '2022年6月底前医院安检要做到什么',
    '广西银保监局负责什么',
    '自治区药监局管哪几条',
    '市教育局有哪些任务',
    '党建经费要占多少',
    '在职党员一年的活动经费人均最少多少钱',
    '护士和医生的比例是多少',
    '老年友善医疗机构最迟哪年达标',
    '廉洁从业九项准则是哪个文号',
    '防城港国际医学开放试验区要建什么',
    '上海的专家来不来坐诊',
    '党委书记是不是第一责任人',
    '医院里谁是党建第一责任人',
    '北钦防医疗服务一体化',
  ])('%s', (message) => expect(converse(message).found).toBe(true));
});

describe('what only the other plan says', () => {
  it.each([
    ['钦州方案里怎么说地中海贫血研究中心', '自治区方案'],
    ['自治区方案有没有规定党员活动中心面积', '市方案'],
    ['自治区要求保安员持证上岗率多少', '市方案'],
    ['钦州方案里双一流建设怎么写', '自治区方案'],
  ])('%s: not in this one, but in %s', (message, other) => {
    const answer = converse(message);
    expect(answer.found).toBe(false);
    expect(answer.statement).toContain(other);
    expect(answer.citations).toHaveLength(1);
  });
});

describe('every refusal', () => {
  it.each(['县域就诊率要提高到百分之几', '市水利局负责什么', '北海市的医护比', '药占比要控制在多少以下'])(
    'leads on to questions that have an answer: %s',
    (message) => {
      const { answer, context } = assistant.respond(message);
      expect(answer.found).toBe(false);
      expect(answer.suggestions.length).toBeLessThanOrEqual(3);
      for (const next of answer.suggestions) expect(assistant.respond(next, context).answer.found, next).toBe(true);
    },
  );

  it('is made of the plans of the corpus: another corpus, other plans', () => {
    const { statement } = converse('北海市的医护比');
    for (const { title } of library.documents) expect(statement).toContain(title);
  });
});
