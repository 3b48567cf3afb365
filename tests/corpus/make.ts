import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const vocabulary = fileURLToPath(new URL('../../corpus/vocabulary', import.meta.url));

/** A corpus of its own in a temporary folder: files below `documents/`, with the shipped vocabulary. */
export function makeCorpus(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  mkdirSync(join(folder, 'documents'));
  cpSync(vocabulary, join(folder, 'vocabulary'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'documents', name), content);
  return folder;
}

/** What a small plan is made of. */
export interface PlanParts {
  issuer: string;
  number: string;
  subject: string;
  /** 《title》（number） that it rests on. */
  basis?: string;
  /** heading → sentence and responsibility. */
  tasks: Record<string, string>;
}

/** The text of a small plan, in our own words. */
export function planText({ issuer, number, subject, basis, tasks }: PlanParts): string {
  const items = Object.entries(tasks).map(([heading, rest], at) => `${at + 1}．${heading}。${rest}`);
  return [
    `${issuer}关于印发${subject}的通知`,
    number,
    '各有关单位：',
    `现将《${subject}》印发给你们，请认真组织实施。`,
    issuer,
    '2023年5月6日',
    subject,
    ...(basis === undefined ? [] : [`为贯彻落实${basis}，结合实际，制定本方案。`]),
    '一、重点任务',
    ...items,
    '',
  ].join('\n');
}

/** A city's plan on reading, its province's, and an unrelated one of another city. */
export const reading = {
  city: planText({
    issuer: '钦州市人民政府办公室',
    number: '钦政办〔2023〕31号',
    subject: '钦州市全民阅读工作实施方案',
    basis: '《广西壮族自治区全民阅读工作实施方案》（桂政办发〔2022〕77号）',
    tasks: {
      建设城市书房: '到2025年，建成城市书房20个以上。（市文化广电体育和旅游局、市财政局负责）',
      加强组织领导: '建立联席会议制度。（市委宣传部负责）',
    },
  }),
  province: planText({
    issuer: '广西壮族自治区人民政府办公厅',
    number: '桂政办发〔2022〕77号',
    subject: '广西壮族自治区全民阅读工作实施方案',
    tasks: { 建设城市书房: '到2025年，全区建成城市书房300个以上。（自治区文化和旅游厅负责）' },
  }),
  rubbish: planText({
    issuer: '桂林市人民政府办公室',
    number: '市政办〔2023〕8号',
    subject: '桂林市生活垃圾分类实施方案',
    tasks: {
      建设分拣中心: '到2024年，建成分拣中心3座。（市城市管理委负责）',
      加强组织领导: '成立领导小组。（市城市管理委负责）',
    },
  }),
  bikes: planText({
    issuer: '柳州市人民政府办公室',
    number: '柳政办〔2023〕15号',
    subject: '柳州市非机动车管理实施方案',
    tasks: {
      完善停放设施: '新增停放点500处。（市住房城乡建设局负责）',
      加强组织领导: '明确专人负责。（市公安局负责）',
    },
  }),
};
