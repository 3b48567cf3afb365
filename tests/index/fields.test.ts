import { describe, expect, test } from 'vitest';
import { collect, type Collected } from '../../src/index/collect.ts';
import { fieldsOf, isSearchable } from '../../src/index/fields.ts';
import { byBlanks, sketch } from './documents.ts';

const plan = sketch('文', [
  { heading: '重点任务' },
  { heading: '构建体系', below: 0 },
  { heading: '加强专科', text: '建设10个。', agencies: ['市财政局', '市卫生健康委'], below: 1 },
  { heading: '加强党建。', below: 0 },
  { text: '为推动发展，制定本方案。' },
]);

describe('fields of a clause', () => {
  test('a task: its heading, the headings above from the top, its sentences, its units', () => {
    expect(fieldsOf(plan.clauses[2]!)).toEqual({
      heading: '加强专科',
      ancestors: '重点任务\n构建体系',
      body: '建设10个。',
      agencies: '市财政局\n市卫生健康委',
    });
  });

  test('a clause that starts with its sentence has no heading', () => {
    expect(fieldsOf(plan.clauses[4]!)).toMatchObject({ heading: '', ancestors: '', body: '为推动发展，制定本方案。' });
  });
});

test('searchable are clauses with sentences, and leaves that are all heading; sections above tasks are not', () => {
  expect(plan.clauses.map(isSearchable)).toEqual([false, false, true, true, true]);
  const reading = collect([plan, { ...plan, id: '另一文' }], byBlanks);
  expect([reading.next().value, reading.next().value]).toEqual([1, 2]);
  const { entries } = reading.next().value as Collected;
  expect(entries.size).toBe(6);
  expect([0, 1, 2].map((ordinal) => entries.at(ordinal).clause)).toEqual(plan.clauses.slice(2));
  expect([entries.range('文'), entries.range('另一文'), entries.range('无')]).toEqual([[0, 3], [3, 6], null]);
  expect(entries.at(5).document.id).toBe('另一文');
});
