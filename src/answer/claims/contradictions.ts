import { matchesOf } from '../../language/matches.ts';
import { findQuantities } from '../../language/quantities.ts';
import { cut } from '../../language/segment.ts';
import type { Span } from '../../language/spans.ts';

const least = /(?:不低于|不少于|不小于|至少|最少|起码|超过|高于|大于|多于)(?:[^\d,;。]{1,12}的)?$/;
const most = /(?:不超过|不高于|不多于|不大于|至多|最多|顶多|(?<!不)(?:低于|少于|小于))(?:[^\d,;。]{1,12}的)?$/;
const mostBehind = /^[^\d,;。]{0,2}?(?:以下|以内|之内|封顶)/;
const leastBehind = /^[^\d,;。]{0,2}?(?:及?以上|起步)/;

/** Letters before a figure among which its bound stands: 不低于改造总费用的5%. */
const longestBefore = 18;

/** Which way a figure is bounded, by the words beside it: not below 1, not above −1, else 0. */
function boundOf(text: string, start: number, end: number): -1 | 0 | 1 {
  const [before, behind] = [text.slice(Math.max(0, start - longestBefore), start), text.slice(end)];
  // 不超过 holds 超过
  if (most.test(before) || mostBehind.test(behind)) return -1;
  return least.test(before) || leastBehind.test(behind) ? 1 : 0;
}

/** 不超过200元 of a sentence that says 不低于200元; 不超过5% of one that says 5%—10%. */
export function isBoundedOtherwise(claim: string, sentence: string): boolean {
  const said = findQuantities(sentence);
  return findQuantities(claim).some(({ start, end, value, percent }) => {
    const bound = boundOf(claim, start, end);
    const same = said.filter((quantity) => quantity.value === value && quantity.percent === percent);
    return (
      bound !== 0 &&
      same.length > 0 &&
      same.every((one) => boundOf(sentence, one.start, one.end) === -bound || endOfRange(sentence, one) === -bound)
    );
  });
}

/** Is a figure the lower end of a range (−1 … as 5% of 5%—10% is no upper bound: 1), the upper one (−1), or neither (0)? */
const endOfRange = (text: string, { start, end }: Span): -1 | 0 | 1 =>
  /^[-~—至到]+\d/.test(text.slice(end)) ? 1 : /\d%?[-~—至到]+$/.test(text.slice(0, start)) ? -1 : 0;

/** 拿出8% of a sentence that leaves 5%—10%. */
export function isWithinRange(value: number, sentence: string): boolean {
  const range = /(\d+(?:\.\d+)?)%?[-~—至到]+(\d+(?:\.\d+)?)%/.exec(sentence);
  return range !== null && Number(range[1]) <= value && value <= Number(range[2]);
}

const up = /提高|提升|增加|扩大|上升|增长|上调/;
const down = /降低|减少|下降|压减|缩小|下调|压缩|(?<!内部|质量|防)控制|限制/;

/** 占比要降低 of a stretch that says 提高. */
export const goesOtherWay = (claim: string, stretch: string): boolean =>
  (down.test(claim) && !up.test(claim) && up.test(stretch) && !down.test(stretch)) ||
  (up.test(claim) && !down.test(claim) && down.test(stretch) && !up.test(stretch));

/** 每月200元 of a sentence that says 每年. */
export function isOfAnotherPeriod(claim: string, sentence: string): boolean {
  const periodsIn = (text: string) => matchesOf(text, /每个?(年|月|季度|周|天|日)/g).map(([, period]) => period!);
  const [claimed, said] = [periodsIn(claim), periodsIn(sentence)];
  return said.length > 0 && claimed.some((period) => !said.includes(period));
}

/**
 * 院长主导、党委负责 of a sentence that says 党委主导、院长负责: two pairs of neighbours in the claim of which the sentence joins
 * each first word to the other's second.
 */
export function isCrossed(claim: string, sentence: string): boolean {
  const words = cut(claim);
  const pairs = words
    .slice(1)
    .map((second, at): [string, string] => [words[at]!, second])
    .filter(([first, second]) => first.length > 1 && second.length > 1 && !sentence.includes(first + second));
  return pairs.some(([first, second]) =>
    pairs.some(
      ([other, another]) => first !== other && sentence.includes(first + another) && sentence.includes(other + second),
    ),
  );
}

const ending = /医院|保健院|院区|分院|卫生院|(?<!社)[县区镇](?![域级里内])/g;
const longestName = 12;
const shortestName = 3;
/** 第一人民医院, 甲县中医医院 are names, 公立医院 and 多院区 are none. */
const isName = (name: string): boolean =>
  !/(?<!保健|分)院$|多院区$/.test(name) || /[县市区镇].|第[一二三四五六]/.test(name);

/** Names of bodies and places in a claim that the sentence prints so, each as long as it goes. */
export function namesIn(claim: string, sentence: string): string[] {
  const names = matchesOf(claim, ending).flatMap(({ index, 0: said }) => {
    const end = index + said.length;
    let start = index;
    while (start > 0 && end - start < longestName && sentence.includes(claim.slice(start - 1, end))) start -= 1;
    const name = claim.slice(start, end);
    return name.length >= shortestName && sentence.includes(name) && isName(name) ? [name] : [];
  });
  return [...new Set(names)].filter((name, _, all) => !all.some((other) => other !== name && other.includes(name)));
}

/** 第一人民医院帮扶甲区 where the sentence names both, but each in a stretch of its own. */
export const areApart = (claim: string, sentence: string, stretches: readonly string[]): boolean =>
  claim.split(/[,;。?、]/).some((part) => {
    const names = namesIn(part, sentence);
    return names.length > 1 && !stretches.some((stretch) => names.every((name) => stretch.includes(name)));
  });

const postsIn = (text: string): string[] =>
  matchesOf(text, /副?书记|副?院长|会计师|第[一二三四五六七八九]人民医院/g).map(([post]) => post);
/** Says who holds a post. */
const holds = /(?:书记|院长|会计师).{0,12}(?:任|当|兼)/;
const holdingIn = (sentence: string): string[] => sentence.split(/[,;。]/).filter((stretch) => holds.test(stretch));

/**
 * 院长是第一责任人 of a sentence that says it of 书记 alone; one numbered hospital for another; 院长任书记 of one whose stretch on
 * who holds what says 院长…担任副书记.
 */
export function isOfAnotherPost(claim: string, sentence: string): boolean {
  const claimed = postsIn(claim);
  const holding = holds.test(claim) ? holdingIn(sentence) : [];
  return (holding.length > 0 ? holding : [sentence]).every((stretch) => {
    const said = postsIn(stretch);
    return said.length > 0 && claimed.some((post) => !said.includes(post));
  });
}

/** 院长任书记 of a sentence that does not tell who holds what. */
export const lacksPost = (claim: string, sentence: string): boolean =>
  holds.test(claim) && new Set(postsIn(claim)).size > 1 && holdingIn(sentence).length === 0;

/** 第4次 of a sentence that says 3次 or none. */
export const isOfAnotherTurn = (claim: string, sentence: string): boolean =>
  matchesOf(claim, /第[\d一二三四五六七八九十]+[次批届期轮阶]/g).some(([turn]) => !sentence.includes(turn));

/** 按照其他相关应急预案规定执行: another document holds. */
const ofAnotherDocument =
  /(?:按照?|依照|适用|参照)(?!本)[^,;。]{0,24}(?:规定|预案|办法|方案|计划)[^,;。]{0,8}(?:执行|办理|处理)|不适用|另行规定/;
/** 适用本预案, 按这个预案来, 归这个预案管: it is claimed of the plan itself. */
const ofThisDocument =
  /(?:按照?|依照?|照着?|用|归|由|属于?|在|受)(?:的是)?(?:这|本|该)[^,。?]{0,3}(?:预案|办法|方案|规定|意见|文件|条例)|适用/;

/** 海上溢油按这个预案来吗 of a sentence that leaves it to another document. */
export const isLeftToAnother = (claim: string, sentence: string): boolean =>
  ofThisDocument.test(claim) && ofAnotherDocument.test(sentence);
