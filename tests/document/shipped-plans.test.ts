import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/document/types.ts';
import { parseFile } from './tree.ts';

const folder = new URL('../../corpus/documents/', import.meta.url);
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => parseFile(`corpus/documents/${name}`));
const city = plans.find(({ administrativeLevel }) => administrativeLevel === 'city')!;
const region = plans.find(({ administrativeLevel }) => administrativeLevel === 'province')!;
const at = (plan: typeof city, path: string) => plan.clauses.find((clause) => clause.path === path)!;
const named = (clause: Clause) => clause.responsible.map(({ agency }) => agency);

describe('the shipped plans', () => {
  it.each([
    ['city', city, 28],
    ['region', region, 24],
  ] as const)('%s: tasks, sections, safeguards', (_, plan, tasks) => {
    const numbered = plan.clauses.filter(({ path }) => /^二（.）\d+$/.test(path));
    expect(numbered).toHaveLength(tasks);
    expect(at(plan, '二').children).toHaveLength(6);
    expect(at(plan, '三').children).toHaveLength(4);
    expect(numbered.every(({ responsible }) => responsible.length > 0)).toBe(true);
    expect(numbered.every(({ heading }) => heading)).toBe(true);
    expect(plan.clauses.map(({ path }) => path).filter((path) => !/^[序一二三]/.test(path))).toEqual([]);
  });

  it('knows what the header says, and where', () => {
    expect(city).toMatchObject({
      number: '钦政办〔2022〕9号',
      title: '钦州市公立医院高质量发展实施方案',
      issuer: '钦州市人民政府办公室',
      date: '2022年4月21日',
      place: '钦州',
    });
    expect(region).toMatchObject({
      number: '桂政办发〔2021〕102号',
      title: '广西推动公立医院高质量发展实施方案',
      date: '2021年10月19日',
      note: '此件公开发布',
      place: '广西',
    });
    expect(city.addressees).toEqual(['各县、区人民政府', '各开发区、管理区管委', '市直各委、办、局']);
    expect(city.basis.map(({ number }) => number)).toEqual(['国办发〔2021〕18号', '桂政办发〔2021〕102号']);
    for (const plan of plans) {
      for (const fact of Object.values(plan.facts)) {
        expect(plan.source.text.slice(fact.start, fact.end).replace(/\s+/g, '')).toBe(fact.text);
      }
    }
  });

  it('gives shared first and last words to every name', () => {
    expect(named(at(city, '二（一）3'))).toEqual(['市卫生健康委', '钦南区人民政府', '钦北区人民政府']);
    expect(named(at(region, '二（二）6'))).toContain('自治区中医药局');
    expect(named(at(region, '二（二）6'))).toContain('广西银保监局');
    // a name torn by a page break
    expect(named(at(city, '二（一）1'))).toContain('市行政审批局');
  });

  it('finds the figures with their time limits', () => {
    const figures = (path: string) => at(city, path).targets.map(({ value, deadline }) => [value, deadline]);
    expect(figures('二（二）8')).toEqual([
      ['10个以上', '到2025年'],
      ['1个', '到2025年'],
    ]);
    expect(figures('二（五）23')).toEqual([
      ['80%', null],
      ['100%', null],
      ['100%', null],
      ['100%', '2022年6月底前'],
      ['全部实现安检', '2022年6月底前'],
      ['100%', '2022年底前'],
      ['全部实现安检', '2022年底前'],
    ]);
    expect(figures('二（六）26').map(([value]) => value)).toEqual(['0.5%', '1%', '200元', '100平方米', '85%以上']);
    expect(figures('二（三）15').map(([value]) => value)).toEqual(['3—5年', '100名以上', '靠前', '百强', '有提升']);
  });

  it('warns of the doubled character and the half-width marks, with their lines', () => {
    expect(city.warnings.find(({ message }) => message.includes('doubled'))?.line).toBe(105);
    expect(city.warnings.filter(({ message }) => message.includes('half-width')).map(({ line }) => line)).toEqual([
      55, 57, 59, 61, 63,
    ]);
  });
});
