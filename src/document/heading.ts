import { endsAsAgency } from './agencies.ts';

/** A heading in the text of a clause: where its words end, and where the text behind it goes on. */
export interface Heading {
  end: number;
  /** Behind its full stop. */
  next: number;
}

/**
 * The run-in heading at `from`: 「加强妇幼健康服务体系建设。加强…」. It is short, ends with its full stop, and has text behind it
 * (or clauses below it); a clause of one sentence has no heading.
 */
export function runInHeading(text: string, from: number, to: number, hasBelow: boolean): Heading | null {
  const stop = text.slice(from, Math.min(to, from + 45)).search(/[。：:；！？]/);
  if (stop < 2) return null;
  const words = text.slice(from, from + stop);
  const end = from + stop;
  const mark = text[end]!;
  if (mark === '。') {
    if (end + 1 >= to && !hasBelow) return null;
    return looksLikeHeading(words) ? { end, next: end + 1 } : null;
  }
  // 指导思想：以…为指导
  const label = (mark === '：' || mark === ':') && /^\p{Script=Han}{2,12}$/u.test(words) && end + 1 < to;
  // 「县教育局：指导学校…」 names who acts
  return label &&
    !(endsAsAgency(words) && /^(?:自治区|[省市县区州]|公安|消防|各)/.test(words)) &&
    !/(?:单位|部门|时限|时间|包括|如下|下列|以下|即|是|为|要求|附件|提供)$/.test(words)
    ? { end, next: end + 1 }
    : null;
}

/** Headings that every plan has, glued to the words behind them: 「一、总体目标到2025年，…」. */
const STOCK =
  /^(?:总体(?:要求|目标|思路|安排)|指导思想|基本原则|(?:工作|主要|发展|建设|行动|任务|预期)目标|(?:工作|重点|主要)任务|工作(?:要求|思路|原则|安排)|保障措施|组织(?:领导|保障|实施)|实施步骤|时间安排)(?=到?(?:19|20)\d\d年|到“|以|坚持|深入|全面|通过|力争|围绕|按照|聚焦|立足|紧紧|认真|各|加强|建立)/;

/** A stock heading that nothing but its own words part from the text behind it. */
export function stockHeading(text: string, from: number, to: number): Heading | null {
  const words = STOCK.exec(text.slice(from, Math.min(to, from + 24)))?.[0];
  return words === undefined ? null : { end: from + words.length, next: from + words.length };
}

/** Short, and if it has commas, of short and even parts: 坚持深化改革，简政放权. */
function looksLikeHeading(words: string): boolean {
  if (/[（(]/.test(words) && /(?:负责|单位[：:])/.test(words)) return false;
  const parts = words.split(/[，,]/);
  if (parts.length === 1) return words.length <= 32;
  return words.length <= 30 && parts.every((part) => part.length >= 3 && part.length <= 14);
}

/** A heading on a line of its own: short, and no sentence. */
export function isOwnLineHeading(words: string): boolean {
  return words.length >= 2 && words.length <= 60 && !/[。；;：:，、,]$/.test(words) && !/[。；]/.test(words);
}
