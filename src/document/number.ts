import { halfWidth } from '../language/half-width.ts';
import type { Header } from './header.ts';
import type { Line } from './lines.ts';
import type { Squeezed } from './squeezed.ts';
import { DOCUMENT_NUMBER, PROMULGATED } from './title.ts';

/**
 * A 发文字号 in its normal form: the year in hexagonal brackets 〔〕 (GB/T 9704—2012, 7.2.5), no blanks, whatever marks it was
 * printed with; positions go on to point at what is printed.
 *
 * @example
 * normalNumber('钟政办发[2020] 3 号') // '钟政办发〔2020〕3号'
 */
export function normalNumber(printed: string): string {
  return halfWidth(printed)
    .replace(/\s+/g, '')
    .replace(/[〔[［（(【﹝]((?:19|20)\d\d)[〕\]］）)】﹞]/, '〔$1〕');
}

/** 东财社〔2019〕88号, alone on its line. */
export function isNumberLine({ text }: Line): boolean {
  const found = DOCUMENT_NUMBER.exec(text);
  return found !== null && text.length <= found[0].length + 4;
}

/** 某省人民政府令第61号: the number of an order. */
const ORDER = /^\p{Script=Han}{2,24}令第\d{1,4}号$/u;

/** 发文字号, where it stands on a line of its own, or the number of an order. */
export function readNumber(squeezed: Squeezed, head: Line[], header: Header): void {
  if (header.number) return;
  for (const [i, line] of head.slice(0, 40).entries()) {
    // 国办发〔2018〕117号, alone on its line, in a bracket, or behind a red head's 签发人
    const found = DOCUMENT_NUMBER.exec(line.text);
    if (found && line.text.length <= found[0].length + 16 && !/[《》。，]/.test(line.text)) {
      const printed = found[1]!.replace(/^(?:发文字号|文号|字号)/, '');
      const at = line.start + line.text.indexOf(printed);
      header.number = normalNumber(printed);
      header.facts.number = squeezed.passage(at, at + printed.length);
      return;
    }
    // 中华人民共和国国务院令第706号, on one line or two
    const above = head[i - 1];
    const from = /^第\d{1,4}号$/.test(line.text) && above && /令$/.test(above.text) ? above : line;
    const order = squeezed.text.slice(from.start, line.end);
    if (ORDER.test(order)) {
      header.number = order;
      header.facts.number = squeezed.passage(from.start, line.end);
      return;
    }
  }
}

/** A regulation says by which order it was made in a bracket below its title. */
export function readPromulgation(squeezed: Squeezed, head: Line[], header: Header): void {
  for (const [i, line] of head.slice(0, 12).entries()) {
    const text = line.text + (head[i + 1]?.text ?? '');
    const found = PROMULGATED.exec(text);
    if (!found) continue;
    const at = line.start + text.indexOf(found[2]!);
    header.number = found[2]!;
    header.facts.number = squeezed.passage(at, at + found[2]!.length);
    header.date ??= found[1]!;
    header.facts.date ??= squeezed.passage(line.start + 1, line.start + 1 + found[1]!.length);
    return;
  }
}
