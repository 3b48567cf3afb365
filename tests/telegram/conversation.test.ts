import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { group, Person } from './fake/people.ts';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
let li: Person;

beforeEach(async () => {
  rig = await startRig();
  li = new Person(rig.fake, 7, '小李');
});

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  expect([...rig.fake.openTaps]).toEqual([]);
  await rig.end();
});

describe('in a private chat', () => {
  test('any message is a question: the answer first, the exact quotation, the source, the next steps', async () => {
    const { text, keyboard, replyTo } = await li.asks('谁负责临床专科建设？');
    expect(text.split('\n')[0]).toBe('“加强临床专科建设”由市卫生健康委负责');
    expect(text).toContain(
      '2.加强临床专科建设。到2025年，有10个以上重点专科。\n—— 《甲市医院发展方案》（甲政办〔2022〕9号）',
    );
    expect(keyboard.map((row) => row.map((button) => button.text))).toEqual([
      ['原文', '目标', '对照另一方案'],
      ['‹ 上一条', '下一条 ›', '复制引用'],
      ['加强临床专科建设的目标是什么？'],
      ['那另一方案呢？'],
      ['👍 有用', '👎 没用'],
    ]);
    expect(replyTo).toBeNull();
  });

  test('a follow-up leans on what was said', async () => {
    await li.asks('谁负责临床专科建设？');
    expect((await li.asks('那另一方案呢？')).text).toContain('自治区卫生健康委负责');
  });

  test('an edited question is answered anew', async () => {
    const said = li.says('谁负责打造医疗中心？');
    await rig.fake.settled();
    li.edits(said, '谁负责临床专科建设？');
    await rig.fake.settled();
    expect(li.messages.map(({ text }) => text.split('\n')[0])).toEqual([
      '谁负责临床专科建设？',
      '“打造医疗中心”由市卫生健康委、市财政局负责',
      '“加强临床专科建设”由市卫生健康委负责',
    ]);
  });

  test.each([
    ['a photo', { photo: [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }] }],
    ['a sticker', { sticker: { file_id: 'x', file_unique_id: 'x', type: 'regular', width: 1, height: 1 } }],
    ['a voice message', { voice: { file_id: 'x', file_unique_id: 'x', duration: 1 } }],
  ])('%s gets a kind word', async (_name, instead) => {
    expect((await li.asks('', { instead: { ...instead, text: undefined } })).text).toContain('请把问题打成文字发来');
  });

  test('the words under a photo are a question; an album gets one word, not one a picture', async () => {
    const photo = [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }];
    const captioned = await li.asks('', { instead: { photo, caption: '谁负责打造医疗中心？', text: undefined } });
    expect(captioned.text).toContain('市财政局');
    for (let index = 0; index < 3; index++) li.says('', { instead: { photo, media_group_id: 'm1', text: undefined } });
    await rig.fake.settled();
    expect(li.messages.filter(({ text }) => text.includes('打成文字'))).toHaveLength(1);
  });

  test('an unknown command says so; an edited one is left alone', async () => {
    const said = li.says('/nonsense');
    await rig.fake.settled();
    expect(li.last.text).toContain('没有这个命令');
    li.edits(said, '/other');
    await rig.fake.settled();
    expect(li.messages).toHaveLength(2);
  });

  test('a very long quotation is paged, and the pages joined are the quotation', async () => {
    const answer = await li.asks('很长的任务的原文');
    const whole = rig.fake.messages(7);
    expect(whole).toHaveLength(2);
    let quote = '';
    for (;;) {
      const [block] = answer.entities.filter(({ type }) => type.endsWith('blockquote'));
      quote += answer.text.slice(block!.offset, block!.offset + block!.length);
      if (!answer.keyboard.flat().some(({ text }) => text === '下一页 ›')) break;
      await li.tapped(answer, '下一页');
    }
    expect(quote).toMatch(/^3\.很长的任务。第1句写着<b>&_\*\[0\]，要一字不差🙂。/u);
    expect(quote).toMatch(/第260句写着<b>&_\*\[259\]，要一字不差🙂。$/u);
    expect(quote.match(/第\d+句/gu)).toHaveLength(260);
  });

  test('what the bot itself posted through inline mode is not answered', async () => {
    li.says('谁负责临床专科建设？', {
      instead: { text: '谁负责临床专科建设？', via_bot: { id: 42, is_bot: true, first_name: 'x' } },
    });
    await rig.fake.settled();
    expect(li.messages).toHaveLength(1);
  });
});

describe('in a group', () => {
  test('only when mentioned, replied to or by command; the answer hangs on the question', async () => {
    const team = group(rig.fake, -1001, '工作群');
    li.says('谁负责临床专科建设？', { in: team });
    await rig.fake.settled();
    expect(rig.fake.messages(-1001)).toHaveLength(1);

    const asked = li.says('@clause_test_bot 谁负责临床专科建设？', { in: team });
    await rig.fake.settled();
    const answer = rig.fake.messages(-1001).at(-1)!;
    expect(answer.text).toContain('市卫生健康委');
    expect(answer.replyTo).toBe(asked.message_id);

    const followUp = await li.asks('那另一方案呢？', { in: team, replyTo: answer });
    expect(followUp.text).toContain('自治区卫生健康委');
    expect((await li.asks('/ask 谁负责打造医疗中心', { in: team })).text).toContain('市财政局');
    expect((await li.asks('/agency@clause_test_bot 市医保局', { in: team })).text).toContain('共1项');
  });

  test('a chain of replies outside a forum is no topic: the context goes on', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const answer = await li.asks('@clause_test_bot 谁负责临床专科建设？', { in: team });
    await rig.stop();
    rig.start();
    await li.asks('@clause_test_bot 谁负责临床专科建设？', { in: team });
    const followUp = await li.asks('谁负责？', {
      in: team,
      replyTo: answer,
      instead: { text: '谁负责？', message_thread_id: 9 },
    });
    expect(followUp.text).toContain('市卫生健康委');
  });

  test('a reply to an answer goes on from that answer, whoever replies', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const answer = await li.asks('@clause_test_bot 谁负责临床专科建设？', { in: team });
    await li.asks('@clause_test_bot 谁负责打造医疗中心？', { in: team });
    const wang = new Person(rig.fake, 8, '小王');
    expect((await wang.asks('那另一方案呢？', { in: team, replyTo: answer })).text).toContain('自治区卫生健康委');
  });

  test('a command for another bot, and a mention of another, are not ours', async () => {
    const team = group(rig.fake, -1001, '工作群');
    li.says('/weather', { in: team });
    li.says('/help@other_bot', { in: team });
    li.says('@other_bot 谁负责临床专科建设？', { in: team });
    await rig.fake.settled();
    expect(rig.fake.messages(-1001)).toHaveLength(3);
  });

  test('each person has a context of their own, and each topic too', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const wang = new Person(rig.fake, 8, '小王');
    await li.asks('@clause_test_bot 谁负责临床专科建设？', { in: team, thread: 5 });
    expect((await wang.asks('@clause_test_bot 谁负责？', { in: team, thread: 5 })).text).toContain('请说明是哪一条');
    expect((await li.asks('@clause_test_bot 谁负责？', { in: team, thread: 6 })).text).toContain('请说明是哪一条');
    const answer = await li.asks('@clause_test_bot 谁负责？', { in: team, thread: 5 });
    expect(answer.text).toContain('市卫生健康委');
    expect(answer.thread).toBe(5);
  });

  test('the mention alone, in reply to a question, answers that question; else it asks for one', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const question = new Person(rig.fake, 8, '小王').says('谁负责打造医疗中心？', { in: team });
    expect((await li.asks('@clause_test_bot', { in: team, replyTo: question })).text).toContain('市财政局');
    expect((await li.asks('@clause_test_bot', { in: team })).text).toContain('写上问题');
  });

  test('on being added it says how to be asked', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const bot = { id: 42, is_bot: true, first_name: 'x' };
    const change = { old_chat_member: { status: 'left', user: bot }, new_chat_member: { status: 'member', user: bot } };
    rig.fake.updates.add({ my_chat_member: { chat: team, from: li.user, date: 1, ...change } });
    await rig.fake.settled();
    expect(rig.fake.messages(-1001)[0]!.text).toContain('@我');
  });
});

describe('the log', () => {
  test('has one line an update: kind, intent, found, ms; no text, no name, no token', async () => {
    await li.asks('谁负责临床专科建设？');
    await li.asks('北海市海关的电话');
    const lines = rig.log.filter(({ msg }) => msg === 'update');
    expect(lines.map(({ kind, intent, found }) => [kind, intent, found])).toEqual([
      ['message', 'responsibility', true],
      ['message', 'none', false],
    ]);
    expect(lines.every(({ ms }) => typeof ms === 'number')).toBe(true);
    for (const secret of ['临床', '海关', '小李', rig.fake.token, 'fake-token'])
      expect(rig.logText()).not.toContain(secret);
  });
});
