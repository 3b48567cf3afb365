import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { library } from '../answer/shipped.ts';

const { agencies } = library.lexicon;

/** The agencies of the plans that a text may mean, in the order of the plans; '—' for a department that none names. */
function meant(text: string): string[][] {
  return agencies.find(fold(text)).map((mention) => {
    const names = agencies.resolve(mention).map(({ name }) => name);
    return names.length > 0 ? names : ['—'];
  });
}

describe('agencies by every name that people use', () => {
  it.each<[string, string[]]>([
    // formal, everyday, former
    ['市卫生健康委', ['市卫生健康委']],
    ['市卫健委', ['市卫生健康委']],
    ['市卫计委', ['市卫生健康委']],
    ['市卫生局', ['市卫生健康委']],
    ['市发改委', ['市发展改革委']],
    ['市物价局', ['市发展改革委']],
    ['市人社局', ['市人力资源社会保障局']],
    ['市劳动局', ['市人力资源社会保障局']],
    ['市工信局', ['市工业和信息化局']],
    ['市经信委', ['市工业和信息化局']],
    ['市住建局', ['市住房城乡建设局']],
    ['市资规局', ['市自然资源局']],
    ['市国土局', ['市自然资源局']],
    ['市市场监管局', ['市市场监管局']],
    ['市工商局', ['市市场监管局']],
    ['市医疗保障局', ['市医保局']],
    ['市审批局', ['市行政审批局']],
    ['市行审局', ['市行政审批局']],
    ['市编办', ['市委编办']],
    ['市委编办', ['市委编办']],
    ['市委组织部', ['市委组织部']],
    ['市中院', ['市中级人民法院']],
    ['北部湾大学', ['北部湾大学']],
    // both levels where none is said; the words of one level keep to it
    ['卫健委', ['市卫生健康委', '自治区卫生健康委']],
    ['财政局', ['市财政局', '自治区财政厅']],
    ['财政厅', ['自治区财政厅']],
    ['编办', ['市委编办', '自治区党委编办']],
    ['组织部', ['市委组织部', '自治区党委组织部']],
    ['法院', ['市中级人民法院', '自治区高级法院']],
    ['自治区卫健委', ['自治区卫生健康委']],
    ['自治区人社厅', ['自治区人力资源社会保障厅']],
    ['自治区党委编办', ['自治区党委编办']],
    ['广西财政厅', ['自治区财政厅']],
    ['钦州市财政局', ['市财政局']],
    ['市里的财政局', ['市财政局']],
    ['银保监局', ['广西银保监局']],
    ['国资委', ['自治区国资委']],
    ['中管局', ['自治区中医药局']],
    // collisions
    ['市监局', ['市市场监管局']],
    ['市市监局', ['市市场监管局']],
    ['药监局', ['自治区药监局']],
    ['数据局', ['自治区大数据发展局']],
    ['大数据局', ['自治区大数据发展局']],
    // departments that no plan names are departments nonetheless
    ['市水利局', ['—']],
    ['市应急管理局', ['—']],
    ['市纪委监委', ['—']],
    ['疾控局', ['—']],
    ['市药监局', ['—']],
    ['市数据局', ['—']],
    ['疾控中心', ['—']],
    ['大数据中心', ['—']],
    ['社保中心', ['—']],
    ['医保中心', ['—']],
  ])('%s', (text, names) => {
    expect(meant(text)).toHaveLength(1);
    expect(new Set(meant(text)[0])).toEqual(new Set(names));
  });

  it('knows the two of a pair that share a word apart', () => {
    expect(meant('市场监管局和药监局')).toEqual([['市市场监管局'], ['自治区药监局']]);
    expect(meant('疾控局和疾控中心')).toEqual([['—'], ['—']]);
    expect(meant('人社局、医保局和社保中心').map(([first]) => first)).toEqual([
      '市人力资源社会保障局',
      '市医保局',
      '—',
    ]);
  });
});

describe('what is no agency', () => {
  it.each([
    '提高院前急救能力',
    '其中院长负责制',
    '多学科协作',
    '改革办法由谁制定',
    '委托第三方',
    '重点办理',
    '内部分配自主权',
    '全市委托审计',
    '老年人大学',
    '国办发〔2021〕18号',
    '有关部门',
    '各有关单位',
    '党委书记是第一责任人',
    '医院党委会',
    '学会议题',
    '上海关于医改的规定',
  ])('%s', (text) => {
    expect(meant(text)).toEqual([]);
  });
});
