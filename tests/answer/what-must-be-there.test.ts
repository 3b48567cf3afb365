import { describe, expect, it } from 'vitest';
import { converse } from './shipped.ts';
import { planAlone } from './plan-alone.ts';

const ask = await planAlone(
  '青政办发〔2024〕3号.txt',
  `青岭县人民政府办公室关于印发青岭县2024年重点工作任务分解方案的通知
青政办发〔2024〕3号

各乡镇人民政府，县直各部门：
现将《青岭县2024年重点工作任务分解方案》印发给你们，请认真抓好落实。每月25日前报送进展。联系人：林晓春，联系电话：6120045。

青岭县2024年重点工作任务分解方案

一、水利建设（责任领导：周海平）
（一）除险加固水库6座。
牵头单位：县水利局　　责任单位：县财政局
（二）推进灌区改造。对铁路、公路沿线的灌区，应论证社会资本参与改造的可行性，并在报告中说明。方案由主管部门审核。对具备条件的，社会资本持股可在20%以上。
牵头单位：县水利局
二、交通建设
（一）改造农村公路30公里。加装公交站台灯箱120套。
责任领导：吴 斌　　牵头单位：县交通运输局
（二）开展超限整治。夜间巡查每晚22时前到岗。企业申请通行证，应当在期满30个工作日前提出；主管部门自受理之日起20个工作日内办结。
牵头单位：县交通运输局　　责任单位：县公安局
（三）新设企业自登记的次月起按规定申报社会保险。
牵头单位：县人社局
（四）支持企业发展。公布企业申请贴息进度。符合名录的企业，经县交通运输局同意，可以申请贴息。
三、监督
违规举报电话：0770-6120099。
`,
);

describe('the leader whom a plan names', () => {
  it.each<[string, string]>([
    ['农村公路改造是哪位领导负责', '责任领导：吴斌，县交通运输局牵头'],
    ['水库除险加固的责任领导是谁', '责任领导：周海平，县水利局牵头，县财政局负责'],
    ['超限整治归哪位县领导', '没有写明由哪位领导负责，县交通运输局牵头'],
  ])('%s', (question, says) => expect(ask(question).statement).toContain(says));

  it('is quoted', () => expect(ask('农村公路改造是哪位领导负责').citations[0]!.quote).toBe('责任领导：吴斌'));
});

describe('contacts', () => {
  it.each<[string, string]>([
    ['联系人是谁', '联系人：林晓春，联系电话：6120045'],
    ['违规举报电话多少', '举报电话：0770-6120099'],
  ])('%s', (question, says) => expect(ask(question).statement).toContain(says));

  it('of others are not given', () => {
    expect(ask('县水利局的电话是多少').found).toBe(false);
    expect(converse('联系电话是多少').statement).toBe('方案里没有找到这样的人名、电话或地址。');
  });
});

describe('where the value stands', () => {
  it.each<[string, string]>([
    ['铁路沿线灌区改造，社会资本持股能到多少', '20%以上'],
    ['公交站台灯箱加装多少套', '120套'],
    ['夜间巡查每晚几点前到岗', '22时前'],
    ['通行证要提前多久申请', '30个工作日前'],
    ['什么样的企业可以申请贴息', '经县交通运输局同意'],
    ['新设企业从什么时候起申报社会保险', '次月起'],
  ])('%s', (question, says) => {
    const answer = ask(question);
    expect(answer.found).toBe(true);
    expect(answer.statement).toContain(says);
  });
});
