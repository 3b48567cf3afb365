import { afterEach, describe, expect, test } from 'vitest';
import { RateLimit } from '../../src/telegram/rate.ts';
import { group, Person } from './fake/people.ts';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  await rig.end();
});

describe('allow lists', () => {
  test('others get one polite refusal that names their id, and nothing else', async () => {
    rig = await startRig({ env: { ALLOWED_USER_IDS: '7', ALLOWED_CHAT_IDS: '-1001', ADMIN_USER_IDS: '99' } });
    const stranger = new Person(rig.fake, 666, '外人');
    for (const text of ['谁负责临床专科建设？', '/plans', '/start c_9YNPwZ6w']) stranger.says(text);
    await rig.fake.settled();
    expect(stranger.messages.slice(3).map(({ text }) => text)).toEqual([
      '抱歉，您没有使用权限。如需使用，请联系管理员（您的 ID：666）。',
    ]);
    for (const id of [7, 99])
      expect((await new Person(rig.fake, id, '自己人').asks('谁负责打造医疗中心？')).text).toContain('市财政局');
  });

  test('a group is allowed as a whole; another group is refused, only when it asks', async () => {
    rig = await startRig({ env: { ALLOWED_CHAT_IDS: '-1001' } });
    const stranger = new Person(rig.fake, 666, '外人');
    const ours = group(rig.fake, -1001, '本单位');
    const theirs = group(rig.fake, -1002, '外单位');
    expect((await stranger.asks('@clause_test_bot 谁负责打造医疗中心？', { in: ours })).text).toContain('市财政局');
    stranger.says('随便说说', { in: theirs });
    stranger.says('@clause_test_bot 谁负责打造医疗中心？', { in: theirs });
    await rig.fake.settled();
    const said = rig.fake.messages(-1002).map(({ text }) => text);
    expect(said.slice(2)).toEqual(['抱歉，您没有使用权限。如需使用，请联系管理员（您的 ID：666；本群 ID：-1002）。']);
  });

  test('inline queries and buttons of others are refused too, and answered', async () => {
    rig = await startRig({ env: { ALLOWED_USER_IDS: '7' } });
    const li = new Person(rig.fake, 7, '小李');
    const stranger = new Person(rig.fake, 666, '外人');
    const offer = await stranger.types('临床专科');
    expect(offer).toMatchObject({ results: [], is_personal: true, button: { text: '没有使用权限（您的 ID：666）' } });
    expect((await li.types('临床专科')).is_personal).toBe(true);
    const answer = await li.asks('谁负责打造医疗中心？');
    stranger.taps(answer, '原文');
    await rig.fake.settled();
    expect(answer.edits).toBe(0);
    expect(rig.fake.toasts.at(-1)).toContain('666');
  });
});

describe('rate limit', () => {
  test('too many questions: one notice, then silence, and others are served', async () => {
    rig = await startRig();
    const flood = new Person(rig.fake, 7, '小李');
    for (let index = 0; index < 60; index++) flood.says('谁负责打造医疗中心？');
    expect((await new Person(rig.fake, 8, '小王').asks('谁负责打造医疗中心？')).text).toContain('市财政局');
    await rig.fake.settled();
    const answers = flood.messages.filter(({ from }) => from.id === 42).map(({ text }) => text);
    const told = answers.filter((text) => text.includes('太快了')).length;
    const served = answers.filter((text) => text.includes('市财政局')).length;
    expect(told).toBeGreaterThanOrEqual(1);
    expect(served).toBeLessThan(60);
    // 20 at once; whoever is served again after that may be told again.
    expect(told).toBeLessThanOrEqual(served - 20 + 1);
  });

  test('the bucket refills evenly, and whoever empties it again is told again', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 2, perMinute: 6 }, () => now);
    const kinds = (count: number) => Array.from({ length: count }, () => limit.take(1).kind);
    expect(kinds(5)).toEqual(['pass', 'pass', 'tell', 'drop', 'drop']);
    now += 10_000;
    expect(kinds(3)).toEqual(['pass', 'tell', 'drop']);
    expect(limit.take(2).kind).toBe('pass');
    now += 3_600_000;
    expect(kinds(3)).toEqual(['pass', 'pass', 'tell']);
    expect(limit.take(1)).toEqual({ kind: 'drop', seconds: 10 });
  });
});
