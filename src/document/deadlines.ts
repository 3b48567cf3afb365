import { halfWidth } from '../language/half-width.ts';
import type { Span } from '../language/spans.ts';

/** A time limit in a text. */
export interface FoundDeadline {
  start: number;
  end: number;
}

const YEAR = '(?:(?:19|20)\\d\\d|二[〇○零]\\p{Script=Han}{2})';
const NUMBER = '(?:(?<![\\d.])\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})';
const HAN_YEAR = '(?:今|明|后|当|次|本|每|翌)年';
const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月';
const POINT = `(?:${YEAR}年|${HAN_YEAR})?(?:${MONTH}(?:\\d{1,2}日|底|末|初|上旬|中旬|下旬|份)?|第[一二三四]季度|上半年|下半年|年底|年末|底|末)`;

const FORMS = [
  // “十四五”期间, “十四五”末
  '[“"]?十[一二三四五六]五[”"]?(?:规划)?(?:期间|时期|期末|末)',
  // 到2025年底, 力争到2022年, 截至2023年6月, 2030年前
  `(?:(?:力争)?(?:到|至|截至|截止到?|在|于)(?=${YEAR}年))${YEAR}年(?:${MONTH}(?:\\d{1,2}日)?)?(?:底|末|初)?(?:之?前|以前)?(?![—–~～-]|度|版|第|的|[春秋]季学期(?:开学|开始|结束)?(?:之?前|以前))`,
  // 2022年6月底前, 2018年12月31日前, 年底前, 每年2月底前, 2021年年底前
  `(?:${YEAR}年(?:年)?|${HAN_YEAR})?(?:${MONTH}(?:\\d{1,2}日)?(?:底|末|初|上旬|中旬|下旬)?|第[一二三四]季度末?|上半年|年底|年末|年中|底|末)(?:之?前|以前)`,
  `${YEAR}年(?:之?前|以前)`,
  // 2021—2025年
  `${YEAR}年?[—–~～至-]{1,2}${YEAR}年`,
  // 自印发之日起30日内, 执业之日起30个工作日内
  `(?:(?:自|从)[\\p{Script=Han}]{1,14}?|(?:印发|发布|公布|施行|实施|下发|受理|批准|签订|执业))之日起(?:${NUMBER}个?(?:工作日|日|天|月|年|周)(?:以|之)?内)?`,
  // 3个月内, 1年内, 两年之内, 未来五年
  `(?:未来|今后)${NUMBER}(?:[—–~～至-]{1,2}${NUMBER})?(?:个月|年)(?:内)?`,
  `(?:在|于)?${NUMBER}(?:个?工作日|日|天|个月|年|周|小时|分钟)(?:以|之)?内`,
  // 通过3—5年努力, 经过三年努力, 用5年时间
  `(?:争取|力争)?(?:通过|经过|利?用)${NUMBER}(?:[—–~～至-]{1,2}${NUMBER})?年(?:左右)?(?:的)?(?:努力|时间|建设)`,
  // 从2019年起, 2022年6月1日起, 自2023年开始
  `(?:从|自)?${YEAR}年(?:${MONTH}(?:\\d{1,2}日)?)?(?:起|开始)(?!点)`,
  // 2024年秋季学期前, 新学期开学前
  `(?:${YEAR}年|${HAN_YEAR})?(?:[春秋]季|新)?(?:学期|开学|入学|汛期|入冬|供暖季)(?:开学|开始|结束|末)?(?:之?前|以前)`,
  // 年内完成; 三年内 says how long
  '(?<=^|[，。；：、（(])年内(?=完成|实现|建成|启动|投用|投入|开工|全部|全面|基本|力争|新建|新增)',
  // 每年, 每季度 with a day or a month of its own are limits, bare ones are not
  `每(?:年|季度|半年|月|学期)(?:第[一二三四]季度|(?:首|末)月\\d{1,2}日|${MONTH}(?:\\d{1,2}日)?|\\d{1,2}日|底|末|初)(?:之?前)?`,
  // 2022年全面完成 at the head of a part; 2022年12月底
  `(?<=^|[，。；：、（(])${YEAR}年(?:${MONTH}(?:\\d{1,2}日)?)?(?:年?底|年?末|内)?(?=[，：:]|全面|基本|完成|实现|启动|建成|达到|力争|争取|前|内|以前|全省|全市|全国|全县|全区|要|将)`,
  `${YEAR}年(?:${MONTH})?(?:年?底|年?末)(?!数)`,
  // 于2019年初开始
  `(?:于|在|至)${YEAR}年(?:${MONTH}|初|底|末)`,
];
const DEADLINE = new RegExp(FORMS.join('|'), 'gu');
const CONTINUOUS = /^并?(?:持续|长期|常态|逐年|全年)\p{Script=Han}{0,6}$/u;

/**
 * The time limits of a text. 「较2020年」 compares, 《…（2021—2024年）》 is a title, 2020年基数 a base: none of them is a limit.
 */
export function findDeadlines(printed: string): FoundDeadline[] {
  const text = halfWidth(printed);
  const found: FoundDeadline[] = [];
  const titles = titleRanges(text);
  for (const match of text.matchAll(DEADLINE)) {
    const end = match.index + match[0].length;
    // 力争到2022年, 于2022年底前: the wish and the preposition are no part of the limit
    const index = match.index + /^(?:力争|争取|于)?/.exec(match[0])![0].length;
    const before = text.slice(Math.max(0, index - 2), index);
    if (/[较比同]$/.test(before) || /[较比]于?$/.test(before)) continue;
    if (/^[的]?(?:基础|水平|基数|相比|增长)/.test(text.slice(end, end + 4)) && !/底前|到/.test(match[0])) continue;
    if (/之日起$/.test(match[0]) && !/印发|发布|公布|施行|实施|下发|设立|批准|受理|备案|成立|签订|执业/.test(match[0]))
      continue;
    if (titles.some((title) => title.start <= index && end <= title.end)) continue;
    // 2000年底前建成的小区: it says which, not by when
    if (
      /^(?:建成|建设|竣工|投用|投产|成立|出生|参加工作|退休|交付|入库|发生|取得|批准|立项|印发|出台)\p{Script=Han}{0,3}的/u.test(
        text.slice(end, end + 8),
      ) &&
      /前$/.test(match[0])
    )
      continue;
    if (isPast(text, index, end) || isLength(text, index, end)) continue;
    found.push({ start: index, end });
  }
  return found;
}

/** A cell or label that is a time limit as a whole: 2025年6月, 持续推进, 长期坚持. */
export function isDeadlineText(printed: string): boolean {
  const text = halfWidth(printed);
  if (text.length > 40) return false;
  return (
    CONTINUOUS.test(text) ||
    findDeadlines(text).length > 0 ||
    new RegExp(`^${POINT}$`, 'u').test(text) ||
    /^\d{4}年/.test(text)
  );
}

function titleRanges(text: string): Span[] {
  const ranges: Span[] = [];
  for (const match of text.matchAll(/《[^《》]{1,80}》(?:[（(〔][^（()）]{1,30}[）)])?/g))
    ranges.push({ start: match.index, end: match.index + match[0].length });
  return ranges;
}

/** 等待时间缩短至24小时以内: how long something takes, not by when it is to be done. */
function isLength(text: string, start: number, end: number): boolean {
  return (
    /^\d[^月季]*内$/.test(text.slice(start, end)) &&
    /(?:缩短|压缩|压减|减少|降低|控制|稳定|保持|限定)(?:至|到|在|为)?(?:平均)?$/.test(text.slice(0, start))
  );
}

/** 2018年9月6日国务院第23次常务会议: a day in the past, told and not set. */
function isPast(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    /\d日$/.test(words) && !/[到至于在截]/.test(words) && !/^(?:前|起|之前|以前|内)/.test(text.slice(end, end + 2))
  );
}
