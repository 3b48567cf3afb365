import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortClause } from '../../src/telegram/reference.ts';
import { group, Person } from './fake/people.ts';
import type { Shown } from './fake/types.ts';
import { startRig, type Rig } from './rig.ts';
import { PLANS, stubAssistant } from './stub-assistant.ts';

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

test('offers clauses, their agencies and targets, and the answer first', async () => {
  const offer = await li.types('临床专科');
  expect(offer.results.map(({ title }) => title)).toEqual([
    '“加强临床专科建设”由市卫生健康委负责',
    '加强临床专科建设',
    '加强临床专科建设：责任单位',
    '加强临床专科建设：目标',
    '加强临床专科建设',
    '加强临床专科建设：责任单位',
  ]);
  expect(offer.cache_time).toBeGreaterThanOrEqual(60);
  expect(offer.is_personal).toBe(false);
});

test('the chosen one is posted with statement, quotation and source, and its buttons work there', async () => {
  const team = group(rig.fake, -1001, '工作群');
  const posted = li.posts(await li.types('临床专科'), 2, team);
  expect(posted.text).toContain('由市卫生健康委负责\n\n2.加强临床专科建设。');
  expect(posted.text).toContain('《甲市医院发展方案》（甲政办〔2022〕9号）第二部分第（一）项第2条');
  await li.tapped(posted, '原文');
  expect(posted.text).toContain('二（一）2 加强临床专科建设');
  await li.tapped(posted, '责任单位');
  // What would ask in a new message has no chat to send it to.
  expect(
    posted.keyboard.flat().every((one) => !('callback_data' in one) || /^[ortxcl]:/u.test(one.callback_data)),
  ).toBe(true);
  await li.tapped(posted, '下一条');
  expect(posted.text).toContain('3.很长的任务。');
  await li.tapped(posted, '下一页');
  expect(posted.edits).toBe(4);
});

test('an answer of several pages can be read to its end where it was posted, also after a restart', async () => {
  const asked = await li.asks('市卫生健康委负责哪些任务？');
  const pages = [asked.text];
  for (let page = 1; page < 4; page++) {
    await li.tapped(asked, '下一页');
    pages.push(asked.text);
  }
  const posted = li.posts(await li.types('市卫生健康委负责哪些任务？'), 0, group(rig.fake, -1001, '工作群'));
  await rig.stop();
  rig.start();
  const seen = [posted.text];
  for (let page = 1; page < 4; page++) {
    await li.tapped(posted, '下一页');
    seen.push(posted.text);
  }
  expect(seen).toEqual(pages);
  await li.tapped(posted, '‹ 上一页');
  expect(posted.text).toBe(pages[2]);
});

test('where the question is too long for a button, that there is more is shown, and where to ask for it', async () => {
  const question = '请问一下我们市里的市卫生健康委负责哪些任务？';
  rig.use({ ...stubAssistant(), respond: () => stubAssistant().respond('市卫生健康委负责哪些任务？') });
  const posted = li.posts(await li.types(question), 0, group(rig.fake, -1001, '工作群'));
  const before = { ...posted };
  expect(posted.keyboard[0]!.map(({ text }) => text)).toEqual(['1/4', '下一页 ›']);
  await li.tapped(posted, '下一页');
  expect(posted).toEqual(before);
  expect(rig.fake.toasts).toEqual(['这条回答不能再翻页了，请向我重新提问。']);
});

test('对照另一方案 is offered only where the other plan has such a clause', async () => {
  const team = group(rig.fake, -1001, '工作群');
  const labels = ({ keyboard }: Shown) => keyboard.flat().map(({ text }) => text);
  const both = li.posts(await li.types('临床专科'), 1, team);
  expect(labels(both)).toContain('对照另一方案');
  await li.tapped(both, '对照另一方案');
  expect(both.text).toContain('两边都写了');
  const alone = li.posts(await li.types('打造医疗中心'), 1, team);
  expect(labels(alone)).toContain('责任单位');
  expect(labels(alone)).not.toContain('对照另一方案');
});

test('a tap that leads nowhere is told in a pop-up: the posted message stays as it is for everybody', async () => {
  const team = group(rig.fake, -1001, '工作群');
  const posted = li.posts(await li.types('打造医疗中心'), 1, team);
  const before = { ...posted };
  const [first, second] = PLANS;
  const short = shortClause({ document: first!.id, clause: '二（一）1' });
  for (const data of [`x:${short}`, 'o:AAAAAAAABBBBBBBB', 'l:AAAAAAAA:0', 'c:AAAAAAAABBBBBBBB:0', 'nonsense'])
    li.tapsData(posted, data);
  await rig.fake.settled();
  rig.use(stubAssistant([{ ...first!, clauses: [] }, second!]));
  li.taps(posted, '下一条');
  await rig.fake.settled();
  expect(posted).toEqual(before);
  const gone = '这一条在现行文件中已找不到，可能因文件更新而调整。请重新提问。';
  expect(rig.fake.toasts).toEqual([
    '另一方案中没有对应的条款。',
    ...[gone, gone, gone],
    '这个按钮已失效，请重新提问。',
    gone,
  ]);
  expect(rig.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

test('pages by offset until there is no more', async () => {
  const seen = new Set<string>();
  let offset = '';
  let pages = 0;
  do {
    const offer = await li.types('项工作', offset);
    for (const { id } of offer.results) if (id !== 'answer') expect(seen.has(id)).toBe(false);
    for (const { id } of offer.results) seen.add(id);
    offset = offer.next_offset;
    pages += 1;
  } while (offset !== '');
  expect(pages).toBe(2);
  expect([...seen].filter((id) => id.startsWith('o'))).toHaveLength(12);
});

test('nothing typed shows examples; nothing found says so', async () => {
  expect((await li.types('')).results).toHaveLength(4);
  const none = await li.types('火星基地');
  expect(none.results).toEqual([]);
  expect(none.button?.text).toContain('没有找到');
});

test('the longest and oddest queries are answered', async () => {
  for (const query of ['专'.repeat(256), '<b>&_*`', '🙂'.repeat(128), '\n\n', '%s\\']) await li.types(query);
  expect(rig.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
