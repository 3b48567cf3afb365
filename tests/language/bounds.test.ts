import { describe, expect, it } from 'vitest';
import { admits, findInstances } from '../../src/language/bounds.ts';

describe('figures told of somebody or something', () => {
  it.each<[string, [number, string][]]>([
    ['85岁的老人能领多少', [[85, 'age']]],
    ['投资6000万的项目', [[60_000_000, 'money']]],
    ['30人的企业', [[30, 'people']]],
    // The plan's own figures.
    ['65岁以上老人体检', []],
    ['65-69岁', []],
    ['补贴多少元', []],
    ['新建30公里', []],
  ])('%s', (text, wanted) => expect(findInstances(text).map(({ value, measure }) => [value, measure])).toEqual(wanted));
});

describe('bounds hold a figure', () => {
  it.each<[string, string, boolean]>([
    ['80-89周岁每人每月60元', '85岁', true],
    ['80-89周岁每人每月60元', '92岁', false],
    ['100周岁以上', '101岁', true],
    ['年满60周岁的', '70岁', true],
    ['不满14周岁的', '12岁', true],
    ['不低于18周岁', '17岁', false],
    ['18周岁', '18岁', true],
    ['投资5000万元以上的项目', '6000万的项目', true],
    ['0.5亿元以上', '6000万的项目', true],
    ['3000万元以下', '6000万的项目', false],
    ['不满14周岁', '14岁', false],
    ['年龄不得超过60周岁', '70岁', false],
    ['超过5000万元', '5000万元的企业', false],
    // Two limits with nothing between them hold together.
    ['年满60周岁不满65周岁的老年人', '70岁', false],
    ['年满60周岁不满65周岁的老年人', '62岁', true],
    ['八十周岁以上', '八十五岁', true],
    ['3万-10万元', '5万元的项目', true],
    // Of something else.
    ['60元以上', '85岁', false],
  ])('%s: %s', (text, told, wanted) => expect(admits(text, findInstances(told)[0]!)).toBe(wanted));
});
