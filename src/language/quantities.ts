import { fold } from './fold.ts';
import { matchesOf } from './matches.ts';
import { readNumeral } from './numerals.ts';

/** A number found in a text. Offsets are UTF-16, end exclusive. */
export interface Quantity {
  start: number;
  end: number;
  /** 80 for 80%, 百分之八十 and 八成; 100 for 百分百; 22 for 二十二. */
  value: number;
  percent: boolean;
  /** 第: 第二十二条. */
  ordinal: boolean;
}

const chinese = '〇○零一二三四五六七八九十百千万亿两廿卅';
// A lone 一…九 or 十 counts only before one of these: 一些, 统一, 三甲, 十分 are words, 三个, 十张 are numbers.
const counted = '个项条款章类种级家所名人次年月日天周张位元万亿成倍处批部册份辆台岁轮期支例间座分';
const patterns: { rule: RegExp; percent: boolean }[] = [
  { rule: /百分(百)/g, percent: true },
  { rule: new RegExp(`百分之([\\d.]+|[${chinese}]+(?:点[${chinese}]+)?)`, 'g'), percent: true },
  { rule: /(\d+(?:\.\d+)?)\s*%/g, percent: true },
  {
    rule: /([一二三四五六七八九两\d])成([一二三四五六七八九半](?!级))?(?![立为果本就员效熟长都功人份分绩])/g,
    percent: true,
  },
  { rule: /第?((?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:[百千]?[万亿]|[百千])?)/g, percent: false },
  { rule: new RegExp(`第?([${chinese}]+)`, 'g'), percent: false },
];

/** 三点五 → 3.5; otherwise as readNumeral. */
function withPoint(text: string): number | null {
  const [whole, fraction] = text.split('点');
  if (fraction === undefined) return readNumeral(text);
  const head = readNumeral(whole!);
  const tail = [...fraction].map((digit) => readNumeral(digit));
  return head === null || tail.includes(null) ? null : Number(`${head}.${tail.join('')}`);
}

function value(match: RegExpExecArray, percent: boolean): number | null {
  if (percent && match[0].includes('成')) {
    const rest = match[2] === '半' ? 5 : match[2] ? readNumeral(match[2])! : 0;
    return readNumeral(match[1]!)! * 10 + rest;
  }
  return match[0] === '百分百' ? 100 : withPoint(match[1]!);
}

function isWord(text: string, match: RegExpExecArray): boolean {
  // 统一三甲, 一五一十: two or three digits in a row are no numeral; four may be a year.
  if (/^[一二三四五六七八九两零〇○]{2,3}$/.test(match[1]!)) return true;
  if (match[0].startsWith('第') || !/^[一二三四五六七八九十百千万亿两零〇○]$/.test(match[1]!)) return false;
  const after = text[match.index + match[0].length] ?? '';
  if (/[百千万亿零]/.test(match[1]!)) return true;
  // 十分, 万分 (very); 统一个, 唯一个: the 一 belongs to the word before it.
  return (
    !counted.includes(after) || (match[1] === '十' && after === '分') || /[统唯同]/.test(text[match.index - 1] ?? '')
  );
}

/**
 * All numbers of a text in order, none overlapping: 百分之八十, 八成五, ８０％, 第二十二条, 10个, 三个, 1.5万.
 * Years and dates are numbers too: take out what `findDates` found first.
 */
export function findQuantities(text: string): Quantity[] {
  const folded = fold(text);
  const found: Quantity[] = [];
  for (const { rule, percent } of patterns)
    for (const match of matchesOf(folded, rule)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end) || (!percent && isWord(folded, match)))
        continue;
      const number = value(match, percent);
      if (number !== null) found.push({ start, end, value: number, percent, ordinal: match[0].startsWith('第') });
    }
  return found.sort((one, other) => one.start - other.start);
}
