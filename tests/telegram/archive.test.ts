import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Person } from './fake/people.ts';
import type { Shown } from './fake/types.ts';
import { startRig, type Rig } from './rig.ts';
import { plainDocument, stubAssistant } from './stub-assistant.ts';

let rig: Rig;
let boss: Person;
/** How often the clauses of a plan were asked for. */
let looks = 0;
const PLANS = 240;
const labels = ({ keyboard }: Shown) => keyboard.flat().map(({ text }) => text);
const titles = Array.from({ length: PLANS }, (_one, index) => `第${index}县基层卫生与健康服务能力提升工作实施方案`);

/** Plans of as many counties, each with a target for a year of its own, down to 1991. */
const archive = () =>
  titles.map((title, index) => {
    const year = `${2030 - (index % 40)}年`;
    const quote = `到${year}，建成${index}个。`;
    const document = plainDocument(`县政办〔2022〕${index}号`, title, [
      {
        path: '一',
        heading: `第${index}项任务`,
        text: `一、第${index}项任务。${quote}`,
        agencies: [`第${index}局`],
        targets: [[quote, `${index}个`, year]],
      },
    ]);
    const { clauses } = document;
    return Object.defineProperty(document, 'clauses', { get: () => ((looks += 1), clauses) });
  });

beforeEach(async () => {
  rig = await startRig({ env: { ADMIN_USER_IDS: '99' }, assistant: stubAssistant(archive()) });
  boss = new Person(rig.fake, 99, '主任');
});

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  await rig.end();
});

/** Taps `next` until it is gone; returns what each page showed. */
async function pagesOf(shown: Shown, next: string): Promise<string[][]> {
  const pages = [labels(shown)];
  while (labels(shown).includes(next)) {
    await boss.tapped(shown, next);
    pages.push(labels(shown));
  }
  return pages;
}

describe('with hundreds of plans', () => {
  test.each(['/start', '/reload'])('%s names the first ones and says how many there are', async (command) => {
    const { text } = await boss.asks(command);
    expect(text).toContain(titles[0]);
    expect(text).toContain('…… 共 240 份，见 /plans');
  });

  test.each([
    ['/plans', '📄 '],
    ['/export', '⬇ '],
  ])('%s leads to every plan, page by page', async (command, mark) => {
    const pages = await pagesOf(await boss.asks(command), '下一页 ›');
    expect(pages.flat().filter((label) => label.startsWith(mark))).toEqual(titles.map((title) => mark + title));
    expect(pages).toHaveLength(30);
  });

  test('/plans holds with the longest titles and issuers, and still says what is no longer in force', async () => {
    const long = archive().map((document) => ({
      ...document,
      title: document.title.repeat(30),
      issuer: '某市某局、'.repeat(60),
      status: { state: '已废止' as const, by: '县政办〔2024〕1号' },
    }));
    rig.use(stubAssistant(long));
    const { text } = await boss.asks('/plans');
    expect(text.match(/已废止（县政办〔2024〕1号）/gu)).toHaveLength(8);
    for (const command of ['/start', '/reload']) expect((await boss.asks(command)).text).toContain('共 240 份');
  });

  test('a plan of a later page opens, and its ledger is sent', async () => {
    const plans = await boss.asks('/plans');
    await boss.tapped(plans, '下一页');
    await boss.tapped(plans, '📄 第9县');
    expect(plans.text).toContain(titles[9]);
    const menu = await boss.asks('/export');
    await boss.tapped(menu, '下一页');
    await boss.tapped(menu, '‹ 上一页');
    await boss.tapped(menu, '下一页');
    expect((await boss.tapped(menu, '⬇ 第9县')).text).toContain(`${titles[9]}：责任分工台账，共 1 项`);
  });

  test('/targets offers all years, the newest first', async () => {
    const pages = await pagesOf(await boss.asks('/targets'), '较早年份 ›');
    const years = pages.flat().filter((label) => /^\d+ 年$/u.test(label));
    expect(years).toEqual(Array.from({ length: 40 }, (_one, index) => `${2030 - index} 年`));
  });

  test('/targets of an old year, page by page', async () => {
    const shown = await boss.asks('/targets 1991年');
    expect(shown.text).toContain('1991 年的目标（共 6 项）');
    await boss.tapped(shown, '下一页');
    expect(shown.text).toContain('到1991年，建成239个。\n—— 县政办〔2022〕239号 第一部分');
  });

  test('/targets, /help and /start go through the plans once, not at each tap', async () => {
    const shown = await boss.asks('/targets');
    for (const command of ['/help', '/compare', '/start']) await boss.asks(command);
    looks = 0;
    for (const button of ['下一页', '2028 年', '全部']) await boss.tapped(shown, button);
    for (const command of ['/help', '/compare', '/start']) await boss.asks(command);
    expect(looks).toBeLessThan(PLANS / 2);
  });
});
