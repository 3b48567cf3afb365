import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/telegram/feed/intake.ts';
import { createWebhookServer, isSecret } from '../../src/telegram/feed/webhook.ts';
import { createLog } from '../../src/telegram/log.ts';
import { Person } from './fake/people.ts';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
let li: Person;
let root: string;
const QUESTION = '谁负责打造医疗中心？';
const SECRET = { 'x-telegram-bot-api-secret-token': 'the_Secret-1' };

beforeEach(async () => {
  rig = await startRig({ webhook: true });
  li = new Person(rig.fake, 7, '小李');
  root = new URL(rig.settings.webhook!.url).origin;
  await rig.fake.until(() => rig.fake.callsOf('setWebhook').length === 1);
});

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  expect(rig.logText()).not.toMatch(/the_Secret-1|fake-token/u);
  await rig.end();
});

const post = (body: string, headers: Record<string, string> = SECRET) =>
  fetch(`${root}/hook`, { method: 'POST', headers, body }).then((response) => response.status);

describe('the hook', () => {
  test('is told to Telegram with its secret and the kinds of update wanted', () => {
    expect(rig.fake.callsOf('setWebhook')[0]!.payload).toEqual({
      url: `${root}/hook`,
      secret_token: 'the_Secret-1',
      allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'],
    });
  });

  test('questions, buttons and inline queries are answered as under polling', async () => {
    const answer = await li.asks(QUESTION);
    expect(answer.text).toContain('市财政局');
    await li.tapped(answer, '原文');
    expect(answer.edits).toBe(1);
    expect((await li.types('临床专科')).results).not.toHaveLength(0);
    expect(rig.fake.callsOf('getUpdates')).toEqual([]);
  });

  test('an update sent twice is answered once', async () => {
    const message = {
      message_id: 1,
      date: 1,
      chat: { id: 7, type: 'private', first_name: 'x' },
      from: li.user,
      text: QUESTION,
    };
    const body = JSON.stringify({ update_id: 77, message });
    expect(await Promise.all([post(body), post(body)])).toEqual([200, 200]);
    expect(await post(body)).toBe(200);
    expect(rig.fake.callsOf('sendMessage')).toHaveLength(1);
  });

  test('a handler that fails is answered with 200 all the same: Telegram must not send it for ever', async () => {
    li.says('炸');
    await rig.fake.settled();
    expect(rig.fake.updates.statuses).toEqual([200]);
    expect(li.last.text).toContain('抱歉');
  });

  test('a wrong or missing secret is refused, whatever its length', async () => {
    for (const given of ['', 'x', 'the_Secret-2', 'the_Secret-1x', '密'])
      expect(await post('{"update_id":1}', given === '密' ? {} : { 'x-telegram-bot-api-secret-token': given })).toBe(
        401,
      );
    expect(rig.log.filter(({ msg }) => msg === 'update')).toEqual([]);
  });

  test('anything that is no update gets a clean answer', async () => {
    expect(await post('{nonsense')).toBe(400);
    expect(await post('null')).toBe(400);
    expect(await post('{"update_id":"x"}')).toBe(400);
    expect(await post('[]')).toBe(400);
    expect(await post(`{"update_id":1,"x":"${'x'.repeat(1 << 20)}"}`)).toBe(413);
    expect(await fetch(`${root}/hook`).then(({ status }) => status)).toBe(405);
    expect(await fetch(`${root}/other`, { method: 'POST' }).then(({ status }) => status)).toBe(404);
    expect(await fetch(`${root}/`).then(({ status }) => status)).toBe(404);
    expect(await fetch(`${root}/hook`, { method: 'DELETE' }).then(({ status }) => status)).toBe(405);
  });

  test('garbage on the wire gets 400, and the server goes on', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(root).port), '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toContain('400');
    expect((await li.asks(QUESTION)).text).toContain('市财政局');
  });

  test('/healthz and /readyz', async () => {
    await rig.fake.until(() => rig.fake.callsOf('setWebhook').length === 1);
    for (const path of ['/healthz', '/readyz']) expect(await fetch(root + path).then(({ status }) => status)).toBe(200);
    expect(await fetch(`${root}/healthz`, { method: 'HEAD' }).then(({ status }) => status)).toBe(200);
  });
});

describe('the stop under a webhook', () => {
  test('a delivery in hand is finished; those after it come again to the next start', async () => {
    rig.fake.inject({
      kind: 'status',
      status: 429,
      description: 'Too Many',
      parameters: { retry_after: 0.2 },
      method: 'sendMessage',
    });
    li.says(QUESTION);
    await rig.fake.until(() => rig.fake.callsOf('sendMessage').length === 1);
    const stopped = rig.stop();
    li.says('谁负责临床专科建设？');
    await stopped;
    rig.start();
    await rig.fake.settled();
    const answers = li.messages.filter(({ from }) => from.id === 42).map(({ text }) => text.split('\n')[0]);
    expect(answers).toEqual(['“打造医疗中心”由市卫生健康委、市财政局负责', '“加强临床专科建设”由市卫生健康委负责']);
  });
});

test.each([
  ['kept on disk: taken', true, 200],
  ['refused by the disk: Telegram is to deliver it again', false, 503],
])('an update that takes long and is %s', async (_name, isKept, status) => {
  const intake = { accept: () => new Promise<Outcome>(() => undefined), pending: 0 };
  const overdue = { load: () => [], keep: () => isKept, done: () => undefined };
  const hook = { url: 'http://bot.test/hook', secret: 'the_Secret-1', isReady: () => true, log: createLog('silent') };
  const server = createWebhookServer({ ...hook, intake, overdue, patience: 5 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const request = { method: 'POST', headers: SECRET, body: '{"update_id":1}' };
  expect((await fetch(`http://127.0.0.1:${port}/hook`, request)).status).toBe(status);
  server.closeAllConnections();
  server.close();
});

test('isSecret takes only the very secret', () => {
  expect(isSecret('abc', 'abc')).toBe(true);
  expect(['', 'ab', 'abcd', 'abC', undefined, ['abc']].map((given) => isSecret(given, 'abc'))).toEqual(
    Array(6).fill(false),
  );
  expect(isSecret(undefined, '')).toBe(false);
});
