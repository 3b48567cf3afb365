import type { Citation } from '../../answer/types.ts';

const PARTS: [RegExp, (mark: string) => string][] = [
  [/^[一二三四五六七八九十百]+/u, (mark) => `第${mark}部分`],
  [/^（[一二三四五六七八九十百]+）/u, (mark) => `第${mark}项`],
  [/^\d+/u, (mark) => `第${mark}条`],
  [/^（\d+）/u, (mark) => `第${mark}点`],
];

/** 二（二）8 → 第二部分第（二）项第8条; what is not numbered like that stays as it is (序, 附件表7). */
export function officialPath(path: string): string {
  let rest = path.replace(/~\d+$/u, '');
  let said = '';
  while (rest !== '') {
    const part = PARTS.find(([pattern]) => pattern.test(rest));
    if (part === undefined) return said + rest;
    const mark = part[0].exec(rest)![0];
    said += part[1](mark);
    rest = rest.slice(mark.length);
  }
  return said;
}

/** How an official cites it: 《标题》（文号）第二部分第（二）项第8条. */
export function officialSource({ title, document, clause }: Pick<Citation, 'title' | 'document' | 'clause'>): string {
  return `《${title}》${document === title || document === '' ? '' : `（${document}）`}${officialPath(clause)}`;
}
