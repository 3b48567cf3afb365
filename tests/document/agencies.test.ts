import { describe, expect, it } from 'vitest';
import { readAgencyList } from '../../src/document/agencies.ts';
import { isResponsibility, readAssigned } from '../../src/document/responsibility.ts';

const agencies = (text: string) => readAgencyList(text).map(({ agency }) => agency);
const assigned = (text: string, firstLeads = false) =>
  readAssigned(text, firstLeads).assignments.map(({ agency, role }) => `${agency} ${role}`);

describe('lists of agencies', () => {
  it.each([
    // shared first words
    ['自治区卫生健康委、中医药局', ['自治区卫生健康委', '自治区中医药局']],
    ['省委组织部、宣传部、教育厅', ['省委组织部', '省委宣传部', '省教育厅']],
    ['市教育局、市场监管局', ['市教育局', '市市场监管局']],
    // … but not for a group of its own, nor for a complete name
    ['自治区财政厅、药监局，海北银保监局', ['自治区财政厅', '自治区药监局', '海北银保监局']],
    ['县应急局、武警某中队', ['县应急局', '武警某中队']],
    ['省市场监管局、民航海北监管局', ['省市场监管局', '民航海北监管局']],
    ['市财政局、农发行海北分行', ['市财政局', '农发行海北分行']],
    ['省教育厅、各市人民政府', ['省教育厅', '各市人民政府']],
    // shared last words
    ['东湖区、西湖区、高新区管委会', ['东湖区管委会', '西湖区管委会', '高新区管委会']],
    ['各省、自治区、直辖市人民政府', ['各省、自治区、直辖市人民政府']],
    ['各地区、各部门', ['各地区', '各部门']],
    ['市、县水行政主管部门', ['市、县水行政主管部门']],
    ['各有关区、县人民政府', ['各有关区、县人民政府']],
    // 和, 及 inside and between names
    ['工业和信息化部、粮食和储备局', ['工业和信息化部', '粮食和储备局']],
    ['文化和旅游部和海关总署', ['文化和旅游部', '海关总署']],
    ['市自然资源和规划局、市住房和城乡建设局及市水利局', ['市自然资源和规划局', '市住房和城乡建设局', '市水利局']],
    ['国务院相关部门和单位及各地区', ['国务院相关部门和单位', '各地区']],
    ['中央和国家机关工委', ['中央和国家机关工委']],
    ['市林业局及其他有关部门', ['市林业局', '其他有关部门']],
    ['市林业局以及其它相关单位', ['市林业局', '其它相关单位']],
    ['省公安厅及其有关部门', ['省公安厅', '有关部门']],
    // another name in a bracket
    ['县农业农村局（县畜牧办）、县林业局', ['县农业农村局（县畜牧办）', '县林业局']],
    // 等
    ['商务部等有关部门', ['商务部', '有关部门']],
    ['人民银行等部门', ['人民银行']],
    ['财政部等和各省级人民政府', ['财政部', '各省级人民政府']],
  ])('%s', (text, wanted) => expect(agencies(text)).toEqual(wanted));

  it('says where each name is printed', () => {
    const text = '省教育厅、财政厅及各市（县）人民政府';
    for (const one of readAgencyList(text)) expect(text.slice(one.start, one.end)).toBe(one.printed);
  });
});

describe('roles', () => {
  it.each([
    ['市教育局负责', ['市教育局 负责']],
    ['市教育局牵头，市财政局、市编办配合，各区落实', ['市教育局 牵头', '市财政局 配合', '市编办 配合', '各区 负责']],
    ['县农业农村局会同县财政局负责', ['县农业农村局 牵头', '县财政局 配合']],
    ['商务部、财政部负责', ['商务部 负责', '财政部 负责']],
    ['市科技局牵头负责', ['市科技局 牵头']],
    ['市科技局为牵头单位，市税务局为配合单位', ['市科技局 牵头', '市税务局 配合']],
    ['区住建局[牵头]、水务局（协办）、民政局', ['区住建局 牵头', '区水务局 配合', '区民政局 负责']],
    ['区住建局<br>各街道办事处<br/>区城管局', ['区住建局 负责', '各街道办事处 负责', '区城管局 负责']],
    ['省发展改革委（牵头）、省教育厅负责', ['省发展改革委 牵头', '省教育厅 负责']],
    [
      '牵头单位：市卫生健康委；配合单位：市财政局、市医保局；完成时限：2025年底前',
      ['市卫生健康委 牵头', '市财政局 配合', '市医保局 配合'],
    ],
    ['负责部门：人民银行、外汇局，适用范围：某自贸试验区', ['人民银行 负责', '外汇局 负责']],
    ['省教育厅牵头，省科协参加，各高校协同', ['省教育厅 牵头', '省科协 参与', '各高校 配合']],
  ])('%s', (text, wanted) => expect(assigned(text)).toEqual(wanted));

  it('never makes a leader of the first in a list, unless a note says so', () => {
    expect(assigned('税务总局、财政部负责')).toEqual(['税务总局 负责', '财政部 负责']);
    expect(readAssigned('税务总局、财政部负责，列第一位者为牵头单位，下同', false)).toMatchObject({ firstLeads: true });
    expect(assigned('海关总署、商务部负责', true)).toEqual(['海关总署 牵头', '商务部 负责']);
    expect(assigned('海关总署负责', true)).toEqual(['海关总署 负责']);
  });

  it('reads a note that adds everybody else', () => {
    const { everywhere } = readAssigned(
      '省财政厅按职责分工负责。以下责任单位均包括各市人民政府、临江新区管委会，不再列出',
      false,
    );
    expect(everywhere.map(({ agency }) => agency)).toEqual(['各市人民政府', '临江新区管委会']);
  });

  it.each([
    '以下简称试点办',
    '国办发〔2021〕18号',
    '含中医医院',
    '党建带头人、学术带头人',
    '院长负责',
    '适用范围：全市',
    '街道',
    '哨点',
    '主要负责人',
    '含按职责分工负责的事项',
  ])('（%s） is no responsibility', (inside) => expect(isResponsibility(inside)).toBe(false));
});
