import { describe, expect, it } from 'vitest';
import { findParts } from '../../src/question/parts.ts';
import { cited, converse } from '../answer/shipped.ts';

describe('the questions of one message', () => {
  it.each<[string, string[]]>([
    ['医护比多少、特设岗位占几成', ['医护比多少', '特设岗位占几成']],
    ['要写材料,党建经费比例、活动中心面积,两个数一起给我', ['党建经费比例', '活动中心面积']],
    ['精神卫生和安宁疗护分别归谁管', ['精神卫生归谁管', '安宁疗护归谁管']],
    ['总会计师、医保支付各由谁负责', ['总会计师由谁负责', '医保支付由谁负责']],
  ])('%s', (text, parts) => expect(findParts(text)).toEqual(parts));

  it.each([
    '医护比是多少',
    '想多开几个院区,规模上有什么前提',
    '各县区要建什么',
    '安检什么时候完成、覆盖哪些医院',
    '市里和自治区的医护比',
  ])('are not several: %s', (text) => expect(findParts(text).length).toBeLessThan(2));
});

describe('several answers in one', () => {
  it.each<[string, string[], string[]]>([
    ['党员活动经费多少钱，活动中心多大面积', ['市二（六）26'], ['200元', '100平方米']],
    ['市里老年友善要多少、医护比多少', ['市二（五）21', '市二（四）16'], ['80%以上', '1:2']],
    ['自治区的国家区域医疗中心建几个、自治区级区域医疗中心建几个', ['区二（一）1'], ['2—3个', '4个']],
    ['市里精神卫生和安宁疗护分别归谁管', ['市二（一）7', '市二（五）21'], ['市民政局', '第21条']],
    // a value that none of two figures is asked for by name: both
    ['保安员要配多少', ['市二（五）23'], ['配备率要达到100%', '持证上岗率达到100%']],
  ])('%s', (message, clauses, says) => {
    const answer = converse(message);
    expect(answer.found, answer.statement).toBe(true);
    expect(cited(answer)).toEqual(clauses);
    for (const part of says) expect(answer.statement).toContain(part);
  });

  it('names the place of each again where another plan stands between', () => {
    const { statement } = converse('医护比和特设岗位比例分别是多少');
    expect(statement).toMatch(
      /市方案第16条：.*1:2.*自治区方案第13条：.*1∶2.*市方案第16条：.*特设岗位.*自治区方案第13条：/,
    );
  });

  it('are none where the plans do not say all of it', () => {
    expect(converse('医护比多少、床位数多少')).toMatchObject({ found: false });
  });
});
