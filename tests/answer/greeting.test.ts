import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/create.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus } from '../corpus/make.ts';
import { assistant } from './shipped.ts';

const plan = (
  issuer: string,
  number: string,
  topic: string,
) => `${issuer}人民政府办公室关于印发${issuer}${topic}实施方案的通知
${number}
现将《${issuer}${topic}实施方案》印发给你们，请认真组织实施。
${issuer}人民政府办公室
2024年3月8日
${issuer}${topic}实施方案
一、重点任务
1．推进${topic}。到2026年，建成${topic}站点6座以上。（${issuer.slice(-1)}财政局负责）
`;
const plans = {
  '云川政办发〔2024〕1号.txt': plan('云川市', '云川政办发〔2024〕1号', '冷链物流'),
  '岭南政办发〔2024〕2号.txt': plan('岭南省', '岭南政办发〔2024〕2号', '充电设施'),
  '浦阳政办发〔2024〕3号.txt': plan('浦阳县', '浦阳政办发〔2024〕3号', '公共厕所'),
};
const helpOf = async (texts: Record<string, string>) =>
  createAssistant(await loadLibrary(makeCorpus(texts))).respond('你能做什么').answer;

describe('the help speaks of the plans at hand', () => {
  it('of the two shipped ones', () => {
    const { statement } = assistant.respond('你能做什么').answer;
    expect(statement).toContain('；两份方案有什么不同；');
    expect(statement).toContain('可以接着问：“那自治区方案呢”“期限呢”');
  });

  it('of three plans, none of an autonomous region', async () => {
    const { statement, suggestions } = await helpOf(plans);
    expect(statement).toContain('；各方案有什么不同；');
    expect(statement).toMatch(/可以接着问：“那[市省]方案呢”/u);
    expect([statement, ...suggestions].join('')).not.toMatch(/自治区|两份/u);
  });

  it('of one plan: nothing to compare, no other to go on to', async () => {
    const [[file, text] = []] = Object.entries(plans);
    const { statement } = await helpOf({ [file!]: text! });
    expect(statement).not.toContain('不同');
    expect(statement).toContain('可以接着问：“期限呢”');
  });

  it('of many plans: the first titles and how many there are', async () => {
    const many = Array.from({ length: 12 }, (_one, index) => {
      const number = `云川政办发〔2024〕${index}号`;
      return [`${number}.txt`, plan('云川市', number, `第${index}类站点`)];
    });
    const { statement } = await helpOf(Object.fromEntries(many) as Record<string, string>);
    expect(statement.match(/：《/gu)).toHaveLength(8);
    expect(statement).toContain('…… 共 12 份');
  });
});
