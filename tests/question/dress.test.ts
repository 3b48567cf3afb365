import { describe, expect, it } from 'vitest';
import { cited, converse } from '../answer/shipped.ts';

/** One question as it is typed in many ways: each must find what the plain one finds. */
const questions: { plain: string; typed: Record<string, string> }[] = [
  {
    plain: '临床专科建设谁负责',
    typed: {
      'traditional characters': '臨床專科建設誰負責',
      'blanks between all characters': '临 床 专 科 建 设 谁 负 责',
      'ideographic blanks': '临床专科建设　谁负责',
      'a line break in a word': '临床专\n科建设谁负责',
      emoji: '😀临床专科建设谁负责🙏🙏',
      'an @mention': '@clausebot 临床专科建设谁负责',
      'many question marks': '临床专科建设谁负责？？？！',
      'a zero-width blank': '临床\u200b专科建设谁负责',
      politeness: '您好，请问一下临床专科建设是由谁负责的呢，谢谢',
      'a slip in the asking': '临床专科建设谁负则',
      'a slip in the topic': '临床专科建社谁负责',
      'keywords only': '临床专科建设 责任单位',
      story: '领导让我写个材料，说是跟省里评比有关。里面有一项临床专科建设，谁负责？',
    },
  },
  {
    plain: '市里绩效考核前进多少名',
    typed: {
      'a homophone slip': '市里绩校考核前进多少名',
      'traditional characters': '市裏績效考核前進多少名',
      'full-width blank and mark': '市里绩效考核　前进多少名？',
    },
  },
  {
    plain: '市里DRG付费要覆盖到哪级',
    typed: {
      'full-width letters': '市里ＤＲＧ付费要覆盖到哪级',
      'lower case': '市里drg付费要覆盖到哪级',
      'blanks between the letters': '市里D R G付费要覆盖到哪级',
    },
  },
  {
    plain: '市方案第12条',
    typed: {
      'full-width digits': '市方案第１２条',
      'Chinese numerals': '市方案第十二条',
      'traditional characters': '市方案第十二條',
      blanks: '市方案 第 12 条',
    },
  },
  {
    plain: '市卫健委单独负责哪些任务',
    typed: {
      'a homophone slip': '市卫建委单独负责哪些任务',
      'traditional characters': '市衛健委單獨負責哪些任務',
      'the former name': '市卫计委单独负责哪些任务',
      'the full name': '市卫生健康委员会单独负责哪些任务',
    },
  },
  {
    plain: '钦政办〔2022〕9号里警务室的比例',
    typed: {
      'square brackets': '钦政办[2022]9号里警务室的比例',
      'full-width brackets': '钦政办（2022）9号里警务室的比例',
      'no brackets': '钦政办2022年9号里警务室的比例',
      'book-title marks': '《钦州市公立医院高质量发展实施方案》里警务室的比例',
    },
  },
];

describe.each(questions)('$plain', ({ plain, typed }) => {
  const wanted = cited(converse(plain));

  it('is found', () => expect(wanted).not.toEqual([]));
  it.each(Object.entries(typed))('with %s', (_, message) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(cited(answer)).toEqual(wanted);
  });
});

// A slip is put right only where what is meant is certain: right words stay as they are.
describe('right words are not put "right"', () => {
  it.each([
    ['市行政审批局有哪些任务', '市行政审批局'],
    ['市自然资源局有哪些任务', '市自然资源局'],
    ['市市场监管局有哪些任务', '市市场监管局'],
    ['市住房城乡建设局有哪些任务', '市住房城乡建设局'],
    ['市中级人民法院有哪些任务', '市中级人民法院'],
    ['市医保局有什么活', '市医保局'],
  ])('%s', (message, name) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(answer.statement).toContain(name);
  });
});
