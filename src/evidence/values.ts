import { matchesOf } from '../language/matches.ts';
import type { Asked } from '../question/types.ts';

const number = '[\\d一二三四五六七八九十百千万两]+(?:\\.\\d+)?';
const rule = (source: string) => new RegExp(source, 'g');
/** What a text must hold to answer each kind of question; of several forms the first that it holds counts. Folded text. */
const patterns: Partial<Record<Exclude<Asked, null>, RegExp[]>> = {
  percent: [
    rule(`\\d+(?:\\.\\d+)?%(?:-\\d+(?:\\.\\d+)?%)?|百分之|${number}分之${number}|\\d‰`),
    rule('\\d+:\\d+'),
    rule('全覆盖|翻[一两]番'),
  ],
  ratio: [rule('\\d+:\\d+')],
  // A percentage answers how much money only where it is a share of money: 工资总额的1%.
  money: [rule(`${number}多?(?:元|万元|亿元)`), rule('(?<=(?:额|费|资金|收入|支出|预算|投入)的?)\\d+(?:\\.\\d+)?%')],
  area: [rule(`${number}(?:余|多)?(?:平方米|平米|m2|㎡|亩|公顷|平方公里)`)],
  rank: [rule('前进?\\d+(?:名|位)|百强|\\d+强|靠前|第[\\d一二三四五六七八九十]+(?:名|位)|前列|首位')],
  // Ⅳ级 is folded to iv级.
  rating: [rule('[一二三四五]级(?:[甲乙丙]等)?|[甲乙丙]等|i{1,3}v?级')],
  grade: [
    rule(
      '[一二三]级(?:[甲乙丙]等)?(?:[及和]?以上)?|国家级|自治区级|省级|市级|县级|甲等|[甲乙丙]级|\\d+级|[国省市县区乡镇村](?:、[省市县区乡镇村])+|设区市|县域|[一二三四五]星级',
    ),
  ],
  coverage: [rule('全覆盖'), rule('覆盖|\\d+%|所有|全部|全面|普遍|每个|至少')],
  duration: [
    // 6月底前, 10日前 are dates, 24小时前, 30个工作日前 are none.
    rule(
      `${number}(?:-${number})?个?(?:(?:年|月|天|日|周)(?![底前末度])|工作日|天前|小时|分钟)|\\d{4}-\\d{4}年|(?:期满|届满|到期)前?${number}[天日]前`,
    ),
  ],
  frequency: [rule(`每(?:半|${number}个?)?(?:年|季度?|月|周|天|日)`)],
  date: [
    rule(
      '(?:19|20)\\d{2}年|\\d{1,2}月|年底|月底|年内|上年度|本年度|当年|次[年月日]|[当之][年月日]起|期间|十[一二三四五六七八九]五|前完成|近期|\\d{1,2}[时点](?![间段])|\\d{1,2}:\\d{2}|\\d+-\\d+年|\\d+年(?:努力|内|左右)',
    ),
    // What has no day follows something: 抽样后即放行.
    rule('[^,;。:]{2,12}后(?:立即|随即|当场|即)'),
  ],
  condition: [
    rule(
      '(?<!不)(?:符合|具备|满足)[^,;。]{0,12}的|有条件的|条件成熟|前提下|基础上|情况下|经[^,;。]{1,12}(?:批准|同意|审核|评估|论证)|[^,;。]{2,12}以[上内下]的',
    ),
  ],
  // 两大医疗集团 counts; what stands in quotation marks (“两个允许”) is a name.
  count: [
    rule(
      `(?<!")${number}(?:-${number})?(?:余|多)?(?:个|家|所|名|人(?!民)|位|项|类|种|座|间|张|台|辆|部(?![门分署队级委])|套|户|支|批|处|门|床|条|倍|次|件|份|学时|课时|学分|场(?![地所馆合])|吨|公里|期(?![间限末]))|(?<!["十])[两三四五六七八九]大(?!于)`,
    ),
    rule('\\d+:\\d+'),
  ],
  score: [rule(`${number}分(?!钟|别|级|工|类|层|配)`)],
  amount: [
    rule(
      `\\d+(?:\\.\\d+)?%(?:-\\d+(?:\\.\\d+)?%)?|\\d+:\\d|\\d+\\+n|${number}(?:-${number})?(?:余|多)?(?:个|家|所|名|人(?!民)|位|项|类|种|元|万元|亿元|平方米|年|张|台)|全覆盖|百强`,
    ),
  ],
};

/** Measure words of one kind: 名 counts people, 张 things, 家 bodies; 个 counts anything. */
const kinds = ['名位人个', '家所座间处个大', '张台辆部套架床支', '条项件类种个大'];

function sameKind(value: string, counter: string | null): boolean {
  // 首批3个, 一批医院: how many batches is asked for by that word only.
  if (value.endsWith('批')) return counter === '批';
  if (counter === null || counter === '个' || value.endsWith(counter)) return true;
  return kinds.some((kind) => kind.includes(counter) && kind.includes(value.at(-1)!));
}

/**
 * The values of the asked kind that a text holds, with their places; null where the kind needs no certain form (哪些, 什么).
 * @param text folded
 * @param question its measure word, and its text: a level that it names itself is no answer to 哪一级
 */
export function findValues(
  text: string,
  asked: Asked,
  question: { counter: string | null; text: string } = { counter: null, text: '' },
): { start: number; end: number; text: string }[] | null {
  const forms = asked === null ? undefined : patterns[asked];
  if (!forms) return asked === 'contact' ? [] : null;
  for (const form of forms) {
    const found = matchesOf(text, form)
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
      .filter((value) =>
        asked === 'grade'
          ? !question.text.includes(value.text)
          : asked !== 'count' || value.text.includes(':') || sameKind(value.text, question.counter),
      );
    if (found.length > 0) return found;
  }
  return [];
}
