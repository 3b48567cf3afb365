import type { Question } from '../question/types.ts';

/** So many things are a list. */
export const leastList = 3;

/** How many things a sentence lists: its longest run of items between 、. @param text folded */
export const listed = (text: string): number =>
  Math.max(0, ...text.split(/[,;。:]/).map((part) => part.split(/[、和及与]|一批/).length));

/** True where a sentence names one by one what is to be counted: 肿瘤、呼吸、儿科等临床专科. */
export const listsAsked = ({ atoms }: Question, text: string): boolean =>
  [...text.matchAll(/(?:[^,;。:、]+、){2}[^,;。:]*?等([^,;。:、]{2,12})(?=[,;。]|$)/g)].some(([, kind]) =>
    atoms.some((atom) => atom.text.length >= 2 && kind!.endsWith(atom.text)),
  );

/** True where a sentence says again and again what is to be counted: 几个“一批” of 批评教育一批、通报处理一批. */
export function repeatsAsked({ text }: Question, sentence: string): boolean {
  const term = /(?:几|多少)个"([^"]{1,6})"/.exec(text)?.[1];
  return term !== undefined && sentence.split(term).length > 2;
}

/** Does a sentence quote so many characters: “管理统一、服务同质、利益共享、责任共担” has sixteen. */
export const quotes = (sentence: string, length: number): boolean =>
  [...sentence.matchAll(/"([^"]+)"/g)].some(([, said]) => said!.replace(/[^\p{Script=Han}]/gu, '').length === length);
