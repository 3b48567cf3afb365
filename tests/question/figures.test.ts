import { describe, expect, it } from 'vitest';
import { joinFigures } from '../../src/question/figures.ts';

const joined = (...words: string[]) => joinFigures(words).map(({ text, figure }) => (figure ? `[${text}]` : text));

describe('the name of a figure', () => {
  it.each<[string[], string[]]>([
    [
      ['城市', '发电', '量'],
      ['城市', '[发电量]'],
    ],
    [['贷款', '额'], ['[贷款额]']],
    [['床', '护', '比'], ['[床护比]']],
    [
      ['耗', '占', '比', '目标'],
      ['[耗占比]', '目标'],
    ],
    [['师生', '比'], ['[师生比]']],
  ])('%j', (words, wanted) => expect(joined(...words)).toEqual(wanted));
});

describe('is not made of', () => {
  it.each<[string, string[]]>([
    ['a function word', ['任务', '量']],
    ['a comparison', ['跟', '外省', '比']],
    ['a comparison that goes on', ['中医', '比', '西医', '强']],
    ['a share', ['日间', '手术', '占', '比']],
    ['a lone measure', ['量']],
  ])('%s', (_, words) => expect(joined(...words)).toEqual(words));
});
