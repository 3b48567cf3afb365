import { describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.ts';
import { library, plans } from '../answer/shipped.ts';

const { city, region } = plans;
const scopeOf = (message: string) => understand(message, null, library.lexicon).scope;

describe('the plan that a question means', () => {
  it.each<[string, string[]]>([
    // the city plan
    ['市里的警务室比例', [city]],
    ['钦州市方案总会计师谁负责', [city]],
    ['我市安宁疗护试点', [city]],
    ['咱们钦州的医护比', [city]],
    ['钦政办〔2022〕9号里的医护比', [city]],
    ['钦政办[2022]9号里的医护比', [city]],
    ['9号文件的医护比', [city]],
    ['钦政办第9号里的医护比', [city]],
    ['全市三级医院的安检', [city]],
    ['市财政局管不管薪酬改革', [city]],
    ['钦州市公立医院高质量发展实施方案的发文日期', [city]],
    // the regional plan
    ['自治区方案的医护比', [region]],
    ['广西要建几个国家区域医疗中心', [region]],
    ['全区医护比', [region]],
    ['我区的警务室', [region]],
    ['桂政办发〔2021〕102号第7条', [region]],
    ['102号文第7条', [region]],
    ['102号那份第5条', [region]],
    ['按桂政办发102号，医护比多少', [region]],
    ['教育厅有哪些任务', [region]],
    ['区里对传染病病区怎么要求', [region]],
    // both, the city first as answers name them
    ['市里和自治区的警务室比例有什么不同', [city, region]],
    ['两份方案的总会计师', [city, region]],
    ['市区两级责任单位有啥区别', [city, region]],
    ['自治区跟钦州比多了什么', [city, region]],
    // open
    ['警务室的比例是多少', []],
    ['财政局有哪些任务', []],
    ['县域医共体谁负责', []],
    ['自治区级临床重点专科要几个', []],
    ['社区卫生服务中心', []],
    ['城市医疗集团谁负责', []],
    ['争取自治区支持什么', []],
    ['市级医院对县级医院的支持指导', []],
    ['设区市传染病医院', []],
  ])('%s', (message, documents) => {
    expect(scopeOf(message)).toMatchObject({ documents, missing: null });
  });

  // A name that begins with the name of the place is not the plan of the place.
  it.each(['钦州市第一人民医院东院区', '钦州市卫生学校培养什么人', '钦州港片区要建什么医院'])(
    'is not all that %s says: the words stay content',
    (message) => {
      expect(understand(message, null, library.lexicon).atoms.length).toBeGreaterThan(0);
    },
  );
});

describe('a plan that the corpus has not', () => {
  it.each([
    ['北海市的医院党建经费按百分之几安排', '北海'],
    ['南宁的警务室比例', '南宁'],
    ['桂政办发〔2023〕5号第3条', '5号'],
    ['桂政办发88号第3条', '88号'],
    ['南府发12号谁印发的', '12号'],
    ['国家方案的医护比', '国家'],
  ])('%s', (message, part) => {
    expect(scopeOf(message).missing).toContain(part);
  });

  // Places of which a plan itself speaks belong to it.
  it.each(['北京上海的专家来坐诊', '防城港国际医学开放试验区', '灵山县人民医院要升几级', '浦北县要建什么'])(
    'not: %s',
    (message) => expect(scopeOf(message).missing).toBeNull(),
  );
});
