import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { createAssistant } from '../../src/answer/create.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus, planText } from './make.ts';

const cities = ['南宁', '柳州', '桂林', '玉林', '长沙'];
/** subject → a task of it, and who has it. */
const subjects: Record<string, [task: string, agency: string]> = {
  全民阅读: ['建设城市书房', '市文化广电体育和旅游局'],
  生活垃圾分类: ['建设分拣中心', '市城市管理局'],
  农村公路养护: ['修补路面病害', '市交通运输局'],
  校园食品安全: ['推行明厨亮灶', '市市场监管局'],
  水库除险加固: ['安装雨情监测设施', '市水利局'],
  电动自行车治理: ['增设充电设施', '市公安局'],
  稻谷收储: ['改造粮食仓房', '市粮食和储备局'],
  古树名木保护: ['设置保护围栏', '市林业局'],
  社区养老服务: ['开办老年食堂', '市民政局'],
  困难职工帮扶: ['发放助学补助', '市总工会'],
};
const number = (city: number, subject: number) => `${cities[city]}政办〔2023〕${100 + subject}号`;

const plans = cities.flatMap((city, at) =>
  Object.entries(subjects).map(([subject, [task, agency]], row) => ({
    city,
    subject,
    task,
    agency,
    number: number(at, row),
    text: planText({
      issuer: `${city}市人民政府办公室`,
      number: number(at, row),
      subject: `${city}市${subject}实施方案`,
      tasks: {
        [task]: `到2025年，完成${10 * (at + 1) + row}处。（${agency}负责）`,
        加强组织领导: '建立工作专班。（市政府办公室负责）',
      },
    }),
  })),
);

describe('fifty plans: five cities, ten subjects, no city of the office’s own', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = createAssistant(
      await loadLibrary(makeCorpus(Object.fromEntries(plans.map(({ number, text }) => [`${number}.txt`, text])))),
    );
  });
  const right = (ask: (plan: (typeof plans)[number]) => string) =>
    plans.filter((plan) => {
      const { answer } = assistant.respond(ask(plan));
      return answer.found && answer.citations.every(({ document }) => document === plan.number);
    }).length;

  test('place and task give the plan', () => {
    expect(right(({ city, task }) => `${city}${task}由谁负责`)).toBe(50);
  });
  test('place and subject give the plan', () => {
    expect(right(({ city, subject }) => `${city}市${subject}方案里，加强组织领导由谁负责`)).toBe(50);
    expect(right(({ city, subject }) => `${city}${subject}方案的文号是多少`)).toBe(50);
  });
  test('the number gives the plan', () => {
    expect(right(({ number: of }) => `${of}第1条写了什么`)).toBe(50);
  });
  test('place and agency give the plan', () => {
    expect(right(({ city, agency }) => `${city}${agency}有哪些任务`)).toBe(50);
  });

  test.for(Object.entries(subjects))(
    '%s without a place asks which of five, and each is one tap away',
    ([, [task]]) => {
      const { answer } = assistant.respond(`${task}由谁负责`);
      const meant = plans.filter((plan) => plan.task === task).map((plan) => plan.number);
      expect(answer.found).toBe(false);
      expect(answer.citations.map(({ document }) => document).sort()).toEqual(meant.sort());
      const tapped = answer.suggestions.map((suggestion) => assistant.respond(suggestion).answer);
      expect(tapped.every(({ found }) => found)).toBe(true);
      expect(new Set(tapped.map(({ citations }) => citations[0]!.document)).size).toBe(5);
    },
  );
});
