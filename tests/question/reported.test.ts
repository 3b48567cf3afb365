import { describe, expect, it } from 'vitest';
import { cited, converse } from '../answer/shipped.ts';

const ask = (question: string) => converse(question);

describe('who told of it is no topic', () => {
  it.each(['有群众反映医闹没人管，哪几家单位负责', '市民打电话说医院里有医闹，归哪家处理'])('%s', (question) => {
    const answer = ask(question);
    expect(answer.intent).toBe('responsibility');
    expect(cited(answer)[0]).toBe('市二（五）23');
  });
});

it('what was told weighs less than what is asked', () =>
  expect(cited(ask('老百姓投诉用药太贵看不起病，高值耗材有什么规定'))[0]).toBe('市二（四）20'));

it.each(['总会计师制度写在哪条', '方案里DRG在哪条'])('the place of a clause is no address: %s', (question) =>
  expect(ask(question)).toMatchObject({ intent: 'clause', found: true }),
);

it('市里方案是照哪些上级文件定的', () => expect(ask('市里方案是照哪些上级文件定的').intent).toBe('document'));
