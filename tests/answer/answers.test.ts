import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/answer/text.ts';
import { assistant, cited, converse, library, plans, quoted } from './shipped.ts';

/** A question with its right answer. */
interface Row {
  message: string;
  /** The clause that the answer rests on: 市二（二）8. */
  first: string;
  /** What the statement must say. */
  says?: string[];
}

// The value stands in the statement itself: the first line answers.
const values: Row[] = [
  { message: '市里警务室的比例是多少', first: '市二（五）23', says: ['80%', '二级以上医院'] },
  { message: '自治区的医护比', first: '区二（四）13', says: ['1∶2'] },
  { message: '护士和医生的比例是多少', first: '市二（四）16', says: ['1:2'] },
  { message: '特设岗位能拿出多少', first: '市二（四）16', says: ['5%—10%'] },
  { message: '在职党员一年的活动经费人均最少多少钱', first: '市二（六）26', says: ['200元'] },
  { message: '党员活动室面积最少多大', first: '市二（六）26', says: ['100平方米'] },
  { message: '专职党务工作人员按职工总数的百分之几配', first: '市二（六）26', says: ['0.5%'] },
  { message: '绩效考核要前进多少名', first: '市二（三）15', says: ['100名以上'] },
  { message: '到2025年要有多少个自治区级临床重点专科', first: '市二（二）8', says: ['10个以上'] },
  { message: '自治区要建几个国家区域医疗中心', first: '区二（一）1', says: ['2—3个'] },
  { message: '广西要谋划多少个自治区级区域医疗中心', first: '区二（一）1', says: ['4个'] },
  { message: '三级公立医院配几名专职党委副书记', first: '市二（六）25', says: ['1名'] },
  { message: '县级公立医院要够上几级', first: '市二（一）4', says: ['二级甲等'] },
  { message: '老年友善医疗机构最迟哪年达标', first: '市二（五）21', says: ['2022年'] },
  { message: '国考名次前进一百名，打算用几年', first: '市二（三）15', says: ['3—5年'] },
  { message: '国家级医共体试点是哪个县', first: '市二（一）4', says: ['灵山县'] },
  { message: '护士上门服务拿哪家医院当试点', first: '市二（二）10', says: ['钦州市第一人民医院'] },
  { message: '支持哪所大学办医学院', first: '市二（四）18', says: ['北部湾大学'] },
  { message: '安宁疗护试点是哪一级的', first: '市二（五）21', says: ['国家级'] },
  { message: '县级公立医院今后得是几级几等', first: '市二（一）4', says: ['二级甲等'] },
  { message: '市里的紧密型城市医疗集团有几个', first: '市二（一）3', says: ['两大'] },
  { message: '国家区域医疗中心数目是多少', first: '区二（一）1', says: ['2—3个'] },
  { message: '自治区级临床重点专科数量', first: '市二（二）8', says: ['10个以上'] },
  { message: '四轮驱动战略是哪十二个字', first: '市一', says: ['建大港、壮产业、造滨城、美乡村'] },
  { message: '党建品牌按哪九个字打造', first: '市二（六）26', says: ['一支部一主题一品牌'] },
  { message: '总体要求里坚持几个“主导”', first: '市一', says: ['政府主导、公益性主导、公立医院主导'] },
  { message: '写材料用：特设岗位的比例是多少', first: '市二（四）16', says: ['5%—10%'] },
  { message: '个人好奇：安宁疗护是哪级试点', first: '市二（五）21', says: ['国家级'] },
  { message: '双带头人指的是哪两种带头人', first: '市二（六）26', says: ['党建带头人', '学术带头人'] },
];

describe('the value', () => {
  it.each(values)('$message', ({ message, first, says = [] }) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(cited(answer)[0]).toBe(first);
    for (const part of says) expect(answer.statement).toContain(part);
    expect(answer.statement.length).toBeLessThanOrEqual(200);
  });
});

// Everyday words that the plan does not print, and the clause that they mean.
describe('paraphrases', () => {
  it.each<[string, string]>([
    ['上午开刀下午回家', '市二（二）10'],
    ['护士到家里打针', '市二（二）10'],
    ['老人友好医院', '市二（五）21'],
    ['医生去别家医院坐诊', '市二（四）17'],
    ['评职称还看论文吗', '区二（四）15'],
    ['医院里打人闹事怎么管', '市二（五）23'],
    ['住培', '市二（四）18'],
    ['推评价工作切忌什么做法', '市三（三）'],
    ['谁来当县里医共体的头儿', '市二（一）4'],
    ['120', '市二（二）10'],
    ['几个科一起会诊', '市二（二）10'],
    ['地贫研究中心', '区二（一）1'],
    ['临终关怀', '市二（五）21'],
    ['医院欠的债', '市二（三）13'],
    ['在别的医院做的检查能认吗', '市二（五）21'],
    ['民营医院能牵头组城市医疗集团吗', '区二（一）2'],
    ['三甲医院搞科研', '市二（二）9'],
    ['给院长定工资', '市二（四）17'],
    ['旧债怎么消化', '市二（三）13'],
    // a department only where it is asked to do something
    ['教育有什么要求', '市二（四）18'],
    ['医保超支了怎么办', '区二（四）17'],
    ['多点执业的收入对谁放开', '市二（四）17'],
  ])('%s', (message, first) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(cited(answer)[0]).toBe(first);
  });
});

describe('yes and no', () => {
  it.each<[string, 'yes' | 'no', string]>([
    ['市财政局管不管薪酬改革', 'yes', '市二（四）17'],
    ['市医保局是绩效评价的责任单位吗', 'no', '市二（三）15'],
    ['市科技局负责临床专科建设吗', 'no', '市二（二）8'],
    ['发改委是县域医共体的责任单位吗', 'no', '市二（一）4'],
    ['医疗服务价格改革，自治区财政厅有份吗', 'no', '区二（四）16'],
    ['公安要不要管医闹', 'yes', '市二（五）23'],
    ['市里警务室比例是80%吗', 'yes', '市二（五）23'],
    ['市里警务室比例是不是90%', 'no', '市二（五）23'],
    ['医护比是1:3吗', 'no', '市二（四）16'],
    ['市一院对口帮扶的是钦南区吧', 'yes', '市二（一）3'],
    ['市二院对口帮扶的是钦南区吧', 'no', '市二（一）3'],
    ['二级医院年报审计也要求全覆盖吗', 'no', '市二（三）14'],
    ['党委书记能不能兼任行政领导职务', 'no', '市二（六）25'],
    ['总会计师能不能进领导班子', 'yes', '市二（三）13'],
    ['浦北县要不要建精神病医院', 'yes', '市二（一）7'],
    ['市里医护比定的1:3，没搞错吧', 'no', '市二（四）16'],
    ['保安员要百分百持证上岗，有这回事吗', 'yes', '市二（五）23'],
    ['特设岗位最多一成，准不准', 'yes', '市二（四）16'],
    ['党委书记一般不兼任行政职务，没说错吧', 'yes', '市二（六）25'],
    ['总会计师可以进医院领导班子，真的还是假的', 'yes', '市二（三）13'],
    ['保安都要持证吗', 'yes', '市二（五）23'],
    ['每家二级以上医院都要设警务室吗', 'no', '市二（五）23'],
    // of both plans: each must say it
    ['两边都要求建医院警务室吧', 'yes', '市二（五）23'],
    ['两份方案都要求每家医院设警务室吗', 'no', '市二（五）23'],
    ['两份方案都提到多学科诊疗，是吗', 'yes', '市二（二）10'],
    ['自治区和市里都要求建精神病医院吗', 'no', '市二（一）7'],
    ['市里和自治区都要办医学院吗', 'no', '市二（四）18'],
    ['我是自治区科技厅的，医学技术创新跟我们有关系吗', 'yes', '区二（二）6'],
    ['我们是市公安局的，薪酬改革我们有份吗', 'no', '市二（四）17'],
  ])('%s: %s', (message, verdict, first) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(answer.verdict).toBe(verdict);
    expect(cited(answer)[0]).toBe(first);
  });
});

describe('the tasks of an agency', () => {
  it.each<[string, string[]]>([
    ['市医保局要干哪些事', ['市二（二）10', '市二（二）11', '市二（四）19', '市二（四）20']],
    ['编办在方案里有什么任务', ['市二（四）16', '区二（四）13']],
    ['民政局参与了哪几项', ['市二（一）2', '市二（一）7']],
    ['药监局管哪几条', ['区二（二）6', '区二（二）8']],
    ['住建局在里头有啥活儿', ['市二（一）2']],
    [
      '财政厅在自治区方案中牵涉哪些条款',
      ['区二（一）1', '区二（一）4', '区二（二）6', '区二（三）10', '区二（三）11', '区二（四）14', '区二（四）17'],
    ],
    ['哪些任务只由市卫健委负责', ['市二（二）8', '市二（五）21', '市二（五）22']],
    ['市人社局和市财政局一起负责哪些', ['市二（二）9', '市二（四）17']],
    // each of two, not what they do together
    ['市科技局和市教育局分别有哪些任务', ['市二（一）1', '市二（二）9', '市二（二）11', '市二（四）18']],
    ['市教育局和市公安局各管什么', ['市二（四）18', '市二（五）23']],
    // with none in common, what each has
    ['市教育局和市公安局负责什么', ['市二（四）18', '市二（五）23']],
    ['市科技、市民政分别要落实什么', ['市二（一）1', '市二（一）2', '市二（一）7', '市二（二）9', '市二（二）11']],
    ['市自然资源要做哪些', ['市二（一）2', '市二（一）7']],
    ['钦州文件里市民政管哪几块', ['市二（一）2', '市二（一）7']],
    // by its stem, with the level or the line
    [
      '市发改这边有什么活儿',
      ['市二（一）1', '市二（一）2', '市二（一）5', '市二（一）6', '市二（一）7', '市二（二）10', '市二（二）11'],
    ],
    ['自治区医保负责什么', ['区二（二）8', '区二（四）16', '区二（四）17']],
    ['民政系统要做什么', ['市二（一）2', '市二（一）7']],
    ['大数据这条线要干啥', ['区二（二）8']],
    // whether it has any
    ['市公安局有没有任务', ['市二（五）23']],
    ['市民政局跟医院有啥关系，有任务吗', ['市二（一）2', '市二（一）7']],
    // who asks is asked about
    ['我是市教育局的干部，我们要干什么', ['市二（四）18']],
    ['我在市民政局工作，跟我们有关的条款', ['市二（一）2', '市二（一）7']],
    [
      // Named with 钦北区 in 3, and one of 各县区人民政府 elsewhere.
      '钦南区政府要干什么',
      [
        '市二（一）1',
        '市二（一）2',
        '市二（一）3',
        '市二（一）4',
        '市二（一）5',
        '市二（一）6',
        '市二（一）7',
        '市二（三）12',
        '市二（三）13',
        '市二（三）14',
        '市二（三）15',
        '市二（四）16',
        '市二（四）17',
      ],
    ],
    [
      // One of 各县区人民政府 only.
      '浦北县政府要干什么',
      [
        '市二（一）1',
        '市二（一）2',
        '市二（一）4',
        '市二（一）5',
        '市二（一）6',
        '市二（一）7',
        '市二（三）12',
        '市二（三）13',
        '市二（三）14',
        '市二（三）15',
        '市二（四）16',
        '市二（四）17',
      ],
    ],
  ])('%s', (message, clauses) => {
    const answer = converse(message);
    expect(answer.intent).toBe('duties');
    expect(cited(answer)).toEqual(clauses);
  });

  it('agrees with the clauses for every agency of the plans, asked by its full name', () => {
    for (const document of library.documents) {
      const byAgency = new Map<string, string[]>();
      for (const clause of document.clauses) {
        for (const { agency, origin } of clause.responsible) {
          if (origin === 'sentence' || /^各|相关部门|[县区]人民政府$/.test(agency)) continue;
          byAgency.set(agency, [...(byAgency.get(agency) ?? []), clause.path]);
        }
      }
      expect(byAgency.size).toBeGreaterThan(15);
      for (const [agency, paths] of byAgency) {
        const answer = converse(`${agency}有哪些任务`);
        const label = document.number === plans.city ? '市' : '区';
        expect([agency, ...cited(answer)]).toEqual([agency, ...new Set(paths.map((path) => `${label}${path}`))]);
      }
    }
  });
});

describe('responsibility', () => {
  it('names exactly the agencies of every task of both plans, asked by its heading', () => {
    for (const document of library.documents) {
      const tasks = document.clauses.filter(({ path }) => /\d$/.test(path));
      expect(tasks.length).toBeGreaterThan(20);
      for (const task of tasks) {
        const plan = document.number === plans.city ? '市方案' : '自治区方案';
        const answer = converse(`${plan}“${task.heading}”谁负责`);
        const wanted = task.responsible.filter(({ origin }) => origin !== 'sentence').map(({ agency }) => agency);
        expect([task.path, cited(answer)[0]?.slice(1)]).toEqual([task.path, task.path]);
        expect([task.path, ...answer.agencies.map(({ name }) => name)]).toEqual([task.path, ...wanted]);
        expect(quoted(answer)).toContain(task.responsibilityLine!.text);
      }
    }
  });

  it.each<[string, string, string]>([
    ['自治区方案里主体责任由哪一级承担', '区三（一）', '各设区市人民政府'],
    ['投入责任压实到哪一级', '市三（二）', '各县区'],
    ['精神卫生归哪级政府管', '市二（一）7', '各县区人民政府'],
  ])('names a level of government: %s', (message, first, level) => {
    const answer = converse(message);
    expect(cited(answer)[0]).toBe(first);
    expect(answer.statement).toContain(level);
  });

  it('makes no leader of the first in a list', () => {
    const answer = converse('市里DRG付费谁牵头');
    expect(answer.agencies.map(({ role }) => role)).toEqual(['负责', '负责', '负责']);
    expect(answer.statement).toContain('按职责分工负责');
    expect(answer.statement).not.toMatch(/牵头/);
  });

  it('gives the sentence that itself says who, once where both plans print the same', () => {
    const { statement, citations } = converse('医德医风工作由谁主导、谁负责');
    expect(statement.match(/党委主导、院长负责/g)).toHaveLength(1);
    expect(citations.filter(({ quote }) => quote.includes('院长负责'))).toHaveLength(2);
  });

  it('answers an open question for both plans, the city first, and keeps them apart', () => {
    const answer = converse('临床专科建设谁负责');
    expect(cited(answer)).toEqual(['市二（二）8', '区二（二）5']);
    expect(answer.agencies.filter(({ document }) => document === plans.city).map(({ name }) => name)).toEqual([
      '市卫生健康委',
    ]);
    expect(answer.agencies.filter(({ document }) => document === plans.region)).toHaveLength(3);
  });
});

describe('comparison', () => {
  it.each<[string, string[], string[]]>([
    ['重点发展的临床专科，钦州比自治区多列了哪些', ['市二（二）8', '区二（二）5'], ['口腔', '眼科']],
    ['总会计师两份方案有什么区别', ['市二（三）13', '区二（三）10'], []],
    ['老年友善这个指标，市里跟自治区的范围差在哪', ['市二（五）21', '区二（五）18'], ['康复医院', '护理院']],
    ['医护比 市里vs自治区', ['市二（四）16', '区二（四）13'], ['1∶2']],
    ['党员队伍建设质量这条，市方案比自治区多了哪些数字', ['市二（六）26', '区二（六）23'], ['0.5%', '200元', '85%']],
    ['绩效评价市里比自治区多了哪些指标', ['市二（三）15', '区二（三）12'], ['100名']],
    ['警务室的口径两份方案有何不同', ['市二（五）23', '区二（五）20'], ['80%']],
    ['市里跟自治区在薪酬改革上有什么不同', ['市二（四）17', '区二（四）14'], []],
    ['哪些任务市里有自治区没有', ['市二（一）2', '市二（一）6', '市二（一）7', '市二（六）28'], []],
  ])('%s', (message, clauses, says) => {
    const answer = converse(message);
    expect(answer.intent).toBe('comparison');
    expect(cited(answer)).toEqual(clauses);
    for (const part of says) expect(answer.statement + quoted(answer)).toContain(part);
  });

  it('says so where the other plan has no counterpart', () => {
    const answer = converse('精神卫生自治区有没有对应的条款');
    expect(cited(answer)).toEqual(['市二（一）7']);
    expect(answer.statement).toMatch(/没有对应/);
  });
});

describe('clauses called by number', () => {
  it.each<[string, string[], string[]]>([
    ['市方案第19条谁负责', ['市二（四）19'], ['市卫生健康委', '市医保局']],
    ['市方案第21条和第22条归谁管', ['市二（五）21', '市二（五）22'], ['第21条', '第22条']],
    ['市方案第21条的期限', ['市二（五）21'], ['2022年']],
    ['自治区方案第13条里护士要配到多少', ['区二（四）13'], ['1∶2']],
    [
      '自治区方案第二部分第四项谁负责',
      ['区二（四）13', '区二（四）14', '区二（四）15', '区二（四）16', '区二（四）17'],
      [],
    ],
    [
      '市方案第3条和第4条有什么关系',
      ['市二（一）3', '市二（一）4'],
      ['都在第二部分第（一）项', '共同的责任单位是市卫生健康委'],
    ],
    ['市方案第13条和自治区方案第10条有什么区别', ['市二（三）13', '区二（三）10'], ['市方案多出']],
    ['市方案第23条跟自治区的有什么不一样', ['市二（五）23', '区二（五）20'], ['市方案多出']],
    ['市方案第7条自治区有没有对应的', ['市二（一）7'], ['自治区方案没有对应的条款']],
    ['市方案第12条和第50条写了什么', ['市二（三）12'], ['市方案没有第50条']],
    ['市方案第三部分有几条', ['市三'], ['4条']],
    ['自治区方案最后一条讲什么', ['区二（六）24'], []],
    ['市方案倒数第二条谁负责', ['市二（六）27'], ['市委组织部']],
    ['保障措施最后一条讲什么', ['市三（四）', '区三（四）'], []],
    ['市方案第二部分第（五）项最后一条谁负责', ['市二（五）23'], ['市公安局']],
    ['自治区方案分几个部分，各是什么', ['区序', '区一', '区二', '区三'], ['3个部分', '“总体要求”', '“保障措施”']],
    [
      '市方案第三部分有几条，分别叫什么',
      ['市三', '市三（一）', '市三（二）', '市三（三）', '市三（四）'],
      ['“明确组织分工”'],
    ],
  ])('%s', (message, clauses, says) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(cited(answer)).toEqual(clauses);
    for (const part of says) expect(answer.statement).toContain(part);
  });

  it('says so where there is none', () => {
    expect(converse('市方案第50条谁负责')).toMatchObject({ found: false, statement: '市方案没有第50条。' });
    expect(converse('市方案倒数第50条')).toMatchObject({ found: false, statement: '市方案没有倒数第50条。' });
  });
});

describe('counts and document facts', () => {
  it.each<[string, string[]]>([
    ['钦州方案一共列了多少条重点任务', ['28']],
    ['市方案的任务比自治区方案多几条', ['市方案重点任务共28条', '自治区方案共24条', '市方案多4条']],
    ['自治区方案比市方案少几条', ['自治区方案少4条']],
    ['自治区那份是几号文', ['桂政办发〔2021〕102号']],
    ['自治区方案是多少号文件', ['桂政办发〔2021〕102号']],
    ['哪份方案先印发', ['自治区方案先印发', '2021年10月19日', '2022年4月21日']],
    ['市里那份文 文号', ['钦政办〔2022〕9号']],
    ['自治区方案有多少条重点任务', ['24']],
    ['方案一共几条', ['28', '24']],
    ['保障措施总共几条', ['4']],
    ['市里关心爱护医务人员那条有几个责任单位', ['3']],
    ['自治区医学技术创新这条一共几家单位负责', ['8']],
    ['科技厅在自治区方案里参与几项任务', ['3']],
    ['钦州方案的文号是多少', ['钦政办〔2022〕9号']],
    ['自治区方案是哪天印发的', ['2021年10月19日']],
    ['钦州方案的发文机关', ['钦州市人民政府办公室']],
    ['钦州这个通知是发给哪些单位的', ['各县、区人民政府', '各开发区、管理区管委', '市直各委、办、局']],
    ['市里这份方案根据什么文件制定的', ['国办发〔2021〕18号', '桂政办发〔2021〕102号']],
    ['自治区方案公开吗', ['公开发布']],
    ['廉洁从业九项准则是哪个文号', ['国卫医发〔2021〕37号']],
    ['自治区方案谁印发的，文号多少', ['广西壮族自治区人民政府办公厅', '桂政办发〔2021〕102号']],
    ['钦州的方案什么时候发的，发给谁', ['2022年4月21日', '市直各委、办、局']],
    ['市里那份文件的编号和日期', ['钦政办〔2022〕9号', '2022年4月21日']],
    ['市里那份何时出台', ['2022年4月21日']],
    ['市里方案几时出的', ['2022年4月21日']],
    ['市方案和自治区方案哪个先出', ['自治区方案先印发']],
    ['钦州这份是2022年4月印发的，没错吧', ['是。', '2022年4月21日']],
    ['自治区方案是2021年9月印发的吧', ['不是。', '2021年10月19日']],
  ])('%s', (message, says) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    for (const part of says) expect(answer.statement).toContain(part);
  });
});

describe('the shape of an answer', () => {
  it('is that of the contract, in its order', () => {
    const json = toJson(converse('市里警务室的比例是多少'));
    expect(Object.keys(json)).toEqual([
      'question',
      'intent',
      'found',
      'answer',
      'text',
      'verdict',
      'agencies',
      'targets',
      'citations',
    ]);
    expect(Object.keys(json.citations[0]!)).toEqual([
      'document',
      'title',
      'clause',
      'heading',
      'quote',
      'file',
      'start',
      'end',
    ]);
    expect(Object.keys(json.targets[0]!)).toEqual(['quote', 'value', 'deadline', 'document', 'clause']);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('has statement, quotation and source in its text, in that order', () => {
    const json = toJson(converse('市里警务室的比例是多少'));
    const order = [
      json.answer,
      json.citations[0]!.quote,
      '《钦州市公立医院高质量发展实施方案》（钦政办〔2022〕9号）第二部分第（五）项第23条',
    ];
    const at = order.map((part) => json.text.indexOf(part));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at[0]).toBe(0);
    expect(json.text.slice(json.answer.length)).toContain(json.citations[0]!.quote);
  });

  it('quotes the sentence, not the clause, where a value is asked for', () => {
    for (const { message } of values) {
      for (const { quote } of converse(message).citations) expect(quote.length).toBeLessThanOrEqual(200);
    }
  });

  it('quotes of a sentence on several bodies the stretch on the one asked about', () => {
    expect(quoted(converse('浦北县人民医院的目标'))).not.toContain('灵山县');
    expect(converse('三级医院要不要全部安检').statement).not.toContain('专职保安员');
  });

  it('suggests at most three next questions, each with an answer in the conversation', () => {
    for (const { message } of values) {
      const { answer, context } = assistant.respond(message);
      expect(answer.suggestions.length).toBeLessThanOrEqual(3);
      for (const next of answer.suggestions) {
        expect(`${next} ${assistant.respond(next, context).answer.found}`).toBe(`${next} true`);
      }
    }
  });
});
