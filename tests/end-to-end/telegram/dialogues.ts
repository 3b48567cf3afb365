import type { Transcript } from '../../telegram/transcript.ts';

/** A dialogue and what it is there to show. */
export interface Dialogue {
  name: string;
  title: string;
  run(t: Transcript): Promise<unknown>;
}

const ask =
  (...questions: string[]) =>
  async (t: Transcript) => {
    for (const question of questions) await t.says(question);
  };

/** Twenty dialogues as officials have them. */
export const DIALOGUES: Dialogue[] = [
  {
    name: '01-responsibility',
    title: '谁负责，再追问自治区和期限',
    run: ask('谁负责临床专科建设？', '那自治区呢？', '期限呢？'),
  },
  {
    name: '02-target',
    title: '目标是多少，各种问法',
    run: ask('到2025年要有多少个自治区级临床重点专科？', '三级公立医院手术占比要达到多少', '平均住院日要降到几天'),
  },
  {
    name: '03-sides',
    title: '在一条回答上点各个按钮，再回到回答',
    async run(t) {
      await t.says('信息化谁负责？');
      for (const button of ['原文', '责任单位', '对照', '下一条', '↩ 回到回答']) await t.taps(button);
    },
  },
  {
    name: '04-duties',
    title: '一个部门的全部任务，翻页',
    async run(t) {
      await t.says('市财政局负责哪些任务？');
      await t.taps('下一页');
      await t.taps('下一页');
    },
  },
  {
    name: '05-verification',
    title: '是不是、对不对',
    run: ask('市医保局负责临床专科建设吗？', '是不是要求2025年建成10个以上自治区级重点专科？'),
  },
  {
    name: '06-comparison',
    title: '两份方案对照',
    run: ask('/compare 临床专科建设', '市方案有哪些任务是自治区方案没有的？'),
  },
  {
    name: '07-count-document',
    title: '数数和文件信息',
    run: ask('市方案一共多少条任务？', '文号是多少？', '什么时候印发的？', '依据哪些文件？'),
  },
  {
    name: '08-refusals',
    title: '方案没有写的，直说',
    run: ask('北海市的方案怎么说？', '负责人的电话是多少？', '市水利局负责什么？', '2030年的床位目标是多少？'),
  },
  {
    name: '09-start',
    title: '第一次来：问候、例子、用法、隐私',
    async run(t) {
      await t.says('/start');
      await t.taps(t.last().keyboard[0]![0]!.text);
      await ask('你好', '/help', '/privacy')(t);
    },
  },
  {
    name: '10-plans',
    title: '从目录逐级找到一条',
    async run(t) {
      await t.says('/plans');
      for (const button of ['📄 钦州', '▸ 二、', '▸ （二）', '8.', '☰ 目录', '↩ 上一级', '↩ 上一级'])
        await t.taps(button);
    },
  },
  {
    name: '11-agency',
    title: '按部门看',
    async run(t) {
      await t.says('/agency');
      await t.taps('市医保局');
      await t.says('/agency 卫健委');
    },
  },
  {
    name: '12-targets',
    title: '目标一览，按年份',
    async run(t) {
      await t.says('/targets');
      await t.taps('下一页');
      await t.says('/targets 2022年');
    },
  },
  {
    name: '13-clause',
    title: '按编号看条款',
    async run(t) {
      await t.says('/clause 二（二）8');
      await t.says('/clause 8');
      await t.taps('自治区方案');
      await ask('下一条', '/clause 99')(t);
    },
  },
  {
    name: '14-export',
    title: '导出台账',
    async run(t) {
      await t.says('/export');
      await t.taps('⬇ 钦州');
      await t.says('/export 市医保局');
    },
  },
  {
    name: '15-group',
    title: '群里：只在被叫到时说话，各问各的',
    async run(t) {
      const team = '卫生健康工作群';
      await t.says('大家早', { in: team });
      await t.says('@clause_test_bot 谁负责精神卫生？', { in: team });
      await t.says('@clause_test_bot 那自治区呢？', { in: team, by: '小王' });
      await t.says('那自治区呢？', { in: team, replyTo: t.last(-1001) });
      await t.says('@clause_test_bot', { in: team, by: '小王' });
    },
  },
  {
    name: '16-inline',
    title: '在别的聊天里选一条发出去',
    async run(t) {
      await t.types('');
      const posted = await t.posts(await t.types('精神卫生'), 1, '项目群');
      await t.taps('责任单位', posted);
    },
  },
  {
    name: '17-deep-link',
    title: '点开别人转来的条款链接，接着问',
    async run(t) {
      await t.says('谁负责妇幼健康？');
      const link = t.last().entities.find(({ type }) => type === 'text_link')?.url ?? '';
      await t.says(`/start ${new URL(link).searchParams.get('start')}`, { by: '小王', as: '（点开链接）' });
      await t.says('谁负责？', { by: '小王' });
      await t.says('/start c_00000000', { by: '小王', as: '（点开一条已失效的链接）' });
    },
  },
  {
    name: '18-votes',
    title: '评价：有用，没用和为什么',
    async run(t) {
      await t.says('谁负责编制？');
      await t.taps('👍');
      await t.says('谁负责薪酬分配制度？');
      await t.taps('👎');
      await t.taps('条款不对');
    },
  },
  {
    name: '19-as-people-type',
    title: '随手打的字：简称、错字、繁体、长句、改过的问题',
    async run(t) {
      await ask('住培哪个部门管', '卫建委 绩校考核', '誰負責中醫')(t);
      await t.says('我们医院想搞上午开刀下午回家那种手术，不知道文件里有没有提，归哪个部门管？');
      const said = await t.says('谁负责信息话');
      await t.edits(said, '谁负责信息化？');
    },
  },
  {
    name: '20-no-text',
    title: '照片、贴纸、不认识的命令',
    async run(t) {
      const photo = [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }];
      await t.says('', { instead: { photo, text: undefined }, as: '（一张照片）' });
      await t.says('', { instead: { sticker: { file_id: 'x' }, text: undefined }, as: '（一张贴纸）' });
      await t.says('', {
        instead: { photo, caption: '谁负责精神卫生？', text: undefined },
        as: '（照片，附言：谁负责精神卫生？）',
      });
      await t.says('/weather');
    },
  },
];
