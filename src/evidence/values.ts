import type { Asked } from '../question/types.ts';

const number = '[\\d一二三四五六七八九十百千万两]+(?:\\.\\d+)?';
/** What a text must hold to answer each kind of question. Folded text. */
const patterns: Partial<Record<Exclude<Asked, null>, RegExp>> = {
  percent: /\d(?:\.\d+)?%|百分之|\d‰|全覆盖|翻[一两]番/g,
  ratio: /\d+:\d+|比例/g,
  money: new RegExp(`${number}多?(?:元|万元|亿元|块)|\\d%`, 'g'),
  area: new RegExp(`${number}(?:余|多)?(?:平方米|平米|m2|㎡|亩|公顷|平方公里)`, 'g'),
  rank: /前进?\d+(?:名|位)|前[\d一二三四五六七八九十]+(?:名|位)?|百强|\d+强|靠前|第[\d一二三四五六七八九十]+(?:名|位)|前列|首位|(?:提升|前进|上升)/g,
  grade: /[一二三]级(?:[甲乙丙]等)?(?:[及和]?以上)?|国家级|自治区级|省级|市级|县级|甲等|[国省市县区乡镇村](?:、[省市县区乡镇村])+|设区市|县域|[甲乙丙]级|\d+级|[一二三四五]星级/g,
  rating: /[一二三]级[甲乙丙]等|[甲乙丙]等|[一二三]级(?![一-龥]{0,4}试点)/g,
  amount: new RegExp(`\\d+(?:\\.\\d+)?%|\\d+:\\d|${number}(?:-${number})?(?:余|多)?(?:个|家|所|名|人|位|项|类|种|元|万元|亿元|平方米|年|张|台)|全覆盖|百强`, 'g'),
  coverage: /全覆盖|覆盖|\d%|所有|全部|全面|普遍|每个|至少/g,
  duration: new RegExp(`${number}(?:-${number})?(?:个)?(?:年|月|天|日|小时|分钟|周)(?![底前末度])|\\d{4}-\\d{4}年`, 'g'),
  date: /(?:19|20)\d{2}年|\d{1,2}月|年底|月底|年内|期间|十[一二三四五六七八九]五|前完成|近期|\d+-\d+年|\d+年(?:努力|内|左右)/g,
  count: new RegExp(`${number}(?:-${number})?(?:余|多)?(?:个|家|所|名|人|位|项|类|种|座|间|张|台|辆|支|批|处|门|床|条|倍|次|件|份)|\\d+(?:\\.\\d+)?%|1:\\d|\\d+\\+n`, 'gi'),
  score: new RegExp(`${number}分(?!钟|别|级|工|类|层|配)`, 'g'),
};

/**
 * The values of the asked kind that a text holds, with their places; null where the kind needs no certain form (哪些, 什么).
 * @param text folded
 * @param question what is asked: a level that it names itself is no answer to 几级
 */
export function findValues(text: string, asked: Asked, question = ''): { start: number; end: number; text: string }[] | null {
  const pattern = asked === null ? undefined : patterns[asked];
  if (!pattern) return asked === 'contact' ? [] : null;
  const found = [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
  return asked === 'grade' ? found.filter((value) => !question.includes(value.text)) : found;
}
