import { describe, expect, it } from 'vitest';
import { parseText } from './tree.ts';

const outline = (text: string) => parseText(text).clauses.map(({ path, heading }) => `${path} ${heading ?? '—'}`);

describe('a heading that begins with a figure', () => {
  it('on lines of its own', () =>
    expect(
      outline(`一、总体安排
1.12345热线提质。办结率达到98%。责任单位：县政务服务中心
2.24小时自助服务区。新建5处。责任单位：县行政审批局
3.5G网络覆盖。新建基站200个。
4.2025年春节慰问。慰问困难群众2000户。
5.3.5万亩高标准农田。改造提升。`),
    ).toEqual([
      '一 总体安排',
      '一1 12345热线提质',
      '一2 24小时自助服务区',
      '一3 5G网络覆盖',
      '一4 2025年春节慰问',
      '一5 3.5万亩高标准农田',
    ]));

  it('in a text without lines', () =>
    expect(
      outline('一、总体安排1.开展普查。完成登记。2.110联动。建立机制，响应压缩至3.5分钟。3.加强督导。定期通报。'),
    ).toEqual(['一 总体安排', '一1 开展普查', '一2 110联动', '一3 加强督导']));

  it('is not made of a quantity, nor of a decimal number', () => {
    expect(outline('一、目标\n1.扩量。建成项目。\n2.5亿元投资到位。\n')).toEqual(['一 目标', '一1 扩量']);
    expect(outline('1 总则\n1.1 目的\n制定本预案。\n1.2 适用范围\n本预案适用于全区。')).toEqual([
      '1 总则',
      '1.1 目的',
      '1.2 适用范围',
    ]);
  });
});
