import type { Library } from '../../evidence/library.ts';
import { explainAtoms } from '../../evidence/shares.ts';
import { partOfSpeech } from '../../language/segment.ts';
import type { Question } from '../../question/types.ts';
import type { Finding } from './finding.ts';

/** The verb 能, not what ends or begins a word with it: 性能, 职能; 能源, 能力. @param but what else may not stand before it */
export const can = (but = ''): string =>
  `(?<![${but}可才节智功性职技产热电核潜本阳储动势机效体赋万])能(?![耗力源效量评级])`;

/** Asks whether something may be done: 可以…吗, 能不能, 允不允许, 行不行. */
const leaveAsked = new RegExp(
  `可以|可不可|可否|能不能|${can('不只')}(?=[^,。?]*(?:吗|吧|不|么|没有?)?[?。]*$)|允许|允不允许|让不让|准不准|许不许|行不行`,
);

/** Where a question asks for leave: the offset of the verb; Infinity where it does not. */
export function leaveAskedAt(text: string): number {
  const at = text.search(leaveAsked);
  return at < 0 ? Infinity : /行不行|可以(?:吗|吧|不|么)?[?。]*$/.test(text.slice(at)) ? 0 : at;
}

/** Gives leave in so many words. */
const grants = /(?<![许认])可(?![能靠持控行])|允许|有权|准予/;
/** Gives leave. */
const permits = new RegExp(`${grants.source}|支持|鼓励|能够|推行|推广|推进|探索|引导`);
/** Binds, forbids or punishes. */
const restricts =
  /不得|禁止|严禁|不准|不许|不予|不再|不实行|不适用|不受理|停止|暂停|取缔|关停|关闭|查处|处罚|追究|责令|打击|清退|只能|仅限|仅能|只限|只可|限于|方可|才[能可]|必须|应当?|(?<!必)须(?!知)|除外|另行|其他[^,;。]{0,12}(?:规定|预案)|未经/;
/** Leave is asked for where some is given, in other words or for something else: 不管身份 of 可打破身份限制. */
export const leaveMayBeMeant = (text: string, stretch: string): boolean =>
  Number.isFinite(leaveAskedAt(text)) && grants.test(stretch) && !restricts.test(stretch);

/** Names all that is allowed. */
const only = /(?:只[能限可准]|仅[能限可]|限于)(.*)/;
/** What leave is asked for may be a word as common as 建, but weighs something. */
export const slight = 0.1;
const isAct = (word: string): boolean => word.length > 1 && /^v$/.test(partOfSpeech(word) ?? '');
/** A stretch speaks of a word that it shares some of. */
const some = 0.35;

/**
 * Does a sentence that denies nothing of what is asked give leave for it? What binds, forbids or punishes in the stretches that
 * speak of it leaves the question open; what allows only other things answers it.
 * @param at where the question asks for leave
 */
export function leaveGiven(question: Question, at: number, sentence: string, library: Library): Finding {
  const { atoms } = question;
  const speaksOf = (stretch: string) => {
    const shares = explainAtoms(question, library.views.text(stretch));
    return atoms.some(({ start, weight }, number) => start >= at && weight >= slight && shares[number]! >= some);
  };
  // 能转卖数据吗 of a sentence that lets them be read: of nothing that is to be done does it speak.
  const told = explainAtoms(question, library.views.text(sentence));
  const acts = atoms.flatMap(({ start, text }, number) => (start >= at && isAct(text) ? [told[number]!] : []));
  if (acts.length > 0 && acts.every((share) => share < some)) return 'open';
  const stretches = sentence.split(/[,;。]/).filter(speaksOf);
  if (stretches.some((stretch) => permits.test(stretch) && !restricts.test(stretch))) return 'so';
  const parts = sentence.split(/[;。]/).filter((part) => stretches.length === 0 || speaksOf(part));
  const named = parts.map((part) => only.exec(part)?.[1]);
  if (named.length > 0 && named.every((rest) => rest !== undefined && !speaksOf(rest))) return 'otherwise';
  return parts.some((part) => restricts.test(part)) ? 'open' : 'so';
}
