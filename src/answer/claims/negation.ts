import type { Library } from '../../evidence/library.ts';
import { explainAtoms } from '../../evidence/shares.ts';
import { confirming, isFunctionWord } from '../../question/grammar.ts';
import type { Atom, Question } from '../../question/types.ts';
import type { Finding } from './finding.ts';
import { can, leaveAskedAt, leaveGiven, slight } from './leave.ts';

/** Words that weigh this much are what is claimed, and may be denied (一般不兼任). */
const claimed = 0.3;
/** A word that weighs this much and stands only in what is excepted is what the exception is made for. */
const telling = 0.25;
/** So many words at the end of a claim are what it says of its topic. */
const predicate = 3;

/** A stretch speaks of a word by its own name, another one, or what it is short for (收取费用), not by a piece of it. */
const whole = 0.5;

/** Does the question itself deny: 不是…, 没有…? */
const negative = /不(?!是不是)|没|别/;
/** The verb by which a claim is made, with what denies it. */
const modal = new RegExp(`[不没]?(?:可以|可否|${can()}|允许|应当|必须|需要|要(?!求|素|点)|得(?!到|了|起))`);
/** It says that something need not be done. */
const needless = /不用|不必|无需|无须|不需要|用不着|不再|不经|免(?=[证检于交考报审签掉了去办增征税收])/;
/** It says that something is not done at all: 总会计师不进班子. */
const refuses = /(?<!是)不(?:进入?|参加|参与|设立?|建|配|纳入|要求|允许|支持|鼓励|包括|安排|推进|开展|实行)/;
/** A不A (有没有, 是不是) asks without denying. */
const alternatives = /(.)[不没](?=\1)|没错|不错|[不没][?。]*$/g;
/** 不, 没 and 别 that are part of another word or bound a figure. */
const undenying = /罚没|没收|别[人的家处]|[分级类特区个差识鉴辨]别|不(?:[低少高多小大]于|超过|足|仅|断|止|限|同|动产)/g;
/** Tells which one is meant: 没通过评估的. */
const lacking = /(?:没有?|未|不(?![得予准许再])|无)[^,;。?]{1,16}?的(?![话吧吗?。]|$)/g;
/** What a plan may do to a thing; a question that says so too (取消加成了吗) is not denied by it. */
const acts = ['淡化', '取消', '禁止', '严禁', '避免', '防止', '停止', '暂停', '杜绝'];
/** Words that free of what follows in their stretch of a sentence: 不再要求企业为此接受船检机构检查. */
const freeing = [
  '不再',
  '无需',
  '毋需',
  '无须',
  '不需要?',
  '不必',
  '免[于予除征收交办检]',
  '可以?不',
  '不受',
  '不予',
  '取消',
];
/** Words that deny what follows in their stretch. */
const denials = [
  ...freeing,
  '不得',
  '不准',
  '不许',
  '不允许',
  '不实行',
  '不搞',
  '不享受',
  '禁止',
  '严禁',
  '停止',
  '暂停',
  '杜绝',
];
/** Those that deny only the words right behind them. */
const denialsOfNext = ['不', ...acts];
/** A sentence without any of them denies nothing. */
const denies = new RegExp([...denials, ...denialsOfNext].join('|'));
/** 未经评估不得实施, 不符合规划的项目，不得办理: what is denied only under a condition. */
const underCondition =
  /(?:未经?[^,;。]{1,24}|(?:没有|未|不(?![得予准许再允]))[^,;。]{1,24}的[^,;。]{0,6}),?(?:一律|均|都)?(?:不得|不予|不准|不许|禁止|严禁|停止|暂停)/;
/** It says that something is done away with. */
const ends = /取消|停止|暂停|停办|禁止|严禁|废止|撤销|取缔/;
/** What the plan does away with is not looked at any more: 可打破身份限制. */
const frees = /打破|破除|突破|不受/;

/**
 * Does the sentence say what is claimed, as far as yes and no go? What it denies is not so, unless the question denies it
 * too; 不用…吧 is so only where the sentence frees of it; of what it excepts the contrary holds (除…以外).
 */
export function bearingOf(question: Question, whole: string, library: Library): Finding {
  const sentence = whole.replace(undenying, '');
  const { text, atoms } = question;
  const leave = leaveAskedAt(text);
  const words = atoms.filter(({ weight, start }) => weight >= claimed || (start >= leave && weight >= slight));
  // 通知书到期了，车没改动，要重测吗: the last part that says something is the claim.
  const from = text.lastIndexOf(',', words.at(-1)?.start) + 1;
  const part = text
    .slice(from)
    .replace(confirming, '')
    .replace(alternatives, '')
    .replace(undenying, '')
    .replace(lacking, '');
  // 没评估可以先实施吗: what stands before the verb that asks is told, not claimed.
  const said = part.slice(Math.max(0, part.search(modal)));
  const excepts = isExcepted(question, sentence, library);
  const last = Number.isFinite(leave)
    ? words.filter(({ start }) => start >= leave)
    : words.filter(({ start }) => start >= from).slice(-predicate);
  const mayDeny = denies.test(sentence);
  const nextDenied = mayDeny && deniesNext(words, question, sentence);
  const isDenied =
    nextDenied ||
    (mayDeny &&
      (deniesAll(denials, last, question, sentence, library) ||
        (Number.isFinite(leave) && deniesIn(said, question, sentence))));
  const denied = isDenied !== excepts;
  if (needless.test(said)) {
    const freed = nextDenied || deniesAll(freeing, last, question, sentence, library);
    return freed !== excepts && !underCondition.test(sentence) ? 'so' : 'otherwise';
  }
  if (refuses.test(said) && !denied) return 'otherwise';
  if (negative.test(said)) return (denied || frees.test(sentence)) && !excepts ? 'so' : 'otherwise';
  if (denied)
    return underCondition.test(sentence) &&
      !excepts &&
      !/[没未不无]/.test(text.replace(alternatives, '').replace(said, ''))
      ? 'open'
      : 'otherwise';
  if (ends.test(said) && !ends.test(sentence)) return 'otherwise';
  // 没做体检可以更新吗: whoever lacks something is not meant by what is left to all.
  if (Number.isFinite(leave) && /[没未不无]/.test(text.slice(0, leave)) && !/[未不无没非]/.test(sentence))
    return 'open';
  return Number.isFinite(leave) && !excepts ? leaveGiven(question, leave, sentence, library) : 'so';
}

/** What denies, but for what the question itself says. */
const foreign = (denials: readonly string[], { text }: Question) =>
  denials.filter((denial) => !acts.includes(denial) || !text.includes(denial)).join('|');

/** Is a word that is claimed denied right before it? */
function deniesNext(words: readonly Atom[], question: Question, sentence: string): boolean {
  const names = words.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '.')).join('|');
  const denial = new RegExp(`(?:${foreign(denialsOfNext, question)})[^,;。]{0,3}(?:${names})`, 'u');
  return names !== '' && denial.test(sentence);
}

/** 不得重复享受: is the claim made in the very word that is denied? */
const deniesIn = (said: string, question: Question, sentence: string): boolean =>
  [...sentence.matchAll(new RegExp(`(?:${foreign(denials, question)})([\\p{L}]{2})`, 'gu'))].some(
    ([, next]) => said.includes(next!) && !isFunctionWord(next!),
  );

/** Does what follows a denial in its stretch speak of a word that is claimed, by whatever name? */
function deniesAll(
  by: readonly string[],
  words: readonly Atom[],
  question: Question,
  sentence: string,
  library: Library,
): boolean {
  const denial = new RegExp(`(?:${foreign(by, question)})([^,;。)]{1,40})`, 'gu');
  return [...sentence.matchAll(denial)].some(([, rest]) => {
    const shares = explainAtoms(question, library.views.text(rest!));
    return question.atoms.some((atom, at) => words.includes(atom) && shares[at]! >= whole);
  });
}

/** Is what is asked about excepted in the sentence: 除危险货物运输以外的货物运输? */
function isExcepted(question: Question, sentence: string, library: Library): boolean {
  const exception = /除([^,;。]{2,24}?)(?:以外|之外|外)/.exec(sentence);
  if (!exception) return false;
  const [, told = ''] = exception;
  // 除非冷藏车外: the cold ones are not what is excepted.
  if (/^[非未不]/.test(told) && !/[非未不没]/.test(question.text)) return false;
  const rest = sentence.replace(exception[0], ',');
  const within = explainAtoms(question, library.views.text(told));
  const beside = explainAtoms(question, library.views.text(rest));
  // 涉密 is no word of its own to every dictionary.
  const pairs = [...told].slice(1).map((second, at) => `${told[at]}${second}`);
  return (
    question.atoms.some(({ weight }, at) => weight >= telling && within[at]! > 0 && beside[at] === 0) ||
    pairs.some((pair) => question.text.includes(pair) && !rest.includes(pair) && !isFunctionWord(pair))
  );
}
