import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { createAssistant } from '../../src/answer/create.ts';
import type { Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus, planText } from './make.ts';

/** What an office has: plans of its own place, one of no listed place, others' and the state's. */
const plans = {
  grain: planText({
    issuer: '安顺市人民政府',
    number: '安府办〔2023〕5号',
    subject: '安顺市市级储备粮管理办法',
    tasks: {
      加强储备管理: '落实储备责任。（市发展改革委、市财政局负责）',
      检查粮库安全: '检查 粮库 安全。\n责任单位：市粮食局\n配合单位：市公安局、市消防救援支队',
    },
  }).replace(
    '1．加强储备管理',
    '第一条 承储企业不得有下列行为：\n（一）擅自动用市级储备粮；\n（二）以市级储备粮办理抵押贷款。\n1．加强储备管理',
  ),
  tourism: planText({
    issuer: '云溪县人民政府办公室',
    number: '云政办〔2024〕17号',
    subject: '云溪县全域旅游提质增效三年行动方案',
    tasks: {
      新建旅游厕所: '新建旅游厕所32座。（县文旅局牵头，县财政局配合）',
      完善景区标识: '全县景区标识改造。（县文旅局牵头）',
      丰富文化消费: '举办音乐节，简化演出审批。（县公安局负责）培育夜市街区2个以上。（县委宣传部牵头）',
    },
  }),
  mind: planText({
    issuer: '岚川区人民政府办公室',
    number: '岚政办〔2025〕3号',
    subject: '岚川区推进中小学生心理健康三年行动计划',
    tasks: {
      配齐专职教师: '每所学校配备心理教师，教师每年培训不少于12学时。（区教育局牵头，区财政局配合）',
    },
  }),
  zone: planText({
    issuer: '国务院',
    number: '国发〔2019〕3号',
    subject: '关于促进综合保税区高水平开放高质量发展的若干意见',
    tasks: { 支持期货交割: '支持开展期货保税交割业务。（证监会、海关总署负责）' },
  }),
  railway: planText({
    issuer: '国务院办公厅',
    number: '国办函〔2021〕49号',
    subject: '关于加强铁路沿线安全环境治理工作的意见',
    tasks: { 落实属地责任: '明确属地责任。（交通运输部、公安部负责）' },
  }),
};
const numbers = {
  grain: '安府办〔2023〕5号',
  tourism: '云政办〔2024〕17号',
  mind: '岚政办〔2025〕3号',
  zone: '国发〔2019〕3号',
  railway: '国办函〔2021〕49号',
};

describe('an office with plans of several places', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = createAssistant(
      await loadLibrary(
        makeCorpus(Object.fromEntries(Object.entries(plans).map(([name, text]) => [`${name}.txt`, text]))),
      ),
    );
  });
  const after = (turns: string) =>
    turns
      .split(' | ')
      .reduce<Reply | undefined>((before, message) => assistant.respond(message, before?.context), undefined)!.answer;

  test.for([
    ['综保区那份什么时候印发的', 'zone', 'letters left out'],
    ['铁路那个意见是谁发的', 'railway', 'two characters before 那个意见'],
    ['旅游那份县文旅局牵头几项', 'tourism', 'a part of the title'],
    ['铁路治理那个意见是谁发的', 'railway', 'words of the title'],
    ['云溪的旅游厕所要建多少座', 'tourism', 'a place that no list of places has'],
    ['岚川心理教师谁负责配', 'mind', 'the same'],
    ['综合保税区期货交割谁负责', 'zone', 'opens with a part of one title'],
    ['县文旅局有哪些任务', 'tourism', 'the plan that has the agency'],
    ['什么时候印发的 | 储备粮那个', 'grain', 'the answer to 要查哪一份'],
    ['什么时候印发的 | 云溪的', 'tourism', 'the same by place'],
    ['旅游厕所要建多少座 | 第1条写了什么', 'tourism', 'a number next'],
    ['旅游厕所要建多少座 | 文号是多少', 'tourism', 'a fact next'],
    ['心理健康那份里区财政局要做什么 | 区教育局呢', 'mind', 'another agency of the plan spoken of'],
  ] as const)('%s → %s (%s)', ([turns, plan]) => {
    const answer = after(turns);
    expect(answer.found).toBe(true);
    expect(new Set(answer.citations.map(({ document }) => document))).toEqual(new Set([numbers[plan]]));
  });

  test.for([
    ['储备粮能拿去抵押贷款吗', 'no'],
    ['可以擅自动用市级储备粮吗', 'no'],
    ['储备粮不能拿去抵押贷款吧', 'yes'],
  ] as const)('what stands below 不得有下列行为： is forbidden: %s → %s', ([question, verdict]) => {
    const answer = after(question);
    expect(answer.verdict).toBe(verdict);
    expect(answer.statement).toContain('承储企业不得有下列行为：');
  });

  test.for([
    ['教师每年培训多少学时', '12学时'],
    ['云溪旅游厕所谁负责', '云溪方案'],
    ['储备责任谁来落实', '安顺办法'],
    ['属地责任谁来落实', '《关于加强铁路沿线安全环境治理工作的意见》'],
    ['有哪些文件', '共5份'],
    ['殡葬改革归哪个部门', '现有的5份文件都没有提到“殡葬改革”'],
    ['旅游那份里殡葬改革归谁管', '云溪方案没有提到“殡葬改革”'],
  ] as const)('%s → %s', ([question, said]) => {
    expect(after(question).statement).toContain(said);
  });

  test.for([
    ['音乐节的演出审批谁负责', ['县公安局']],
    ['夜市街区谁牵头', ['县委宣传部']],
    ['丰富文化消费谁负责', ['县公安局', '县委宣传部']],
  ] as const)('%s: the list behind the sentence that answers', ([question, agencies]) => {
    expect(after(question).agencies.map(({ name }) => name)).toEqual(agencies);
  });

  test('all lines that name who is responsible are quoted, and nothing before them', () => {
    const [first] = after('粮库安全谁负责检查').citations;
    expect(first!.quote.replace(/\s/g, '')).toBe('责任单位：市粮食局配合单位：市公安局、市消防救援支队');
  });

  test('two plans that are named are compared, however unrelated', () => {
    expect(after('云溪和岚川的方案有什么不同').intent).toBe('comparison');
    expect(after('云溪和岚川的方案有什么不同').statement).not.toContain('只有一份方案');
  });
});
