import { describe, expect, it } from 'vitest';
import { ask } from './cold-chain.ts';

describe('the document itself, where there is only one', () => {
  it.each<[string, string[]]>([
    ['宁政办发几号文', ['宁政办发〔2024〕17号']],
    ['宁政办发多少号，哪天的', ['宁政办发〔2024〕17号', '2024年3月8日']],
    ['这文谁发的 啥时候发的', ['宁川市人民政府办公室', '2024年3月8日']],
    ['方案是哪天印发的，哪个单位印发', ['宁川市人民政府办公室', '2024年3月8日']],
    ['本文发给哪些单位', ['各县（市、区）人民政府，市直各有关单位']],
  ])('%s', (message, says) => {
    const { intent, statement } = ask(message);
    expect(intent).toBe('document');
    for (const part of says) expect(statement).toContain(part);
  });
});

describe('who, in words of every day', () => {
  it.each<[string, string]>([
    ['建冷库这条牵头的是哪家', '市商务局牵头，市财政局、市自然资源局按职责分工负责'],
    ['运价指数哪家配合', '市商务局牵头，市统计局配合'],
    ['便利通行是哪个部在牵头', '市公安局牵头'],
    ['除了市公安局，便利通行还有哪些单位负责', '除市公安局外，市交通运输局、市农业农村局按职责分工负责'],
    ['改进检验除了市场监管局还有谁负责', '除市市场监管局外，市农业农村局配合'],
  ])('%s', (message, says) => {
    const { intent, statement } = ask(message);
    expect(intent).toBe('responsibility');
    expect(statement).toContain(says);
  });

  it('a part of a plan is no ministry', () => {
    expect(ask('重点任务在哪个部分').intent).not.toBe('responsibility');
  });
});
