// Tables drawn with characters: their cells are whole again, between tabs.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutBoxes } from '../../../src/document/formats/boxes.ts';
import { keepText } from '../../../src/document/keep.ts';
import { parseDocument } from '../../../src/document/parse.ts';

const TABLE = `┌──┬─────────┬──────┬───────┐
│序号│工　作　任　务    │牵头单位    │配合单位      │
├──┼─────────┼──────┼───────┤
│1   │新建农村公路82公里│县交通局    │县公路局、县财│
│    │，改造危桥3座     │            │政局          │
├──┼─────────┼──────┼───────┤
│2   │完成投资          │县水利局    │县林业局      │
│    │6000万元          │            │县农业局      │
└──┴─────────┴──────┴───────┘`;

describe('a drawn table', () => {
  it('has a line a row, whole words and names on lines of their own', () =>
    expect(withoutBoxes(`任务表\n${TABLE}\n注：本表公开。`)).toBe(
      [
        '任务表',
        '序号\t工 作 任 务\t牵头单位\t配合单位',
        '1\t新建农村公路82公里，改造危桥3座\t县交通局\t县公路局、县财政局',
        '2\t完成投资 6000万元\t县水利局\t县林业局 县农业局',
        '注：本表公开。',
      ].join('\n'),
    ));

  it('says a cell over several rows in each, and a group alone on its line', () =>
    expect(
      withoutBoxes(`┌────┬────────┬────────┐
│序号│任务    │责任单位│
├────┴────────┴────────┤
│一、修路              │
├────┬────────┬────────┤
│ 1  │县道    │县交通局│
│    ├────────┤        │
│    │乡道    │        │
└────┴────────┴────────┘`),
    ).toBe('序号\t任务\t责任单位\n一、修路\n1\t县道\t县交通局\n1\t乡道\t县交通局'));

  it('needs no strokes between numbered rows, nor all of its blanks', () =>
    expect(
      withoutBoxes(`┏━━┳━━━━┳━━━━┓
┃序号┃任务 ┃单位 ┃
┣━━╋━━━━╋━━━━┫
┃1┃修渠┃县水利局┃
┃2┃造林┃县林业局┃
┗━━┻━━━━┻━━━━┛`),
    ).toBe('序号\t任务\t单位\n1\t修渠\t县水利局\n2\t造林\t县林业局'));
});

it('a text with drawn tables is kept beside its file, and its positions are those of what is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'boxes-'));
  writeFileSync(join(folder, 'plan.txt'), `青禾县人民政府任务分解表\n${TABLE}\n`);
  const plan = parseDocument(await keepText(folder, 'plan.txt'));
  expect(plan.source).toMatchObject({ file: 'plan.txt.txt', original: 'plan.txt' });
  const kept = readFileSync(join(folder, 'plan.txt.txt'), 'utf8');
  const rows = plan.clauses.filter(({ path }) => path.includes('表'));
  expect(
    rows.map(({ path, responsible }) => [path, ...responsible.map(({ agency, role }) => `${agency} ${role}`)]),
  ).toEqual([
    ['表1', '县交通局 牵头', '县公路局 配合', '县财政局 配合'],
    ['表2', '县水利局 牵头', '县林业局 配合', '县农业局 配合'],
  ]);
  for (const { sentences } of rows)
    for (const { start, end, text } of sentences) expect(kept.slice(start, end).replace(/\s/g, '')).toBe(text);
});
