import { describe, expect, it } from 'vitest';
import { everydayNames, placeOf } from '../../src/document/place.ts';
import { parseText } from './tree.ts';

describe('level and place of an issuer', () => {
  it.each([
    ['国务院办公厅', 'state', null],
    ['海北壮族自治区人民政府办公厅', 'province', '海北'],
    ['江东省卫生健康委员会', 'province', '江东'],
    ['上海市人民政府', 'province', '上海'],
    ['柳川市人民政府办公室', 'city', '柳川'],
    ['江东省柳川市人民政府', 'city', '柳川'],
    ['青禾县人民政府办公室', 'county', '青禾'],
    ['柳川市南屿区人民政府', 'county', '南屿'],
    ['河湾镇人民政府', 'town', '河湾'],
    // of the party, the army, a command: at every level
    ['青禾县委组织部', 'county', '青禾'],
    ['柳川市委宣传部', 'city', '柳川'],
    ['中共江东省委组织部', 'province', '江东'],
    ['青禾县人民武装部', 'county', '青禾'],
    ['青禾县防汛抗旱指挥部', 'county', '青禾'],
    ['柳川市委组织部、柳川市人力资源和社会保障局', 'city', '柳川'],
    ['柳川市城投集团安全环保部', 'city', '柳川'],
    // of the state
    ['住房和城乡建设部办公厅', 'state', null],
    ['农业农村部、财政部', 'state', null],
    ['市场监管总局', 'state', null],
    ['审计署', 'state', null],
    [null, 'unknown', null],
  ])('%s', (issuer, level, place) => expect(placeOf(issuer)).toEqual({ level, place }));

  it('names a plan as people do', () => {
    expect(everydayNames('city', '柳川市人民政府办公室', '柳川', '柳川市养老服务实施方案')).toEqual([
      '市方案',
      '柳川方案',
      '柳川市方案',
    ]);
  });
});

describe('header facts', () => {
  it.each([
    [
      '钟山市人民政府关于加快水网建设的意见钟政发〔2020〕24号\n各县：\n一、目标\n',
      '钟政发〔2020〕24号',
      '钟山市人民政府关于加快水网建设的意见',
    ],
    [
      '江东省人民政府关于钟山市水网规划的批复 江东函〔2019〕34号 钟山市人民政府：你们报送的《关于水网规划的请示》 (钟政文〔2019〕5号)收悉。现批复如下：一、原则同意。二、抓紧实施。',
      '江东函〔2019〕34号',
      '江东省人民政府关于钟山市水网规划的批复',
    ],
    ['钟山市防汛方案\n钟政办发[2020] 3 号\n一、目标\n', '钟政办发〔2020〕3号', '钟山市防汛方案'],
    ['钟山市防汛方案\n一、目标\n按照省政办〔2019〕1号文件办理。', null, '钟山市防汛方案'],
  ])('number and title', (text, number, title) => expect(parseText(text)).toMatchObject({ number, title }));

  it('the day of a plan of the last century, in Chinese figures at the end of its only line', () =>
    expect(
      parseText(
        '江东省人民政府关于保护水库的通知各县：一、清理库区。二、加强巡查。江东省人民政府　一九九九年十月三十一日',
      ),
    ).toMatchObject({ date: '一九九九年十月三十一日', issuer: '江东省人民政府' }));

  it('of a notice, not of the report that it passes on', () =>
    expect(
      parseText(
        '江东省人民政府办公厅转发省水利厅关于水库工作意见的通知\n各县：\n现转发给你们。\n江东省人民政府办公厅\n2019年3月5日\n关于水库工作的意见\n省政府：\n一、清理库区。\n二、加强巡查。\n江东省水利厅\n2019年2月1日',
      ),
    ).toMatchObject({ date: '2019年3月5日', issuer: '江东省人民政府办公厅' }));

  it.each([
    // the name of a page's column above the title
    ['考核依据\n青禾县2024年度河湖管护考核细则\n一、目标\n', '青禾县2024年度河湖管护考核细则'],
    ['青禾县水利局关于印发\n青禾县2024年度河湖管护考核细则的通知\n一、目标\n', '青禾县2024年度河湖管护考核细则'],
    // the signature of a notice, and its day in Chinese figures, above the title of the plan
    [
      '各乡镇：\n现转发给你们。\n青禾县人民政府办公室\n二○一一年五月十八日\n青禾县学前教育行动计划\n一、目标\n',
      '青禾县学前教育行动计划',
    ],
  ])('a title stands apart from the lines above it', (text, title) => expect(parseText(text)).toMatchObject({ title }));

  it('of a regulation on one line, by which order it was made', () =>
    expect(
      parseText(
        '钟山市广告管理办法（2024年8月1日钟山市人民政府令第19号公布）第一条　为规范广告，制定本办法。第二条　略。',
      ),
    ).toMatchObject({ title: '钟山市广告管理办法', number: '钟山市人民政府令第19号', date: '2024年8月1日' }));

  it('of offices that issue a plan together', () => {
    const text = `中共钟山市委办公室　钟山市人民政府办公室印发《关于加强农村养老服务的意见》钟办发〔2022〕8号
各县委、县人民政府：
关于加强农村养老服务的意见
一、目标\n`;
    expect(parseText(text)).toMatchObject({
      number: '钟办发〔2022〕8号',
      title: '关于加强农村养老服务的意见',
      noticeTitle: '中共钟山市委办公室钟山市人民政府办公室印发《关于加强农村养老服务的意见》',
      issuer: '中共钟山市委办公室、钟山市人民政府办公室',
      place: '钟山',
    });
  });

  it('of a regulation below the order that makes it', () =>
    expect(
      parseText(`江东省人民政府令第61号
现公布《江东省渔港管理办法》，自2025年1月1日起施行。省长某甲2024年12月5日

江东省渔港管理办法

第一条 为了加强渔港管理，制定本办法。\n`),
    ).toMatchObject({ number: '江东省人民政府令第61号', title: '江东省渔港管理办法', issuer: '江东省人民政府' }));

  it('takes given facts before printed ones', () => {
    expect(parseText('一、目标\n').title).toBe('text');
  });
});

it('number and day are printed in full-width digits, too', () =>
  expect(
    parseText(
      '钟山省促进消费若干措施\n钟政办规〔２０２３〕１４号\n一、目标\n扩大消费。\n钟山省人民政府办公厅\n２０２３年８月７日',
    ),
  ).toMatchObject({ number: '钟政办规〔2023〕14号', date: '２０２３年８月７日', issuer: '钟山省人民政府办公厅' }));

it.each([
  '—————————————\n钟山市人民政府关于加强节水工作的通知\n一、目标\n节水。',
  '【政府文件】钟山市人民政府关于加强节水工作的通知\n发布时间：2026-02-03\n一、目标\n节水。',
])('the title is neither a rule nor the column of the page: %s', (text) =>
  expect(parseText(text).title).toBe('钟山市人民政府关于加强节水工作的通知'),
);

it('a line of the title may begin with 经营 or 经济', () =>
  expect(
    parseText('钟山市人民政府关于规范农村\n经营性场所管理的通知\n钟政发〔2020〕4号\n一、目标\n规范管理。').title,
  ).toBe('钟山市人民政府关于规范农村经营性场所管理的通知'));
