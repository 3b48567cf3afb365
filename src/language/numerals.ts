import { fold } from './fold.ts';

const digits = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((digit, value): [string, number] => [digit, value]),
  ['○', 0],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
]);
const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const myriads = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** Value of a numeral below 10,000 in Chinese characters; null where it is not well formed. */
function small(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  let zero = false;
  for (const character of text) {
    const unit = units.get(character);
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10) || digit === 0) return null;
      total += (digit ?? 1) * unit;
      [lastUnit, digit, zero] = [unit, null, false];
      continue;
    }
    const value = digits.get(character);
    if (value === undefined || digit !== null) return null;
    if (value === 0) zero = true;
    else digit = value;
  }
  if (digit === null) return zero && total === 0 && text.length > 1 ? null : total;
  // 一百二 is 120, 一百零二 is 102.
  return total + digit * (zero || lastUnit === 10_000 || lastUnit === 10 ? 1 : lastUnit / 10);
}

/** 一万二 is 12,000, 一万零二 is 10,002. */
function afterMyriad(rest: string, myriad: number): number | null {
  const value = readNumeral(rest.replace(/^[零〇]/, ''));
  return value !== null && value < 10 && [...rest].length === 1 ? (value * myriad) / 10 : value;
}

/**
 * Number of a numeral that is the whole text: 二十二, 一百零二, 廿八, 两, 二〇二五, 3.5, １２, 1.2万, 三千亿, 1,000.
 * Null where it is none.
 */
export function readNumeral(printed: string): number | null {
  const text = fold(printed).replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  for (const myriad of ['亿', '万'] as const) {
    const at = text.lastIndexOf(myriad);
    if (at <= 0) continue;
    const head = readNumeral(text.slice(0, at));
    const rest = text.slice(at + 1);
    const tail = rest === '' ? 0 : /^\d/.test(rest) ? null : afterMyriad(rest, myriads.get(myriad)!);
    return head === null || tail === null ? null : head * myriads.get(myriad)! + tail;
  }
  const thousands = /^(\d+(?:\.\d+)?)([百千])$/.exec(text);
  if (thousands) return Number(thousands[1]) * units.get(thousands[2]!)!;
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => digits.has(character) && !/[两俩仨]/.test(character)))
    return Number(characters.map((character) => digits.get(character)).join(''));
  return text === '' ? null : small(text);
}

/** 1 → 一, 22 → 二十二, 102 → 一百零二, 2025 → 二千零二十五. Whole numbers from 0 to 9999; else RangeError. */
export function toChineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new RangeError(`no numeral for ${number}`);
  const names = '零一二三四五六七八九';
  let text = '';
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit) text += names[digit]! + name;
    else if (text && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十') || '零';
}
