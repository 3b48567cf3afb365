import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { createAssistant } from '../../src/answer/create.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus, reading } from './make.ts';

const numbers = {
  city: '钦政办〔2023〕31号',
  province: '桂政办发〔2022〕77号',
  rubbish: '市政办〔2023〕8号',
  bikes: '柳政办〔2023〕15号',
};
const filesOf = (names: (keyof typeof reading)[]) =>
  Object.fromEntries(names.map((name) => [`${name}.txt`, reading[name]]));

describe('a corpus of plans on many subjects', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = createAssistant(await loadLibrary(makeCorpus(filesOf(['city', 'province', 'rubbish', 'bikes']))));
  });
  const cited = (question: string) => [
    ...new Set(assistant.respond(question).answer.citations.map(({ document }) => document)),
  ];

  test.for([
    ['谁负责建设分拣中心', ['rubbish'], 'by subject'],
    ['停放设施由谁负责', ['bikes'], 'by subject'],
    ['城市书房谁负责建', ['city', 'province'], 'plans that rest on one another together, the city first'],
    ['桂林的加强组织领导谁负责', ['rubbish'], 'by place'],
    ['柳政办〔2023〕15号里加强组织领导谁负责', ['bikes'], 'by number'],
    ['市里城市书房要建多少个', ['city'], '市里: the office’s own city'],
    ['自治区城市书房要建多少个', ['province'], 'by level'],
    ['加强组织领导由谁负责', ['city'], 'the office’s own among equals'],
  ] as const)('%s → %s (%s)', ([question, wanted]) => {
    expect(cited(question)).toEqual(wanted.map((name) => numbers[name]));
  });
});

describe('where no plan is the office’s own', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = createAssistant(await loadLibrary(makeCorpus(filesOf(['rubbish', 'bikes']))));
  });

  test('a question that fits two plans alike is answered by asking which, one tap away', () => {
    const { answer } = assistant.respond('加强组织领导由谁负责');
    expect(answer.found).toBe(false);
    expect(answer.intent).toBe('responsibility');
    expect(answer.agencies).toEqual([]);
    expect(answer.statement).toContain('请说明要查哪一份');
    expect(answer.citations.map(({ document }) => document).sort()).toEqual([numbers.bikes, numbers.rubbish].sort());
    for (const [at, suggestion] of answer.suggestions.entries()) {
      const tapped = assistant.respond(suggestion).answer;
      expect(tapped.found, suggestion).toBe(true);
      expect(new Set(tapped.citations.map(({ document }) => document))).toEqual(
        new Set([answer.citations[at]!.document]),
      );
    }
    expect(answer.suggestions).toHaveLength(2);
  });

  test.for(['第2条写了什么', '文号是多少', '一共有几条任务'])('%s asks which, too', (question) => {
    const { answer } = assistant.respond(question);
    expect(answer.found).toBe(false);
    expect(answer.suggestions).toHaveLength(2);
    for (const suggestion of answer.suggestions)
      expect(assistant.respond(suggestion).answer.found, suggestion).toBe(true);
  });

  test('how many plans there are is asked of all', () => {
    expect(assistant.respond('一共有几份方案').answer).toMatchObject({
      found: true,
      statement: expect.stringContaining('共2份'),
    });
  });
});

describe('plans no longer in force', () => {
  const abolished = (by: string) => ({
    'bikes.txt': reading.bikes,
    'bikes.json': JSON.stringify({ status: { state: '已废止', by } }),
  });
  const old = abolished(numbers.rubbish);

  test.for([
    numbers.rubbish,
    '市政办（2023） 8号',
    '《桂林市生活垃圾分类实施方案》',
    '桂林市人民政府办公室关于印发桂林市生活垃圾分类实施方案的通知',
  ])('an answer that rests on one says so first, however that is called: %s', async (by) => {
    const assistant = createAssistant(await loadLibrary(makeCorpus({ ...abolished(by), ...filesOf(['rubbish']) })));
    const { answer } = assistant.respond('停放设施由谁负责');
    expect(answer.statement).toMatch(
      /^《柳州市非机动车管理实施方案》已废止，由《桂林市生活垃圾分类实施方案》（市政办〔2023〕8号）替代。/,
    );
    expect(assistant.respond('谁负责建设分拣中心').answer.statement).not.toContain('废止');
  });

  test('among equals the one in force is meant', async () => {
    const assistant = createAssistant(await loadLibrary(makeCorpus({ ...old, ...filesOf(['rubbish']) })));
    expect(assistant.respond('加强组织领导由谁负责').answer.citations[0]!.document).toBe(numbers.rubbish);
  });
});
