import type { Library } from '../evidence/library.ts';
import { explainAtoms } from '../evidence/shares.ts';
import { confirming, isFunctionWord } from '../question/grammar.ts';
import type { Atom, Question } from '../question/types.ts';

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
/** It says that something need not be done. */
const needless = /不用|不必|无需|无须|不需要|用不着|不再|免(?=[证检于交考报审签掉了去办])/;
/** It says that something is not done at all: 总会计师不进班子. */
const refuses = /(?<!是)不(?:进入?|参加|参与|设立?|建|配|纳入|要求|允许|支持|鼓励|包括|安排|推进|开展|实行)/;
/** A不A (有没有, 是不是) asks without denying. */
const alternatives = /(.)[不没]\1|没错|不错|[不没][?。]*$/g;
/** What a plan may do to a thing; a question that says so too (取消加成了吗) is not denied by it. */
const acts = ['淡化', '取消', '禁止', '严禁', '避免', '防止'];
/** Words that deny what follows in their stretch of a sentence: 不再要求企业为此接受船检机构检查. */
const denials = [
  '不再',
  '无需',
  '毋需',
  '无须',
  '不需要?',
  '不必',
  '免[于予除征收交]',
  '可以?不',
  '不受',
  '不予',
  '不得',
  '取消',
];
/** Those that deny only the words right behind them. */
const denialsOfNext = ['不', ...acts];

/**
 * Does the sentence say what is claimed, as far as yes and no go? What it denies is not so, unless the question denies it
 * too; 不用…吧 is so only where the sentence frees of it; of what it excepts the contrary holds (除…以外).
 */
export function agrees(question: Question, sentence: string, library: Library): boolean {
  const words = question.atoms.filter(({ weight }) => weight >= claimed);
  // 通知书到期了，车没改动，要重测吗: the last part that says something is the claim.
  const from = question.text.lastIndexOf(',', words.at(-1)?.start) + 1;
  const text = question.text.slice(from).replace(confirming, '').replace(alternatives, '');
  const excepts = isExcepted(question, sentence, library);
  const last = words.filter(({ start }) => start >= from).slice(-predicate);
  const denied = (deniesNext(words, question, sentence) || deniesAll(last, question, sentence, library)) !== excepts;
  if (needless.test(text)) return denied;
  if (refuses.test(text) && !denied) return false;
  return !denied || (negative.test(text) && !excepts);
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

/** Does what follows a denial in its stretch speak of a word that is claimed, by whatever name? */
function deniesAll(words: readonly Atom[], question: Question, sentence: string, library: Library): boolean {
  const denial = new RegExp(`(?:${foreign(denials, question)})([^,;。)]{1,30})`, 'gu');
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
