import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { createAssistant } from '../../src/answer/create.ts';
import type { Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus, planText } from './make.ts';

const cities = '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左'.split(' ');
const subjects = ['城市公园建设', '旧房改造', '河道清淤'];

/** More plans than are asked one by one, all of cities. */
const archive = Object.fromEntries(
  cities.flatMap((city, at) =>
    subjects.map((subject, of) => [
      `${at}-${of}.txt`,
      planText({
        issuer: `${city}市人民政府办公室`,
        number: `${city[0]}政办〔2023〕${10 * at + of}号`,
        subject: `${city}市${subject}实施方案`,
        tasks: {
          落实资金: `落实${subject}资金。（市财政局负责）`,
          加强值守: `${subject}期间专人值守，值班电话：0${770 + at}-28${of}1234。（市城市管理委负责）`,
        },
      }),
    ]),
  ),
);

const only = planText({
  issuer: '玉林市人民政府办公室',
  number: '玉政办〔2023〕5号',
  subject: '玉林市生活垃圾处理实施方案',
  tasks: { 配齐车辆: '配齐清运车辆。（市城市管理委负责）', 定时清运: '每天清运两次。（市城市管理委负责）' },
}).replace('一、重点任务', '一、垃圾清运');

describe('an archive of plans', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = createAssistant(await loadLibrary(makeCorpus({ ...archive, 'only.txt': only })));
  });
  /** The reply to the last of these messages. */
  const after = (...messages: string[]) =>
    messages.reduce<Reply | undefined>((before, message) => assistant.respond(message, before?.context), undefined)!;
  const cited = ({ answer }: Reply) => new Set(answer.citations.map(({ document }) => document));

  test.for([
    '市财政局一共有几项任务',
    '市财政局一共有几项任务 | 哪几项',
    '市里方案第2条写了什么',
    '市里方案第2条写了什么 | 原文',
    '值班电话多少',
  ])('%s: no answer of all plans', (turns) => {
    const reply = after(...turns.split(' | '));
    expect(cited(reply).size).toBeLessThan(8);
    expect(reply.answer.statement.length).toBeLessThan(600);
  });

  test('what an unanswered question asked is still open in the next: 哪几项', () => {
    expect(after('市财政局一共有几项任务', '哪几项').answer.statement).toContain('请说明要查哪一份');
  });

  test('a clause by its number is that of the plan the question turns out to mean', () => {
    expect([...cited(after('市里方案垃圾清运第2条写了什么'))]).toEqual(['玉政办〔2023〕5号']);
  });

  test('plans are counted, and the first of them named', () => {
    const { answer } = after('一共有几份方案');
    expect(answer.statement).toContain(`共${cities.length * subjects.length + 1}份：`);
    expect(answer.statement.match(/《/g)).toHaveLength(20);
  });
});
