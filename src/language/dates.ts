import { fold } from './fold.ts';
import { matchesOf } from './matches.ts';
import { readNumeral } from './numerals.ts';

/** A year, date or period spoken of in a text. Offsets are UTF-16, end exclusive. */
export interface DateExpression {
  start: number;
  end: number;
  /** As printed. */
  printed: string;
  /** Null where the text leaves it open: 今年, 6月底前. */
  year: number | null;
  /** Last year of a period: 2025 for 2021—2025年 and “十四五”期间; else absent. */
  toYear?: number;
  /** 1–12 */
  month?: number;
  /** 1–31 */
  day?: number;
  /** 上半年 1, 下半年 2 */
  half?: 1 | 2;
  /** 1–4 */
  quarter?: 1 | 2 | 3 | 4;
  /** The end of the year or month: 年底, 年末, 月底. */
  atEnd: boolean;
  /** A time by which: 到…, 至…, …前, …之前, 年内. */
  until: boolean;
  /** Counted from today: 今年, 明年, 去年, 本月; the year stays null. */
  relative: boolean;
}

const han = '〇○零一二三四五六七八九十';
const year4 = `(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})`;
// 25年 is 2025; 25年以上, 满25年, 25年的工龄 are durations. Chinese only in digits: 二五年, as 二十五年 is a duration.
const year2 = `(?<![\\d.第满近约超达过历近每])(?:[1-4]\\d|[一二三][〇○零一二三四五六七八九])(?=年(?![以来内限龄期制多间]|左右|工作|的[工教党]龄|的经验))`;
const number2 = `(?:\\d{1,2}|[${han}]{1,3})`;
const year = `(?<year>${year4}|${year2})`;
const tail = '(?<tail>(?:年?底|年?末|月?底|月?末)?(?:之前|以前|前(?![进列三十茅沿述往期名后来\\d])|内|为止)?)';

// In order: the first that matches at a place wins over what overlaps it.
const rules = [
  `${year}\\s*年?\\s*[-至到]\\s*(?<to>${year4})\\s*年?(?<period>期间)?`,
  `["']?(?<plan>十[一二三四五六七八九])五["']?(?:规划)?(?<period>期间|时期|末|期末|以来)?`,
  `(?<year>(?:19|20)\\d{2})(?<separator>[-./])(?<month>0?[1-9]|1[0-2])(?:\\k<separator>(?<day>[0-2]?\\d|3[01]))?(?![\\d.%万亿个元张])`,
  `${year}\\s*年\\s*(?<month>${number2})\\s*月(?:份)?(?:\\s*(?<day>${number2})\\s*[日号])?${tail}`,
  `${year}\\s*年\\s*(?<half>[上下]半年)${tail}`,
  `${year}\\s*年\\s*第?(?<quarter>[一二三四1-4])季度${tail}`,
  `${year}\\s*年(?:度|份)?${tail}`,
  `(?<relative>今年|明年|去年|后年|前年|本年度?|当年|本月|下月|上个?月|下个月|近年来?)(?:(?<half>[上下]半年)|(?<month>${number2})月(?:份)?(?:(?<day>${number2})[日号])?)?${tail}`,
  `(?<![\\d个${han}])(?<month>${number2})月(?:份)?(?<day>${number2})[日号]${tail}`,
  `(?<![\\d个${han}])(?<month>${number2})月(?:份|(?=底|末|前|之|以|内|$|[^\\p{L}\\d]))${tail}`,
  `(?<half>[上下]半年)${tail}`,
  `(?<![\\d几两${han}])(?<alone>年底|年末|年内)(?<tail>(?:之前|以前|前)?)`,
  `(?<![\\d.\\[(/-])(?<year>20[1-4]\\d)(?![\\d.,%\\])/-]|\\s*(?:[万亿多余]?\\s*[个人张元名家所项条例次号字平亩件套台辆]))(?<tail>(?:之前|以前|前(?![进列三名\\d])|底前?|末)?)`,
].map((rule) => new RegExp(rule, 'gu'));

/** Without one of these no rule matches: of most sentences nothing else is asked. */
const mayHave = /[年月\d〇○零]|十.五|[一二][一二三四五六七八九]{3}/;

function asYear(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const value = readNumeral(printed);
  return value === null ? null : value < 100 ? 2000 + value : value;
}

/** “十四五” is 2021–2025: the n-th plan began in 1953 + 5 (n − 1), from the tenth on in 2001. */
function fiveYearPlan(plan: string): { year: number; toYear: number } {
  const first = 2001 + 5 * (readNumeral(plan)! - 10);
  return { year: first, toYear: first + 4 };
}

function read(text: string, folded: string, match: RegExpExecArray): DateExpression | null {
  const groups = match.groups!;
  const end = match.index + match[0].length;
  const tailText = groups.tail ?? '';
  const month = groups.month === undefined ? null : readNumeral(groups.month);
  const day = groups.day === undefined ? null : readNumeral(groups.day);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const lead = /(?:截至|截止|直到|到|至|于)\s*$/
    .exec(folded.slice(Math.max(0, match.index - 3), match.index))?.[0]
    .trim();
  const date: DateExpression = {
    start: match.index,
    end,
    printed: text.slice(match.index, end),
    year: asYear(groups.year),
    atEnd: /[底末]/.test(tailText + (groups.alone ?? '') + (groups.period ?? '')),
    until: /前|内|为止/.test(tailText + (groups.alone === '年内' ? '内' : '')) || (lead !== undefined && lead !== '于'),
    relative: groups.relative !== undefined,
  };
  if (groups.to !== undefined) date.toYear = asYear(groups.to)!;
  if (groups.plan !== undefined) Object.assign(date, fiveYearPlan(groups.plan));
  if (month !== null) date.month = month;
  if (day !== null) date.day = day;
  if (groups.half !== undefined) date.half = groups.half.startsWith('上') ? 1 : 2;
  if (groups.quarter !== undefined) date.quarter = readNumeral(groups.quarter) as 1 | 2 | 3 | 4;
  return date;
}

/**
 * All years, dates and periods of a question or document text, in order, none overlapping: 2025年, 25年, 二〇二五年,
 * 2022年6月底前, 6月30日, “十四五”期间, 2021—2025年, 年底前, 上半年, 今年. 「较2020年前进100名」 is 2020 without `until`.
 */
export function findDates(text: string): DateExpression[] {
  const folded = fold(text);
  if (!mayHave.test(folded)) return [];
  const found: DateExpression[] = [];
  for (const rule of rules)
    for (const match of matchesOf(folded, rule)) {
      const date = read(text, folded, match);
      if (date && !found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
    }
  return found.sort((one, other) => one.start - other.start);
}

/** The month that a date says: 年底 is December, 月底 its last day. */
const monthOf = ({ month, half, quarter, atEnd }: DateExpression): number | undefined =>
  month ?? (atEnd && half === undefined && quarter === undefined ? 12 : undefined);
const dayOf = ({ day, atEnd }: DateExpression): number | undefined => day ?? (atEnd ? 31 : undefined);
/** The last days of a month are its end. */
const lastDays = 28;

/** Does a date say all that a claim says of it? What the claim leaves open may be anything: 2022年4月 of 2022年4月21日. */
export function isSameDate(claim: DateExpression, said: DateExpression): boolean {
  // 到2022年 is to the end of it.
  const month = monthOf(said) ?? (said.until && said.half === undefined && said.quarter === undefined ? 12 : undefined);
  const day = dayOf(said) ?? (said.until && said.month === undefined ? 31 : undefined);
  // 6月 lies in the first half of the year and in its second quarter.
  const half = said.half ?? (month === undefined ? undefined : month <= 6 ? 1 : 2);
  const quarter = said.quarter ?? (month === undefined ? undefined : Math.ceil(month / 3));
  const agrees = (claimed: number | null | undefined, printed: number | null | undefined) =>
    claimed === null || claimed === undefined || claimed === printed;
  const claimedDay = claim.day ?? undefined;
  const isLast = claimedDay !== undefined && claimedDay >= lastDays && day !== undefined && day >= lastDays;
  return (
    agrees(claim.year, said.year) &&
    agrees(monthOf(claim), month) &&
    (isLast || agrees(claimedDay, day)) &&
    agrees(claim.half, half) &&
    agrees(claim.quarter, quarter)
  );
}
