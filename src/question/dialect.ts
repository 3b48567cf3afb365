/**
 * Words of asking in the speech of the south and southwest, with what the rules know in their place. Both of one length, so that
 * offsets hold. Topics have their everyday names in the vocabulary; these are no topics.
 */
const words: [said: string, plain: string][] = [
  // 粤语
  ['几多', '多少'],
  ['有冇', '有无'],
  ['系唔系', '是不是'],
  ['系咪', '是否'],
  ['边个', '哪个'],
  ['边间', '哪家'],
  ['边啲', '哪些'],
  ['边度', '哪里'],
  ['乜嘢', '什么'],
  ['咩嘢', '什么'],
  ['点样', '怎样'],
  ['点解', '为啥'],
  ['咩', '啥'],
  ['冇', '没'],
  ['唔', '不'],
  ['嘅', '的'],
  ['啲', '些'],
  // 西南官话
  ['啥子', '什么'],
  ['么子', '什么'],
  ['哪样', '什么'],
  ['咋个', '怎么'],
  ['啷个', '怎么'],
];
const plain = new Map(words);
const any = new RegExp(words.map(([said]) => said).join('|'), 'g');

/** A question in the words that the rules know: 要占几多 → 要占多少. The same length. @param text folded */
export const withoutDialect = (text: string): string => text.replace(any, (said) => plain.get(said)!);
