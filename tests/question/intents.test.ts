import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/question/types.ts';
import { understand } from '../../src/question/understand.ts';
import { library } from '../answer/shipped.ts';

/** Messages that an intent must take, and look-alikes that belong to another one: the intent each is for. */
interface Table {
  intent: Intent;
  matches: string[];
  mustNotMatch: { message: string; intent: Intent }[];
}

const tables: Table[] = [
  {
    intent: 'responsibility',
    matches: [
      '临床专科建设谁负责',
      '谁来管薪酬改革？',
      '薪酬改革由谁牵头',
      'DRG付费归哪个部门管',
      '绩效考核归口哪里',
      '妇幼保健院搬迁找哪个部门',
      '精神卫生的责任单位有哪些',
      '远程医疗的牵头单位',
      '药品追溯这事儿归谁',
      '哪几家单位在抓医共体',
      '住院按病种打包结账的改革，是哪几家单位在抓',
      '总会计师制度该找谁',
      '村卫生室谁管',
      '发热门诊规范化建设 责任部门',
      '医院警务室应由谁落实',
      '医疗服务价格改革主要靠哪些部门推动',
      '人员总量管理试点是哪几家的活',
      '带薪休假制度 责任单',
      '远程医疗落到哪几个部门头上',
      '智慧医院是哪家在推进',
      '薪酬改革交给谁',
      '投入责任压实到哪一级',
    ],
    mustNotMatch: [
      { message: '市医保局负责哪些任务', intent: 'duties' },
      { message: '市财政局负责薪酬改革吗', intent: 'verification' },
      { message: '要搬家的妇保院是哪两家', intent: 'fact' },
      { message: '专科联盟由哪家医院牵头', intent: 'fact' },
      { message: '卫健委主任是谁', intent: 'fact' },
      { message: '临床专科建设有几个责任单位', intent: 'count' },
      { message: '年薪制是给谁的', intent: 'fact' },
      { message: '总额付费对谁实行', intent: 'fact' },
      { message: '谁印发的钦州方案', intent: 'document' },
      { message: '两份文件哪个更早', intent: 'document' },
      { message: '第2条和第6条有什么联系', intent: 'comparison' },
      { message: '信息化那条，两份方案的责任单位对照一下', intent: 'comparison' },
    ],
  },
  {
    intent: 'target',
    matches: [
      '警务室的比例是多少',
      '要建几个国家区域医疗中心',
      '党建经费按百分之几安排',
      '医护比要达到多少',
      '活动中心面积多大',
      '县级公立医院要够上几级',
      '绩效考核要前进多少名',
      '二级医院绩效考核成绩的目标',
      '保安员持证上岗率',
      '专职党委副书记配几名',
      '中医医院覆盖到什么程度',
      '康复医院要办成几家',
      '党务人员按几个点配',
    ],
    mustNotMatch: [
      { message: '方案一共多少条', intent: 'count' },
      { message: '医护比是1:2吗', intent: 'verification' },
      { message: '最迟哪一年达标', intent: 'deadline' },
      { message: '钦州方案的文号是多少', intent: 'document' },
      { message: '几年内前进100名', intent: 'deadline' },
    ],
  },
  {
    intent: 'deadline',
    matches: [
      '三级医院安检什么时候到位',
      '老年友善医疗机构最迟哪年达标',
      '安防系统建设的时限',
      '二级以上医院安检截止到几月',
      '绩效排名前进100名给几年时间',
      '2022年6月底前要完成什么',
      '公立医院转型要多久',
      '安检完成时间',
    ],
    mustNotMatch: [
      { message: '自治区方案是哪天印发的', intent: 'document' },
      { message: '2022年底前能全部安检吗', intent: 'verification' },
      { message: '第23条', intent: 'clause' },
    ],
  },
  {
    intent: 'fact',
    matches: [
      '国家级医共体试点是哪个县',
      '安宁疗护',
      '双带头人指的是哪两种',
      '重点发展哪些临床专科',
      '市里要建什么福利医院',
      '护士上门服务拿哪家医院当试点',
      '日间手术怎么弄',
      '支持哪所大学办医学院',
      '错时门诊',
      '绩效考核重点考核什么',
    ],
    mustNotMatch: [
      { message: '重点发展多少个临床专科', intent: 'target' },
      { message: '重点专科什么时候建成', intent: 'deadline' },
      { message: '重点专科谁建', intent: 'responsibility' },
    ],
  },
  {
    intent: 'duties',
    matches: [
      '市医保局要干哪些事？',
      '编办在方案里有什么任务',
      '民政局参与了哪几项',
      '市人社局任务清单',
      '审批局',
      '财政局和人社局一起负责哪些',
      '哪些任务只由卫健委负责',
      '市教育局没参与哪些任务',
      '哪条责任单位最多',
      '科技局跟谁一起',
      '药监局管哪几条',
      '住建局在里头有啥活儿',
      '人社都有哪些任务',
    ],
    mustNotMatch: [
      { message: '市医保局负责临床专科建设吗', intent: 'verification' },
      { message: '120急救网络哪个局管', intent: 'responsibility' },
      { message: '卫健委电话多少', intent: 'fact' },
      { message: '中心血站归谁', intent: 'responsibility' },
    ],
  },
  {
    intent: 'clause',
    matches: [
      '第12条说的什么',
      '第8条',
      '钦州方案第二十二条写的啥',
      '桂政办发〔2021〕102号第7条',
      '把总体要求的原文给我看看',
      '保障措施第三条',
      '自治区方案讲党的领导那一节包括哪些条',
      '第二部分第三项',
      '二、（三）下面都有哪几项任务',
      '多学科诊疗写在第几条',
      '落实政策支持那段是怎么写的',
    ],
    mustNotMatch: [
      { message: '第12条谁负责', intent: 'responsibility' },
      { message: '第23条有期限吗', intent: 'deadline' },
      { message: '方案一共几条', intent: 'count' },
      { message: '第8条什么时候完成', intent: 'deadline' },
      { message: '第8条的目标是多少', intent: 'target' },
      { message: '第20条两份方案有什么不同', intent: 'comparison' },
    ],
  },
  {
    intent: 'comparison',
    matches: [
      '总会计师两份方案有什么区别',
      '薪酬改革市里跟自治区一样吗',
      '重点发展的临床专科，钦州比自治区多列了哪些',
      '信息化那条对照一下',
      'DRG市里和自治区推进的范围有什么差别',
      '哪些任务自治区没有',
      '医院安防，钦州和自治区分别怎么要求',
      '老年友善这个指标，市里跟自治区差在哪',
      '精神卫生自治区有没有对应的条款',
    ],
    mustNotMatch: [
      { message: '医护比是多少', intent: 'target' },
      { message: '人员经费占比多少', intent: 'target' },
      { message: '专业技术岗位比例', intent: 'target' },
      { message: '不同级别医院的同质化谁负责', intent: 'responsibility' },
      { message: '医疗服务比价关系', intent: 'fact' },
    ],
  },
  {
    intent: 'verification',
    matches: [
      '市财政局管不管薪酬改革',
      '公安要不要管医闹',
      '市医保局是绩效评价的责任单位吗',
      '医疗服务价格改革，自治区财政厅有份吗',
      '民营医院能牵头组城市医疗集团吗',
      '警务室比例是不是90%',
      '二级医院也要审计全覆盖？',
      '灵山精神病院要扩建吗',
      '是否推行电子健康卡',
      '有没有提到眼科',
      '市二院对口帮扶的是钦南区吧',
      '总会计师能不能进领导班子',
    ],
    mustNotMatch: [
      { message: '有没有哪个部门负责精神卫生', intent: 'responsibility' },
      { message: '薪酬改革市里跟自治区一样吗', intent: 'comparison' },
      { message: '你好吗', intent: 'greeting' },
      { message: '什么医院要设精神卫生科', intent: 'fact' },
    ],
  },
  {
    intent: 'count',
    matches: [
      '钦州方案一共列了多少条重点任务',
      '自治区方案有几个部分',
      '医学技术创新这条一共几家单位负责',
      '保障措施总共几条',
      '方案一共几条',
      '共有多少个责任单位',
    ],
    mustNotMatch: [
      { message: '要建几个国家区域医疗中心', intent: 'target' },
      { message: '每个县区要有几家中心卫生院', intent: 'target' },
      { message: '哪几个部门负责医共体', intent: 'responsibility' },
      { message: '民政局参与了哪几项', intent: 'duties' },
      { message: '医院要有多少条急救绿色通道', intent: 'target' },
    ],
  },
  {
    intent: 'document',
    matches: [
      '钦州方案的文号是多少',
      '自治区方案是哪天印发的',
      '这个通知是发给哪些单位的',
      '市里这份方案根据什么文件制定的',
      '自治区那份方案是哪个机关印发的',
      '方案的全称叫什么',
      '主送单位有哪些',
      '发文日期',
      '廉洁从业九项准则是哪个文号',
    ],
    mustNotMatch: [
      { message: '按什么标准安排党建经费', intent: 'target' },
      { message: '岗位责任书根据什么编制', intent: 'fact' },
      { message: '市里要建的福利医院叫什么', intent: 'fact' },
      { message: '桂政办发〔2021〕102号第7条', intent: 'clause' },
    ],
  },
  {
    intent: 'greeting',
    matches: ['你好', '您好！', '在吗', '早上好', '谢谢啦', '辛苦了', 'hi', 'Hello~', '再见', '收到'],
    mustNotMatch: [
      { message: '你好，临床专科建设谁负责', intent: 'responsibility' },
      { message: '谢谢，那自治区的警务室比例是多少', intent: 'target' },
      { message: '早产儿救治', intent: 'fact' },
    ],
  },
  {
    intent: 'help',
    matches: ['怎么用', '你能干什么', '帮助', '/help', '/start', '你是谁', '有什么功能', '可以问哪些问题', '？', '???'],
    mustNotMatch: [
      { message: '市科技局能干什么', intent: 'duties' },
      { message: '互联网医院怎么用', intent: 'fact' },
      { message: '结余留用的钱怎么用', intent: 'fact' },
    ],
  },
];

const intentOf = (message: string) => understand(message, null, library.lexicon).intent;

describe.each(tables)('$intent', ({ intent, matches, mustNotMatch }) => {
  it.each(matches)('%s', (message) => expect(intentOf(message)).toBe(intent));
  it.each(mustNotMatch)('not $message', ({ message, intent: other }) => expect(intentOf(message)).toBe(other));
});

describe('as people type', () => {
  // The same question in every dress must be understood alike.
  it.each<[string, string, Intent]>([
    ['traditional characters', '臨床專科建設誰負責', 'responsibility'],
    ['full-width digits', '第１２条说的什么', 'clause'],
    ['full-width letters', 'ＤＲＧ谁负责', 'responsibility'],
    ['an @mention in front', '@clausebot 警务室的比例是多少', 'target'],
    ['an @mention behind', '警务室的比例是多少 @clausebot', 'target'],
    ['emoji', '🙏警务室的比例是多少😀', 'target'],
    ['blanks between characters', '警 务 室 的 比 例 是 多 少', 'target'],
    ['line breaks', '临床专科建设\n\n谁负责', 'responsibility'],
    ['a homophone slip in the asking', '临床专科建设谁负则', 'responsibility'],
    ['no question mark, no question word', '警务室 比例', 'target'],
    [
      'a long story with its question at the end',
      '我们医院去年底刚评上三级，最近保卫科说要添人。请问警务室的比例是多少？',
      'target',
    ],
    ['politeness around it', '麻烦帮我查一下临床专科建设是谁负责的，谢谢', 'responsibility'],
  ])('%s', (_, message, intent) => expect(intentOf(message)).toBe(intent));
});
