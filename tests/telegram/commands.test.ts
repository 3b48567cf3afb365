import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/document/types.ts';
import { COMMANDS } from '../../src/telegram/features/command-list.ts';
import { clauseNumber } from '../../src/telegram/features/lookups.ts';
import { shortClause } from '../../src/telegram/reference.ts';
import { group, Person } from './fake/people.ts';
import type { Shown } from './fake/types.ts';
import { startRig, type Rig } from './rig.ts';
import { plainDocument, PLANS, stubAssistant } from './stub-assistant.ts';

let rig: Rig;
let li: Person;
let reloads = 0;
let reload = () => Promise.resolve();
const labels = ({ keyboard }: Shown) => keyboard.flat().map(({ text }) => text);

beforeEach(async () => {
  reloads = 0;
  reload = async () => void (reloads += 1);
  rig = await startRig({ env: { ADMIN_USER_IDS: '99' }, reload: () => reload() });
  li = new Person(rig.fake, 7, '小李');
});

afterEach(async () => {
  expect(rig.fake.violations).toEqual([]);
  await rig.end();
});

/** The cells of the first sheet, row by row. */
function cellsOf(file: Buffer): string[][] {
  const path = join(mkdtempSync(join(tmpdir(), 'xlsx-')), 'x.xlsx');
  writeFileSync(path, file);
  const script = `
import zipfile, re, json, sys, html
z = zipfile.ZipFile(sys.argv[1])
shared = re.findall(r'<si>(.*?)</si>', z.read('xl/sharedStrings.xml').decode(), re.S) if 'xl/sharedStrings.xml' in z.namelist() else []
text = lambda xml: html.unescape(''.join(re.findall(r'<t[^>]*>(.*?)</t>', xml, re.S)))
rows = re.findall(r'<row [^>]*>(.*?)</row>', z.read('xl/worksheets/sheet1.xml').decode(), re.S)
cell = lambda attrs, body: text(shared[int(re.search(r'<v>(.*?)</v>', body).group(1))]) if 't="s"' in attrs else text(body) or ''.join(re.findall(r'<v>(.*?)</v>', body))
print(json.dumps([[cell(a, b) for a, b in re.findall(r'<c ([^>]*?)(?:/>|>(.*?)</c>)', r, re.S)] for r in rows]))`;
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as string[][];
}

describe('menus', () => {
  test('are put up per scope, in Chinese, the admin one only for admins', async () => {
    await rig.fake.until(() => rig.fake.callsOf('setMyCommands').length === 4);
    const menus = rig.fake
      .callsOf('setMyCommands')
      .map(
        ({ payload }) => payload as { scope: { type: string }; commands: { command: string; description: string }[] },
      );
    expect(menus.map(({ scope }) => scope)).toEqual([
      { type: 'default' },
      { type: 'all_private_chats' },
      { type: 'all_group_chats' },
      { type: 'chat', chat_id: 99 },
    ]);
    expect(menus.map(({ commands }) => commands.some(({ command }) => command === 'reload'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    for (const { commands } of menus)
      for (const { description } of commands) expect(description).toMatch(/\p{Script=Han}/u);
  });
});

describe('commands', () => {
  test('/start greets with four questions to tap, each of which is answered', async () => {
    const greeting = await li.asks('/start');
    expect(greeting.text).toContain('《甲市医院发展方案》（甲政办〔2022〕9号）');
    const questions = labels(greeting);
    expect(questions).toHaveLength(4);
    for (const question of questions) expect((await li.tapped(greeting, question)).text).not.toContain('方案没有写');
  });

  test('every listed command answers without an argument, in Chinese', async () => {
    for (const { command } of COMMANDS) expect((await li.asks(`/${command}`)).text).toMatch(/\p{Script=Han}{4}/u);
  });

  test('/plans opens into sections, tasks and the clause, and back', async () => {
    const plans = await li.asks('/plans');
    await li.tapped(plans, '📄 甲市');
    expect(labels(plans)).toEqual([
      '序 为推动发展，制定本方案。',
      '一、总体要求',
      '▸ 二、重点任务',
      '⬇ 责任分工台账',
      '↩ 全部文件',
    ]);
    await li.tapped(plans, '▸ 二、');
    await li.tapped(plans, '▸ （一）');
    expect(labels(plans)).toContain('1/2');
    await li.tapped(plans, '下一页');
    await li.tapped(plans, '11. 第11项');
    expect(plans.text).toContain('11.第11项工作。按要求做好');
    await li.tapped(plans, '☰ 目录');
    await li.tapped(plans, '↩ 上一级');
    await li.tapped(plans, '↩ 上一级');
    await li.tapped(plans, '↩ 全部文件');
    expect(labels(plans)).toEqual(['📄 甲市医院发展方案', '📄 乙区医院发展方案']);
  });

  test('/agency answers for a name, and offers the busiest where none is given', async () => {
    expect((await li.asks('/agency 市医保局')).text).toContain('共1项');
    const offered = await li.asks('/agency');
    expect(labels(offered)[0]).toBe('市卫生健康委 · 14');
    expect((await li.tapped(offered, '市财政局')).text).toContain('市财政局负责的任务共1项');
  });

  test('/targets lists sentences word for word, by year', async () => {
    const all = await li.asks('/targets');
    expect(all.text).toContain('到2025年，有10个以上重点专科。\n—— 甲政办〔2022〕9号 第二部分第（一）项第2条');
    expect((await li.asks('/targets 2030年')).text).toBe('方案没有定在 2030 年的目标。');
    await li.tapped(all, '2025 年');
    expect(all.text).toContain('2025 年的目标（共 1 项）');
  });

  test.each(['二（一）2', '二(一)2', '第二部分第（一）项第2条', '２'])(
    '/clause %s opens that clause',
    async (number) => {
      expect((await li.asks(`/clause ${number}`)).text).toContain('2.加强临床专科建设。');
    },
  );

  test('/clause offers the choice where a number fits several', async () => {
    const offered = await li.asks('/clause 一');
    expect(labels(offered)).toHaveLength(2);
    await li.tapped(offered, '《乙区医院');
    expect(offered.text).toContain('乙区医院发展方案');
  });

  test('clause numbers are read as people type them', () => {
    expect(['二、（二）8.', '2. ', '（ 二 ）'].map(clauseNumber)).toEqual(['二（二）8', '2', '（二）']);
  });

  test('/help and /compare speak of the plans at hand', async () => {
    const named = (one: PlanDocument, name: string) => ({ ...one, everydayNames: [name] });
    const [first, second] = [named(PLANS[0]!, '市方案'), named(PLANS[1]!, '省方案')];
    rig.use(stubAssistant([first, second, named(plainDocument('丙政办〔2023〕1号', '丙县方案', []), '县方案')]));
    expect((await li.asks('/help')).text).toContain('可以接着追问：“那省方案呢”“期限呢”');
    expect((await li.asks('/compare 临床专科建设')).text).toContain('两边都写了');
    rig.use(stubAssistant([first]));
    expect((await li.asks('/help')).text).toContain('可以接着追问：“期限呢”');
    const all = rig.fake.messages(7).map(({ text }) => text);
    expect(all.join()).not.toMatch(/那自治区|两份|两个/u);
  });

  test('/compare sets both plans side by side', async () => {
    expect((await li.asks('/compare 临床专科建设')).text).toContain('两边都写了');
  });

  test('/export sends the ledger of a plan or an agency as .xlsx', async () => {
    const menu = await li.asks('/export');
    const sent = await li.tapped(menu, '⬇ 甲市');
    expect(sent.file!.name).toBe('责任分工台账-甲市医院发展方案.xlsx');
    const rows = cellsOf(sent.file!.bytes);
    expect(rows[0]).toEqual(['序号', '方案', '文号', '条款', '任务', '责任单位', '分工', '目标', '时限', '原文']);
    expect(rows).toHaveLength(16);
    expect(rows[1]).toEqual([
      '1',
      '甲市医院发展方案',
      '甲政办〔2022〕9号',
      '第二部分第（一）项第1条',
      '打造医疗中心',
      '市卫生健康委、市财政局',
      '负责',
      '',
      '',
      '1.打造医疗中心。建设<高地>，A&B_c*d🙂。',
    ]);
    const agency = await li.asks('/export 自治区卫生健康委');
    expect(agency.file!.name).toBe('责任分工台账-自治区卫生健康委.xlsx');
    expect(cellsOf(agency.file!.bytes)).toHaveLength(2);
    expect((await li.asks('/export 乙政办〔2021〕102号')).text).toContain('乙区医院发展方案：责任分工台账，共 1 项');
    expect((await li.asks('/export 火星局')).text).toBe('没有查到火星局的责任分工。');
  });

  test('/privacy tells what is kept', async () => {
    expect((await li.asks('/privacy')).text).toMatch(/不记是谁问的[\s\S]*内存/u);
  });
});

describe('deep links', () => {
  const reference = { document: PLANS[0]!.id, clause: '二（一）2' };

  test('every citation has one, and opening it shows that clause', async () => {
    const { entities } = await li.asks('谁负责临床专科建设？');
    const { url } = entities.find(({ type }) => type === 'text_link')!;
    expect(url).toBe(`https://t.me/clause_test_bot?start=c_${shortClause(reference)}`);
    const opened = await li.asks(`/start ${new URL(url!).searchParams.get('start')}`);
    expect(opened.text).toContain('2.加强临床专科建设。');
    expect((await li.asks('谁负责？')).text).toContain('市卫生健康委');
  });

  test('one to a clause that is gone says so', async () => {
    expect((await li.asks('/start c_00000000')).text).toContain('在现行文件中已找不到');
  });
});

describe('for admins', () => {
  test('/stats, /misses and /reload; nobody else may', async () => {
    const boss = new Person(rig.fake, 99, '主任');
    await li.asks('谁负责临床专科建设？');
    for (let index = 0; index < 2; index++) await li.asks('北海市的海关');
    const toUnknown = (await li.asks('/nonsense')).text;
    for (const command of ['/stats', '/misses', '/reload']) expect((await li.asks(command)).text).toBe(toUnknown);
    expect((await boss.asks('/stats')).text).toMatch(
      /^提问 3，答出 1，未答出 2；👍 0，👎 0\n\n按类别：\n• 其他 2\n• 责任单位 1/u,
    );
    expect((await boss.asks('/misses')).text).toContain('• 北海市的海关 ×2');
    rig.use(stubAssistant([PLANS[1]!]));
    expect((await boss.asks('/reload')).text).toBe('已重新载入文件（1 份）：\n• 《乙区医院发展方案》');
    expect(reloads).toBe(1);
    expect((await boss.asks('/reload@clause_test_bot')).text).toContain('已重新载入文件');
    reload = () => Promise.reject(new Error('documents/x.txt:3: no title'));
    expect((await boss.asks('/reload')).text).toContain('继续使用原来的文件。原因：documents/x.txt:3: no title');
  });

  test('in a group nothing is shown of what was asked, whoever sends the command', async () => {
    const team = group(rig.fake, -1001, '工作群');
    const boss = new Person(rig.fake, 99, '主任');
    await li.asks('北海市的海关');
    for (const command of ['/stats', '/misses', '/reload'])
      for (const person of [boss, li]) {
        person.says(command, { in: team });
        person.says(`${command}@clause_test_bot`, { in: team });
      }
    await rig.fake.settled();
    const said = rig.fake.messages(-1001).filter(({ from }) => from.id === 42);
    expect(new Set(said.map(({ text }) => text))).toEqual(
      new Set(['没有这个命令。直接发问题即可，或发 /help 查看用法。']),
    );
    expect(said).toHaveLength(6);
    expect(reloads).toBe(0);
  });
});
