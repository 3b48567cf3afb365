import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { poll } from '../../src/telegram/feed/polling.ts';
import { Window } from '../../src/telegram/feed/window.ts';
import { createLog } from '../../src/telegram/log.ts';
import { group, Person } from './fake/people.ts';
import type { Fault } from './fake/types.ts';
import { startRig, type Rig } from './rig.ts';
import { stubAssistant } from './stub-assistant.ts';

let rig: Rig;
let li: Person;
const QUESTION = '谁负责打造医疗中心？';
const ANSWER = '“打造医疗中心”由市卫生健康委、市财政局负责';
const answers = (person: Person) =>
  person.messages.filter(({ from }) => from.id === 42).map(({ text }) => text.split('\n')[0]);
const warnings = () => rig.log.filter(({ level }) => Number(level) >= 40).map(({ msg }) => String(msg));

beforeEach(async () => {
  rig = await startRig();
  li = new Person(rig.fake, 7, '小李');
});

afterEach(async () => {
  expect(rig.logText()).not.toContain(rig.fake.token);
  await rig.end();
});

describe('a call that fails is made again, and the answer arrives once', () => {
  test.each<[string, Fault]>([
    [
      '429 with retry_after',
      { kind: 'status', status: 429, description: 'Too Many Requests', parameters: { retry_after: 0.05 } },
    ],
    ['500', { kind: 'status', status: 500 }],
    ['502 from a proxy, no JSON', { kind: 'html', status: 502 }],
    ['504 from a proxy, no JSON', { kind: 'html', status: 504 }],
    ['a reset connection', { kind: 'reset' }],
    ['an answer broken off after the message was delivered', { kind: 'half' }],
  ])('%s', async (_name, fault) => {
    rig.fake.inject({ ...fault, method: 'sendMessage' });
    await li.asks(QUESTION);
    expect(answers(li)).toEqual([ANSWER]);
  });

  test('five in a row, of all kinds', async () => {
    for (const kind of ['reset', 'html', 'status', 'reset', 'html'] as const)
      rig.fake.inject({ kind, method: 'sendMessage' });
    await li.asks(QUESTION);
    expect(answers(li)).toEqual([ANSWER]);
  });
});

describe('polling goes on', () => {
  test.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500 }],
    ['429', { kind: 'status', status: 429, description: 'Too Many Requests', parameters: { retry_after: 0.02 } }],
    ['no JSON', { kind: 'html' }],
    ['a reset connection', { kind: 'reset' }],
    ['a broken answer', { kind: 'half' }],
  ])('after %s', async (_name, fault) => {
    rig.fake.inject({ ...fault, method: 'getUpdates', times: 3 });
    await li.asks(QUESTION);
    await li.asks(QUESTION);
    expect(answers(li)).toEqual([ANSWER, ANSWER]);
  });

  test('Telegram away, in the middle of an answer and of polling: all is answered once when it is back', async () => {
    await li.asks(QUESTION);
    await rig.fake.away();
    li.says(QUESTION);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await rig.fake.back();
    li.says(QUESTION);
    await rig.fake.settled();
    expect(answers(li)).toEqual([ANSWER, ANSWER, ANSWER]);
    expect(warnings().filter((text) => text.includes('polling again')).length).toBeLessThan(5);
  });

  test('409: says plainly that there is another poller, and tries again', async () => {
    await li.asks(QUESTION);
    await rig.fake.until(() => rig.fake.updates.isPolled);
    rig.fake.updates.conflict();
    await li.asks(QUESTION);
    expect(answers(li)).toHaveLength(2);
    expect(warnings().join()).toContain('another program polls or has a webhook for this bot (409)');
  });

  test('malformed updates and unknown kinds do no harm to those after them', async () => {
    rig.fake.updates.addRaw({ nonsense: true });
    for (const update of [
      {},
      { message: {} },
      { message: null },
      { message: { chat: {}, text: 5 } },
      { callback_query: { id: 'x' } },
      { inline_query: {} },
      { chat_boost: { x: 1 } },
      { edited_message: { chat: { id: 1 } } },
    ])
      rig.fake.updates.add(update);
    li.says(QUESTION);
    await rig.fake.until(() => answers(li).length === 1);
    expect(answers(li)).toEqual([ANSWER]);
  });

  test('whatever an update holds, those after it are served', async () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant([]));
    const key = fc.constantFrom(
      'chat',
      'from',
      'id',
      'text',
      'entities',
      'reply_to_message',
      'data',
      'message',
      'query',
      'type',
      'offset',
    );
    const any = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, leaf, fc.dictionary(key, tie('node')), fc.array(tie('node'), { maxLength: 3 })),
    })).node;
    const kind = fc.constantFrom(
      'message',
      'edited_message',
      'callback_query',
      'inline_query',
      'my_chat_member',
      'poll',
    );
    for (const update of fc.sample(fc.dictionary(kind, any), 300)) rig.fake.updates.add(update);
    li.says(QUESTION);
    await rig.fake.settled();
    expect(answers(li)).toEqual([ANSWER]);
  });

  test('a repeated update is answered once', async () => {
    const { user, messages } = li;
    const update = {
      update_id: 5000,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: 7, type: 'private', first_name: 'x' },
        from: user,
        text: QUESTION,
      },
    };
    rig.fake.updates.add(update);
    await rig.fake.settled();
    rig.fake.updates.add(update);
    rig.fake.updates.add({ ...update, update_id: 5001 });
    await rig.fake.settled();
    expect(messages).toEqual([]);
    expect(answers(li)).toHaveLength(2);
  });
});

describe('after a week without updates Telegram counts from another number', () => {
  test.each([
    ['lower', 40],
    ['higher', 90_000],
  ])('%s: each update is answered once, and confirmed', async (_name, next) => {
    await li.asks(QUESTION);
    rig.fake.updates.renumber(next);
    for (const person of [li, new Person(rig.fake, 8, '小王')]) {
      person.says(QUESTION);
      person.says(QUESTION);
    }
    await rig.fake.settled();
    await li.asks(QUESTION);
    expect(answers(li)).toHaveLength(4);
    expect(rig.fake.callsOf('sendMessage')).toHaveLength(6);
  });

  test('what can never be taken in is not asked for without a pause', async () => {
    const stop = new AbortController();
    let asked = 0;
    const fetch = () => {
      asked += 1;
      if (asked === 1000) stop.abort();
      return Promise.resolve([{ nonsense: true }]);
    };
    setTimeout(() => stop.abort(), 0);
    const intake = { accept: () => Promise.resolve('handled' as const), pending: 0 };
    const overdue = { load: () => [], keep: () => true, done: () => undefined };
    await poll({ fetch, intake, overdue, stop: stop.signal, cutOff: () => undefined, log: createLog('silent') });
    expect(asked).toBeLessThan(1000);
  });
});

test.each([
  ['kept on disk: Telegram may forget it', true, 6],
  ['refused by the disk: Telegram is not told that it may forget it', false, 5],
])('an update that later ones overtake is %s', (_name, isKept, offset) => {
  const intake = { accept: () => new Promise<never>(() => undefined), pending: 1 };
  const window = new Window(intake, { load: () => [], keep: () => isKept, done: () => undefined });
  window.take([{ update_id: 5 }]);
  window.release();
  expect(window.offset).toBe(offset);
});

describe('a chat that cannot be answered', () => {
  test.each<[string, Fault]>([
    ['403 blocked', { kind: 'status', status: 403, description: 'Forbidden: bot was blocked by the user' }],
    ['400 chat not found', { kind: 'status', status: 400, description: 'Bad Request: chat not found' }],
    [
      '400 no rights',
      { kind: 'status', status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
    ],
  ])('%s: is left alone, without an apology, and others are served', async (_name, fault) => {
    rig.fake.inject({ ...fault, chat: 7, times: 5 });
    li.says(QUESTION);
    const wang = new Person(rig.fake, 8, '小王');
    await wang.asks(QUESTION);
    await rig.fake.settled();
    expect(answers(wang)).toEqual([ANSWER]);
    expect(rig.fake.callsOf('sendMessage').filter(({ payload }) => payload.chat_id === 7)).toHaveLength(1);
    expect(warnings()).toEqual([]);
  });

  test('a message too long, or any other fault of ours: an apology, and the trace in the log', async () => {
    rig.fake.inject({
      kind: 'status',
      status: 400,
      description: 'Bad Request: message is too long',
      method: 'sendMessage',
    });
    await li.asks(QUESTION);
    expect(answers(li)).toEqual(['抱歉，处理这条消息时出了问题，已记录。请稍后再试，或换一种问法。']);
    expect(warnings()).toEqual(['a handler failed']);
  });

  test('a tap that failed may be tapped again at once', async () => {
    const answer = await li.asks('谁负责临床专科建设？');
    rig.fake.inject({ kind: 'status', status: 400, description: 'Bad Request: unforeseen', method: 'sendMessage' });
    expect((await li.tapped(answer, '那另一方案呢？')).text).toContain('抱歉');
    expect((await li.tapped(answer, '那另一方案呢？')).text).toContain('自治区卫生健康委');
  });

  test('a group that became a supergroup is followed there', async () => {
    const old = group(rig.fake, -5, '工作群', 'group');
    const fresh = group(rig.fake, -1005, '工作群');
    const parameters = { migrate_to_chat_id: -1005 };
    rig.fake.inject({
      kind: 'status',
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters,
      chat: -5,
    });
    li.says(`@clause_test_bot ${QUESTION}`, { in: old });
    await rig.fake.settled();
    expect(rig.fake.messages(fresh.id).map(({ text }) => text.split('\n')[0])).toEqual([ANSWER]);
  });

  test('a query too old, a message not modified or gone: nothing said, nothing logged as a fault', async () => {
    const answer = await li.asks(QUESTION);
    rig.fake.inject({
      kind: 'status',
      status: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      method: 'answerCallbackQuery',
    });
    await li.tapped(answer, '原文');
    expect(answer.edits).toBe(1);
    rig.fake.inject({
      kind: 'status',
      status: 400,
      description: 'Bad Request: message to edit not found',
      method: 'editMessageText',
    });
    await li.tapped(answer, '下一条');
    expect(warnings()).toEqual([]);
    expect(li.messages).toHaveLength(2);
  });
});

describe('a fault inside', () => {
  test('an exception in a handler: apology, trace without the text, next update served', async () => {
    await li.asks('炸');
    await li.asks(QUESTION);
    expect(answers(li)).toEqual(['抱歉，处理这条消息时出了问题，已记录。请稍后再试，或换一种问法。', ANSWER]);
    const fault = rig.log.find(({ msg }) => msg === 'a handler failed')!.fault as { message: string; trace: string[] };
    expect(fault.message).toBe('cannot read ‹…›');
    expect(fault.trace.join()).toContain('stub-assistant.ts');
  });

  test('a disk that cannot be written: questions are answered all the same', async () => {
    await rig.stop();
    rmSync(rig.settings.dataDir, { recursive: true });
    writeFileSync(rig.settings.dataDir, 'no folder');
    rig.start();
    await li.asks(QUESTION);
    await li.asks('北海的海关');
    expect(answers(li)).toHaveLength(2);
  });
});

describe('chats run beside each other', () => {
  test('one slow chat does not hold up the others, even where it fills the window; nothing is lost', async () => {
    rig.fake.inject({ kind: 'hold', method: 'sendMessage', chat: 7 });
    li.says(QUESTION);
    const others = Array.from({ length: 150 }, (_one, index) => new Person(rig.fake, 100 + index, `人${index}`));
    for (const person of others) person.says(QUESTION);
    await rig.fake.until(() => others.every((person) => answers(person).length === 1));
    expect(answers(li)).toEqual([]);
    rig.fake.release();
    await rig.fake.until(() => answers(li).length === 1);
    await rig.fake.settled();
    expect(rig.fake.callsOf('sendMessage')).toHaveLength(151);
  });

  test('the order within a chat is kept', async () => {
    const numbers = Array.from({ length: 12 }, (_one, index) => index + 4);
    rig.fake.inject({ kind: 'reset', method: 'sendMessage', chat: 7, times: 2 });
    for (const number of numbers) li.says(`谁负责第${number}项工作？`);
    await rig.fake.settled();
    expect(answers(li)).toEqual(numbers.map((number) => `“第${number}项工作”由市卫生健康委负责`));
  });
});

describe('the stop', () => {
  test('what is in hand is finished and confirmed; what came after is left to the next start', async () => {
    li.says(QUESTION);
    await rig.fake.until(() => rig.fake.callsOf('sendMessage').length === 1);
    await rig.stop();
    expect(rig.fake.updates.unconfirmed).toBe(0);
    li.says(QUESTION);
    expect(answers(li)).toHaveLength(1);
    rig.start();
    await rig.fake.settled();
    expect(answers(li)).toEqual([ANSWER, ANSWER]);
  });

  test('an answer that hangs on Telegram is not confirmed: it comes after the restart', async () => {
    rig.fake.inject({ kind: 'hang', method: 'sendMessage' });
    li.says(QUESTION);
    await rig.fake.until(() => rig.fake.callsOf('sendMessage').length === 1);
    await rig.stop();
    expect(rig.fake.updates.unconfirmed).toBe(1);
    rig.use(stubAssistant());
    rig.start();
    await rig.fake.settled();
    expect(answers(li)).toEqual([ANSWER]);
  });
});
