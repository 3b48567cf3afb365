import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/telegram/store/store.ts';
import { createLog } from '../../src/telegram/log.ts';
import { group, Person } from './fake/people.ts';
import { startRig, type Rig } from './rig.ts';
import { PLANS, stubAssistant } from './stub-assistant.ts';
import type { Shown } from './fake/types.ts';

let rig: Rig;
let li: Person;
const labels = ({ keyboard }: Shown) => keyboard.flat().map(({ text }) => text);
const headline = ({ text }: Shown) => text.split('\n')[0];

beforeEach(async () => {
  rig = await startRig();
  li = new Person(rig.fake, 7, '小李');
});

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  expect([...rig.fake.openTaps]).toEqual([]);
  await rig.end();
});

describe('sides of a clause', () => {
  test('原文, 责任单位, 目标, 对照 take the place of the answer, and lead back to it', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    const before = answer.text;
    const seen: (string | undefined)[] = [];
    for (const label of ['原文', '目标', '责任单位', '对照']) {
      await li.tapped(answer, label);
      seen.push(headline(answer));
    }
    expect(seen).toEqual([
      '二（一）2 加强临床专科建设',
      '10个以上',
      '“加强临床专科建设”由市卫生健康委负责',
      '两边都写了',
    ]);
    await li.tapped(answer, '↩ 回到回答');
    expect(answer.text).toBe(before);
    expect(li.messages).toHaveLength(2);
  });

  test('上一条 and 下一条 walk through the clauses and end at the ends', async () => {
    const answer = await li.asks('谁负责打造医疗中心？');
    expect(labels(answer)).toContain('‹ 上一条');
    await li.tapped(answer, '下一条');
    expect(headline(answer)).toBe('二（一）2 加强临床专科建设');
    const last = await li.asks('谁负责第15项工作？');
    expect(labels(last)).not.toContain('下一条 ›');
  });

  test('复制引用 copies the citation in the form officials use', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    const copy = answer.keyboard.flat().find(({ text }) => text === '复制引用') as { copy_text: { text: string } };
    expect(copy.copy_text.text).toBe('《甲市医院发展方案》（甲政办〔2022〕9号）第二部分第（一）项第2条');
  });

  test('the callback is answered before anything else', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    const from = rig.fake.calls.length;
    await li.tapped(answer, '原文');
    const methods = rig.fake.calls.slice(from).map(({ method }) => method);
    expect(methods.filter((method) => !/getUpdates|setMyCommands/u.test(method))).toEqual([
      'answerCallbackQuery',
      'editMessageText',
    ]);
  });

  test('a double tap does no harm: shown once, asked once', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    li.taps(answer, '原文');
    li.taps(answer, '原文');
    li.taps(answer, '那另一方案呢？');
    li.taps(answer, '那另一方案呢？');
    await rig.fake.settled();
    expect(answer.edits).toBe(1);
    expect(li.messages).toHaveLength(3);
    expect(rig.fake.toasts).toContain('已在下方回答。');
  });

  test('a suggested question goes on from its own answer, not from what was said since', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    await li.asks('谁负责打造医疗中心？');
    expect((await li.tapped(answer, '那另一方案呢？')).text).toContain('自治区卫生健康委');
  });
});

describe('after a restart', () => {
  test('buttons of before go on working: sides, pages, the way back, suggested questions, outline', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    const paged = await li.asks('市卫生健康委负责哪些任务？');
    const plans = await li.asks('/plans');
    await rig.stop();
    rig.start();
    await li.tapped(answer, '原文');
    expect(headline(answer)).toBe('二（一）2 加强临床专科建设');
    await li.tapped(paged, '下一页');
    expect(paged.keyboard[0]!.map(({ text }) => text)).toEqual(['‹ 上一页', '2/4', '下一页 ›']);
    await li.tapped(paged, '原文');
    await li.tapped(paged, '↩ 回到回答');
    expect(headline(paged)).toBe('市卫生健康委负责的任务共14项。');
    await li.tapped(plans, '📄 甲市');
    expect(labels(plans)).toContain('▸ 二、重点任务');
    const again = await li.asks('谁负责临床专科建设？');
    await rig.stop();
    rig.start();
    expect((await li.tapped(again, '那另一方案呢？')).text).toContain('自治区卫生健康委');
  });

  test('a page of an answer whose question is too long for a button is found by the message it hangs on', async () => {
    const question = `${'请问一下，'.repeat(8)}\n市卫生健康委负责哪些任务？`;
    rig.use({
      ...stubAssistant(),
      respond: (message, context) => stubAssistant().respond(message.replace(/^.*\n/u, ''), context),
    });
    const said = li.says(question);
    await rig.fake.settled();
    const answer = li.last;
    expect(answer.replyTo).toBe(said.message_id);
    await rig.stop();
    rig.start();
    await li.tapped(answer, '下一页');
    expect(answer.keyboard[0]!.map(({ text }) => text)).toContain('2/4');
  });
});

describe('after a corpus update', () => {
  test('clauses that are still there are shown as they are now; those gone are said to be gone', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    const other = await li.asks('谁负责打造医疗中心？');
    const [first, second] = PLANS;
    const left = first!.clauses.filter(({ heading }) => heading !== '打造医疗中心');
    rig.use(stubAssistant([{ ...first!, clauses: left }, second!]));
    await li.tapped(answer, '原文');
    expect(headline(answer)).toBe('二（一）2 加强临床专科建设');
    expect((await li.tapped(other, '原文')).text).toContain('在现行文件中已找不到');
  });

  test('buttons nobody knows any more get a polite word', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    for (const data of ['v1:old:button', 'o:', 'o:%%%%', 'c:zzzzzzzz:99999999', 'f:9:x', 'q:', 'y:abcd', 'B:3', 'Q:7'])
      li.tapsData(answer, data);
    for (const data of ['__defineGetter__:x', 'toString:', '__proto__:a:b', 'constructor']) li.tapsData(answer, data);
    await rig.fake.settled();
    expect(rig.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

describe('votes', () => {
  test('👍 is thanked for and kept once; 👎 asks why', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    await li.tapped(answer, '👍');
    expect(labels(answer).at(-1)).toBe('✅ 已记录您的评价');
    const other = await li.asks('谁负责打造医疗中心？');
    await li.tapped(other, '👎');
    expect(labels(other).slice(-5)).toEqual(['请问哪里不对？', '部门不对', '条款不对', '没答到点', '其他']);
    await li.tapped(other, '部门不对');
    expect(labels(other).at(-1)).toBe('✅ 已记录您的评价');
    expect(labels(other)).toContain('原文');
    await rig.stop();
    const store = openStore(rig.settings.dataDir, createLog('silent'));
    expect(store.days()[0]).toMatchObject({ up: 1, down: 1, questions: 2 });
    expect(store.complaints()).toMatchObject([{ reason: '部门不对', question: '谁负责打造医疗中心？' }]);
    rig.start();
  });

  test('in a group each person may tap, and nothing breaks', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const answer = await li.asks('@clause_test_bot 谁负责临床专科建设？', { in: team });
    const up = answer.keyboard.flat().find(({ text }) => text.startsWith('👍')) as { callback_data: string };
    for (const id of [8, 9]) new Person(rig.fake, id, `人${id}`).tapsData(answer, up.callback_data);
    await rig.fake.settled();
    await rig.stop();
    expect(openStore(rig.settings.dataDir, createLog('silent')).days()[0]).toMatchObject({ up: 2 });
    rig.start();
  });
});
