import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/document/notes.ts';
import { normalNumber } from '../../src/document/number.ts';
import { readAssigned } from '../../src/document/responsibility.ts';
import { parseText } from './tree.ts';

describe('notes on who leads', () => {
  it.each([
    '列第一位者为牵头单位，下同',
    '各项任务责任单位列首位者为牵头单位',
    '责任单位排在首位的为牵头单位',
    '排名第一的单位牵头',
    '第一个单位为牵头单位',
    '首个责任单位为牵头单位',
  ])('%s', (text) => expect(readNotes(text).firstLeads).not.toBeNull());

  it.each(['市教育局为牵头单位', '列入第一批的县区由县级牵头', '第一人民医院牵头', '牵头单位要落实首位责任'])(
    '%s says nothing of an order',
    (text) => expect(readNotes(text).firstLeads).toBeNull(),
  );
});

describe('notes that add everybody', () => {
  it.each([
    ['以下责任单位均包括各市人民政府，不再列出', ['各市人民政府 负责']],
    ['以下各项任务均需各县（市、区）人民政府、高新区管委会落实', ['各县（市、区）人民政府 负责', '高新区管委会 负责']],
    ['以下任务均需各区人民政府配合', ['各区人民政府 配合']],
    ['以下工作均须按时完成', []],
  ])('%s', (text, wanted) =>
    expect(readNotes(text).everywhere.map(({ agency, role }) => `${agency} ${role}`)).toEqual(wanted),
  );

  it('leave the list that they stand in alone', () => {
    const { assignments } = readAssigned('责任单位：市数据局、市财政局（以下各项任务均需各县区落实，不再列出）', false);
    expect(assignments.map(({ agency }) => agency)).toEqual(['市数据局', '市财政局']);
  });

  it('hold from the next clause on', () => {
    const plan = parseText(
      '一、任务\n1.植树。造林100亩。（市林业局负责。以下各项任务均包括各乡镇人民政府，不再列出）\n2.护河。清淤3公里。（市水利局负责）',
    );
    expect(plan.clauses.map(({ responsible }) => responsible.map(({ agency }) => agency))).toEqual([
      [],
      ['市林业局'],
      ['市水利局', '各乡镇人民政府'],
    ]);
  });
});

describe('documents', () => {
  it.each([
    ['钟政办发[2020] 3 号', '钟政办发〔2020〕3号'],
    ['钟政发（２０２４）１８号', '钟政发〔2024〕18号'],
    ['某市人民政府令第41号', '某市人民政府令第41号'],
  ])('%s in its normal form', (printed, normal) => expect(normalNumber(printed)).toBe(normal));

  it('a page number inside a name is no part of it, and positions still give back what is printed', () => {
    const plan = parseText(
      '一、任务\n（一）减税。落实优惠。（市税务\n- 2 -\n局、市财政局负责）\n（二）宣传。加强宣传。\n',
    );
    const [first] = plan.clauses.find(({ path }) => path === '一（一）')!.responsible;
    expect(first).toMatchObject({ agency: '市税务局', printed: '市税务-2-局' });
    expect(plan.source.text.slice(first!.start, first!.end).replace(/\s/g, '')).toBe(first!.printed);
  });
});
