import { describe, expect, it } from 'vitest';
import { withoutDialect } from '../../src/question/dialect.ts';
import { cited, converse } from '../answer/shipped.ts';

describe('the speech of the south', () => {
  it.each([
    ['警务室嘅比例要几多', '警务室的比例要多少'],
    ['系唔系要进领导班子', '是不是要进领导班子'],
    ['边个负责', '谁个负责'],
    ['归边个管', '归谁个管'],
    ['要点样考核', '要怎样考核'],
    ['要咋个搞', '要怎么搞'],
    // the same characters in other words
    ['周边个别医院', '周边个别医院'],
    ['试点样板', '试点样板'],
    ['重点解决什么', '重点解决什么'],
  ])('%s', (text, wanted) => {
    expect(withoutDialect(text)).toBe(wanted);
    expect(wanted).toHaveLength(text.length);
  });

  it.each([
    ['临床专科建设归边个管', '临床专科建设归谁管'],
    ['党员活动中心要几多平方米', '党员活动中心要多少平方米'],
    ['市教育局要做咩', '市教育局要做什么'],
    ['总会计师系唔系要进领导班子', '总会计师是不是要进领导班子'],
  ])('%s asks as much as %s', (said, plain) => {
    const { intent, found, verdict } = converse(plain);
    expect(converse(said)).toMatchObject({ intent, found, verdict });
    expect(cited(converse(said))).toEqual(cited(converse(plain)));
  });
});
