import { isOfState } from '../document/place.ts';
import type { AdministrativeLevel } from '../document/types.ts';

/** 厅 stands only at the province, 部, 总局 and 署 only at the state (`isOfState`); 局, 委 and 办 at any level. */
export function levelOfSuffix(name: string): AdministrativeLevel | null {
  if (/^(?:国务院|国家|中央|全国|中国)/.test(name)) return 'state';
  if (name.endsWith('厅')) return 'province';
  return isOfState(name) ? 'state' : null;
}

/** True where the letters of a short name belong to the words around it: 「提高院前」 is no 高院, 「其中院长」 no 中院. */
export function isPartOfWord(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (name.length > 2) return /^部门/.test(text.slice(end - 1, end + 1)) && name.endsWith('部');
  return clashes.some(
    ([clash, left, right]) => name === clash && (left.includes(before || ' ') || right.includes(after || ' ')),
  );
}

/** Two-letter names with the characters beside which they are parts of other words: left, right. */
const clashes: [string, string, string][] = [
  ['海关', '上', '于'],
  ['高院', '提', '前内'],
  ['中院', '其当', '长内'],
  ['科协', '学', '作调同'],
  ['团委', '集', '托派'],
  ['国办', '', '发函'],
  ['计委', '会', '派托'],
  ['经委', '已', '托派'],
  ['公安', '办', '排'],
  ['工会', '分', '商'],
  ['民委', '村居', '员'],
  ['科委', '各', '托派'],
  ['市委', '', '托派员'],
  ['县委', '', '托派员'],
  ['省委', '', '托派员'],
  ['人大', '', '学量多'],
  ['体委', '总集', '托员派'],
];
