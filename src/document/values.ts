import { halfWidth } from '../language/half-width.ts';
import type { Span } from '../language/spans.ts';
import type { Measure } from './types.ts';

/** A figure or level in a text. */
export interface FoundValue {
  start: number;
  end: number;
  measure: Measure;
  unit: string | null;
  /** 以上, 左右, 以内: printed behind it and part of it. */
  suffix: string | null;
}

const DIGITS = '\\d{1,9}(?:[.．]\\d{1,4})?';
const HAN_DIGITS = '[一二两三四五六七八九十百千万亿]{1,6}';
const SCALE = '(?:万亿|[百千万亿])?';
const AMOUNT = `${DIGITS}${SCALE}(?:[—–―－~～至到-]{1,2}${DIGITS}${SCALE})?余?`;
const RANGE_PERCENT = `${DIGITS}[%％‰]?(?:[—–―－~～至到-]{1,2}${DIGITS})?[%％‰]`;
const COUNTED =
  '(?:个百分点|人次|个月|个|家|所|名|人|项|张|件|处|条|只|台|套|辆|座|场|批|种|类|户|支|例|间|篇|部|株|头|对|组|次|位|床|张床|门|款|座次|期|幢|栋|艘|架|枚|册|本|村|镇|县|市)';
const SUFFIX = '(?:及以上|以上|以下|以内|左右|上下|之内|内)?';

// Each form: what it measures, its pattern (the unit in its first group where it has one), and whether it needs a digit.
const FORMS: [measure: Measure, form: string, needs?: 'digit'][] = [
  ['percent', `${RANGE_PERCENT}`, 'digit'],
  ['percent', `百分之[一二三四五六七八九十百零点]{1,6}`],
  ['percent', `${AMOUNT}(个百分点)`, 'digit'],
  ['ratio', `(?<![\\d:：∶.])\\d{1,3}(?:[.．]\\d{1,2})?[:：∶]\\d{1,3}(?:[.．]\\d{1,2})?(?![\\d:：∶])`, 'digit'],
  ['ratio', `[一二三四五六七八九十]{1,2}分之[一二三四五六七八九十]{1,2}`],
  ['money', `${AMOUNT}((?:美|欧|港|日)?元|元人民币)`, 'digit'],
  ['money', `(?<!\\p{Script=Han})${HAN_DIGITS}[万亿](元)`],
  ['area', `${AMOUNT}((?:万|亿)?(?:平方米|平方公里|平方千米|公顷|亩|㎡|立方米))`, 'digit'],
  ['rank', `(?<=前进|上升|提升|提高|前移|晋升|跃升)(?:到|至|了)?${AMOUNT}(名|位)`, 'digit'],
  [
    'rank',
    `前${DIGITS}(名|位|强)|百强|十强|五十强|百佳|(?<=排名\\p{Script=Han}{0,6})靠前|(?<=排名?|位[居列]|走在|处于)\\p{Script=Han}{0,4}前列|第[一二三四五六七八九十\\d]{1,3}(位|名)`,
  ],
  [
    'grade',
    `(?<=达到|创建|建成|评为|升级?为|晋升为?|通过)[一二三]级[甲乙特]等(?:\\p{Script=Han}{0,4}医院)?|[一二三]级[甲乙特]等(?=水平|标准)`,
  ],
  ['grade', `(?<![\\p{Script=Han}])[三二]甲|[1-9]A级|[三四五]星级`],
  // 二级及以上综合医院设置精神卫生科, not the doctors of 二级以上医疗机构
  [
    'grade',
    `[一二三]级(?:及其?)?以上(?:\\p{Script=Han}{0,6}(?:医院|医疗机构|医疗卫生机构))(?=全面|全部|均|都|要|应|须|设|开|建|实|配|推|落|$|[，。；])`,
  ],
  [
    'grade',
    `(?<=覆盖|创建|达到|建成|建设|设置|开展|完成|升级为|晋升为?|实现)[一二三]级(?:[\\p{Script=Han}（）()]{0,8}(?:医院|医疗机构|医疗卫生机构))`,
  ],
  [
    'coverage',
    `全覆盖|全面覆盖|应[\\p{Script=Han}]尽[\\p{Script=Han}]|全部(?:实现|完成|达到|纳入|建成|达标)\\p{Script=Han}{0,6}(?=$|[，。；])|覆盖(?=$|[，。；])`,
  ],
  [
    'duration',
    `(?<=通过|经过|用|为期|周期为|期限为?|有效期为?|试点|满|不超过|不少于|不低于|压缩至|压缩到|缩短至|缩短到|控制在)${AMOUNT}(年|个月|天|日|个工作日|小时|分钟|周)`,
    'digit',
  ],
  ['duration', `(?<=通过|经过|用|满)${HAN_DIGITS}(年|个月)`],
  ['duration', `${AMOUNT}(个工作日|小时|分钟|个月|学时|课时)`, 'digit'],
  ['count', `${AMOUNT}(${COUNTED})`, 'digit'],
  [
    'count',
    `(?<![\\p{Script=Han}])(?:[两三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)(个|家|所|名|项|批|类|支|处|座)(?!方面|维护|坚持|意识|自信|确保|允许|环节|阶段|层面|文明|全面|代表)`,
  ],
  [
    'other',
    `${AMOUNT}(吨标准煤|吨|千瓦时|千瓦|兆瓦|公里|千米|毫米|厘米|米|公斤|千克|毫克|克|倍|吉瓦|升|摄氏度|℃|周岁|岁|分贝|微克|人份|千人|级)`,
    'digit',
  ],
  // 达到24颗: any unit behind a comparison
  [
    'other',
    `(?<=达到|不少于|不低于|不超过|不得少于|不得低于|至少|增加到|控制在|提高到)${AMOUNT}((?![年月日号条款项个的])\\p{Script=Han})`,
    'digit',
  ],
  ['other', `翻[一两]番|倍增|翻番`],
  ['other', `(?<=有)(?:所|明显|较大|显著)?(?:提升|提高|下降|降低|改善|好转)(?=$|[，。；])`],
];
const VALUES = FORMS.map(([measure, form, needs]) => ({
  measure,
  pattern: new RegExp(`(?:${form})(${SUFFIX})`, 'gu'),
  needsDigit: needs === 'digit',
}));

/**
 * The figures and levels of a text, in order. What stands inside quotation marks, titles or a 文号 is a name and no figure:
 * “十四五”, 《…（2021—2025年）》, “1+N”, 国办发〔2021〕18号.
 */
export function findValues(printed: string): FoundValue[] {
  const text = halfWidth(printed);
  const names = nameRanges(text);
  const found: FoundValue[] = [];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of names) taken.fill(1, start, end);
  const hasDigit = /\d/.test(text);
  for (const { measure, pattern, needsDigit } of VALUES) {
    if (needsDigit && !hasDigit) continue;
    for (const match of text.matchAll(pattern)) {
      const value = measureOf(measure, match);
      if (taken.subarray(value.start, value.end).includes(1)) continue;
      if (/[\d.．]/.test(text[value.start - 1] ?? '') || isName(text, value)) continue;
      found.push(value);
      taken.fill(1, value.start, value.end);
    }
  }
  // 80%的二级以上医院: beside a figure the grade only says of which hospitals
  const figures = found.some(({ measure }) => measure !== 'grade' && measure !== 'duration' && measure !== 'other');
  const grades = (value: FoundValue) =>
    value.measure === 'grade' &&
    figures &&
    !/达到|创建|建成|评为/.test(text.slice(Math.max(0, value.start - 4), value.start));
  return mergeBounds(
    text,
    found.filter((value) => !grades(value) && !isBase(text, value)),
  );
}

/** 由45%提高到85%: the first figure is where it starts from. */
function isBase(text: string, { start, end }: FoundValue): boolean {
  return (
    /[由从自]$/.test(text.slice(0, start)) &&
    /^(?:左右)?(?:提高|提升|增加|增长|扩大|下降|降低|降|压缩|缩短|减少|调整)\p{Script=Han}{0,4}(?:到|至|为)/u.test(
      text.slice(end, end + 12),
    )
  );
}

/** 5000元以上2万元以下 is one value. */
function mergeBounds(text: string, found: FoundValue[]): FoundValue[] {
  const merged: FoundValue[] = [];
  for (const value of found.sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    const between = before ? text.slice(before.end, value.start) : '';
    if (
      before &&
      before.measure === value.measure &&
      ((before.suffix === '以上' && between === '') || between === '至')
    ) {
      before.end = value.end;
      before.suffix = value.suffix;
    } else merged.push(value);
  }
  return merged;
}

function measureOf(measure: Measure, match: RegExpMatchArray): FoundValue {
  const start = match.index!;
  const suffix = match.at(-1) || null;
  const unit = match.slice(1, -1).find(Boolean) ?? null;
  // 有提升: the word before it belongs to the value
  const from = measure === 'other' && unit === null && /提|降|改|好/.test(match[0]) ? start - 1 : start;
  const percent = /[%％‰]/.exec(match[0])?.[0] ?? null;
  return { start: from, end: start + match[0].length, measure, unit: unit ?? percent, suffix };
}

/** Years, numbers of documents, meetings and lines are no figures: 2022年, 第23次会议, 第6版. */
function isName(text: string, { start, end, measure }: FoundValue): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (measure === 'count' && /第$/.test(before)) return true;
  if (/[〔\[]$/.test(before)) return true;
  if (/[岁]/.test(text.slice(start, end)) && /^\p{Script=Han}/u.test(after)) return true;
  if (measure === 'duration' && /^(?:行动|计划|规划|滚动)/.test(after)) return true;
  return measure === 'count' && /^(?:月|日)/.test(after);
}

function nameRanges(text: string): Span[] {
  const ranges: Span[] = [];
  const add = (pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) ranges.push({ start: match.index, end: match.index + match[0].length });
  };
  add(/《[^《》]{1,80}》/g);
  add(/“[^“”]{1,24}”/g);
  add(/[〔\[（(](?:19|20)\d\d[〕\])）]第?\d{1,4}号/g);
  return ranges;
}
