/**
 * Words of asking in the speech of the south and southwest, with what the rules know in their place. Both of one length, so that
 * offsets hold. Topics have their everyday names in the vocabulary; these are no topics.
 */
const words: [said: string, plain: string, before?: string][] = [
  // 粤语
  ['几多', '多少'],
  ['有冇', '有无'],
  ['系唔系', '是不是'],
  ['系咪', '是否'],
  // not 周边个别, 试点样板, 重点解决
  ['边个', '谁个', '(?<=^|[,。?由归是系找被为])|(?<![周旁两])(?=边个(?:来|去|管|负责|牵头|办|做|搞|抓))'],
  ['边间', '哪家', '(?<=^|[,。?由归是系找被为])'],
  ['边啲', '哪些'],
  ['点样', '怎样', '(?<=^|[,。?要该系应会能])'],
  ['点解', '为啥', '(?<=^|[,。?])'],
  ['乜嘢', '什么'],
  ['咩嘢', '什么'],
  ['咩', '啥'],
  ['冇', '没'],
  ['唔', '不'],
  ['嘅', '的'],
  ['啲', '些'],
  // 西南官话
  ['咋个', '怎么'],
  ['啷个', '怎么'],
];
const plain = new Map(words.map(([said, known]) => [said, known]));
const any = new RegExp(
  words.map(([said, , before]) => (before ? `${said}(?<=(?:${before})${said})` : said)).join('|'),
  'g',
);

/** A question in the words that the rules know: 要占几多 → 要占多少. The same length. @param text folded */
export const withoutDialect = (text: string): string => text.replace(any, (said) => plain.get(said)!);
