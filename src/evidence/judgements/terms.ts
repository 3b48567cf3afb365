import type { Question } from '../../question/types.ts';
import type { Judgement } from '../evidence.ts';
import { asTyped } from '../lost-names.ts';

/** “两个允许”指什么 is answered only where the plan says what the term means. */
export const termExplained: Judgement = (question, ranked, best) => {
  const term = termAsked(question);
  return term === null || best === null || explainsTerm(best.sentence.text, term)
    ? null
    : { ranked, sentence: best, silent: `没有解释“${asTyped(question, term)}”` };
};

/** The term whose meaning is asked for: “两个允许”是哪两个, 1+N各代表什么; null otherwise. */
function termAsked({ text }: Question): string | null {
  if (
    !/什么意思|啥意思|含义|代表(?:的是)?(?:什么|啥)|指(?:的是)?[^,。]{0,3}(?:什么|啥|哪)|是指|怎么解释|(?:是|具体|分别)(?:是|指|说|允许)*哪[两三四五六七八九][个样种项]/.test(
      text,
    )
  )
    return null;
  return (
    /"([^"]{2,12})"/.exec(text)?.[1] ??
    /\d\+[n\d]/.exec(text)?.[0] ??
    /[两三四五六七八九]个[一-龥]{2}(?=是|指|具体|分别|说|有|到底)/.exec(text)?.[0] ??
    null
  );
}

/** True where the stretch that has the term lists or says what it means: （党建带头人、学术带头人）, 即, 医疗成本和质量的“双控制”. */
function explainsTerm(sentence: string, term: string): boolean {
  const at = sentence.indexOf(term);
  if (at < 0) return true;
  const from = Math.max(sentence.lastIndexOf(',', at), sentence.lastIndexOf(';', at)) + 1;
  const behind = sentence.slice(at + term.length).replace(/^["]/, '');
  return (
    /^[一-龥]{0,4}\(|^(?::|即|是指|包括)/.test(behind) ||
    /[、和及与]/.test(sentence.slice(from, at)) ||
    /[两三]批|一批.*一批/.test(sentence)
  );
}
