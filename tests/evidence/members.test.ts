import { describe, expect, it } from 'vitest';
import { membersAsked, namesMembers } from '../../src/evidence/members.ts';

describe('what is counted and wanted by name', () => {
  it.each<[string, number, string]>([
    ['说的三大基地是哪三个', 3, '基地'],
    ['四个园区分别是哪些', 4, '园区'],
    ['两类企业具体指哪两类', 2, '企业'],
  ])('%s', (text, count, kind) => expect(membersAsked(text)).toEqual({ count, kind }));

  it.each(['基地在哪里', '三个基地谁负责', '建几个基地'])('%s: none', (text) => {
    expect(membersAsked(text)).toBeNull();
  });
});

describe('a list that names just so many', () => {
  const three = { count: 3, kind: '基地' };
  it.each<[string, boolean]>([
    ['建成育种基地、加工基地和展示基地,带动农户增收。', true],
    ['建成育种基地、加工基地、展示基地、研学基地。', false],
    ['建成育种基地和加工基地。', false],
    ['建成育种基地。建成加工基地。建成展示基地。', false],
    ['建成育种基地、交易市场、加工基地、展示基地。', false],
  ])('%s', (text, names) => expect(namesMembers(text, three)).toBe(names));
});
