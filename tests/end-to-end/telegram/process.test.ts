import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeTelegram } from '../../telegram/fake/fake.ts';
import { Person } from '../../telegram/fake/people.ts';
import { Child } from './child.ts';

const QUICK = 'tests/end-to-end/telegram/entry.ts';
const WHOLE = '.config/start.cjs';
const QUESTION = '谁负责打造医疗中心？';

let fake: FakeTelegram;
let dataDir: string;
let children: Child[];

beforeEach(async () => {
  fake = await FakeTelegram.start();
  dataDir = mkdtempSync(join(tmpdir(), 'process-'));
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    expect(child.out + child.err).not.toContain(fake.token);
    await child.end('SIGKILL');
  }
  await fake.away();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(entry: typeof QUICK | typeof WHOLE, env: Record<string, string> = {}): Child {
  const child = new Child(entry, { BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.root, DATA_DIR: dataDir, ...env });
  children.push(child);
  return child;
}

const answers = (person: Person) => person.messages.filter(({ from }) => from.id === 42).map(({ text }) => text);
const hook = (port: number) => ({
  WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
  WEBHOOK_SECRET: 'abc',
  PORT: String(port),
});
const freePort = async () => {
  const other = await FakeTelegram.start();
  await other.away();
  return Number(new URL(other.root).port);
};

describe('the real program', () => {
  test('starts, answers from the shipped corpus, stops in good order on SIGTERM', async () => {
    const li = new Person(fake, 7, '小李');
    const child = start(WHOLE);
    const answer = await li.asks('谁负责临床专科建设？');
    expect(answer.text).toContain('市卫生健康委');
    await li.tapped(answer, '原文');
    expect(answer.text).toContain('全面加强临床专科建设');
    expect(await child.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(fake.updates.unconfirmed).toBe(0);
    expect(child.out).not.toContain('临床');
    expect(child.err).toBe('');
  });

  test('SIGTERM while the corpus is read for the first time: exit 0', async () => {
    const child = start(WHOLE);
    await child.says('reading the corpus');
    expect(await child.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(child.err).toBe('');
  });

  test('a wrong token: one line, exit code not zero', async () => {
    const child = start(WHOLE, { BOT_TOKEN: '43:AAanother_token_00000000000' });
    expect((await child.ended).code).not.toBe(0);
    expect(child.err).toBe('BOT_TOKEN: Telegram does not accept this token (401 Unauthorized)\n');
  });

  test('bad settings: every fault at once, no secret', async () => {
    const child = start(WHOLE, { BOT_TOKEN: 'secretnonsense', PORT: 'x', LOG_LEVEL: 'loud' });
    expect((await child.ended).code).not.toBe(0);
    for (const name of ['BOT_TOKEN', 'PORT', 'LOG_LEVEL']) expect(child.err).toContain(name);
    expect(child.err).not.toContain('secretnonsense');
  });

  test('under a webhook: answers, is healthy, stops in good order on SIGINT', async () => {
    const port = await freePort();
    const li = new Person(fake, 7, '小李');
    const child = start(WHOLE, hook(port));
    expect((await li.asks('谁负责临床专科建设？')).text).toContain('市卫生健康委');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(await child.end('SIGINT')).toEqual({ code: 0, signal: null });
  });
});

describe('stop and start', () => {
  test('SIGTERM in the middle of work: what was taken in is answered once, the rest after the restart, all in order', async () => {
    const li = new Person(fake, 7, '小李');
    const first = start(QUICK);
    await first.says('polling');
    const numbers = Array.from({ length: 12 }, (_one, index) => index + 4);
    for (const number of numbers) li.says(`谁负责第${number}项工作？`);
    await fake.until(() => answers(li).length >= 3);
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });
    start(QUICK);
    await fake.settled();
    expect(answers(li).map((text) => text.split('\n')[0])).toEqual(
      numbers.map((number) => `“第${number}项工作”由市卫生健康委负责`),
    );
  });

  test('SIGTERM while Telegram is away: exit 0 all the same', async () => {
    const child = start(QUICK);
    await child.says('polling');
    await fake.away();
    expect(await child.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await fake.back();
  });

  test('SIGTERM before Telegram was ever reached: exit 0', async () => {
    await fake.away();
    const child = start(QUICK);
    await child.says('not reached');
    expect(await child.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await fake.back();
  });

  test('SIGKILL in the middle of an answer: it is answered after the restart', async () => {
    const li = new Person(fake, 7, '小李');
    fake.inject({ kind: 'hang', method: 'sendMessage' });
    const child = start(QUICK);
    li.says(QUESTION);
    await fake.until(() => fake.callsOf('sendMessage').length === 1);
    await child.end('SIGKILL');
    start(QUICK);
    await fake.settled();
    expect(answers(li)).toHaveLength(1);
  });

  test('SIGKILL again and again under load: nothing is lost, nothing out of order', async () => {
    const people = Array.from({ length: 30 }, (_one, index) => new Person(fake, 100 + index, `人${index}`));
    for (const number of [4, 5, 6, 7]) for (const person of people) person.says(`谁负责第${number}项工作？`);
    for (const kills of [10, 40, 80]) {
      const child = start(QUICK);
      await fake.until(() => fake.callsOf('sendMessage').length >= kills);
      await child.end('SIGKILL');
    }
    start(QUICK);
    await fake.settled();
    for (const person of people) {
      // An answer that was out but not confirmed comes twice; never is one missing.
      const numbers = answers(person).map((text) => /第(\d)项/u.exec(text)![1]);
      expect([...new Set(numbers)]).toEqual(['4', '5', '6', '7']);
    }
  });

  test('SIGKILL while a slow chat had been overtaken: its update waits on disk and is answered', async () => {
    const li = new Person(fake, 7, '小李');
    fake.inject({ kind: 'hang', method: 'sendMessage', chat: 7 });
    const child = start(QUICK);
    li.says(QUESTION);
    const others = Array.from({ length: 140 }, (_one, index) => new Person(fake, 100 + index, `人${index}`));
    for (const person of others) person.says(QUESTION);
    await fake.until(() => others.every((person) => answers(person).length === 1));
    await fake.until(() => fake.updates.isEmpty);
    await child.end('SIGKILL');
    start(QUICK);
    await fake.until(() => answers(li).length === 1);
    expect(fake.callsOf('sendMessage').filter(({ payload }) => payload.chat_id !== 7)).toHaveLength(140);
  });

  test('a second poller: both say so, and the one that is left goes on', async () => {
    const li = new Person(fake, 7, '小李');
    const first = start(QUICK);
    await first.says('polling');
    const second = start(QUICK, { DATA_DIR: `${dataDir}/second` });
    await first.says('(409)');
    await first.end('SIGTERM');
    await second.says('polling');
    await li.asks(QUESTION);
    expect(answers(li).length).toBeGreaterThanOrEqual(1);
  });

  test('a port in use: one line, exit code not zero', async () => {
    const port = Number(new URL(fake.root).port);
    const child = start(QUICK, hook(port));
    expect((await child.ended).code).not.toBe(0);
    expect(child.err).toMatch(/^HOST, PORT: cannot listen on 127\.0\.0\.1:\d+ \(.*EADDRINUSE.*\)\n$/u);
  });
});
