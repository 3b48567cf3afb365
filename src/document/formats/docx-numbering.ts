import { SaxesParser } from 'saxes';
import { toChineseNumeral } from '../../language/numerals.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** What w:numPr says of a paragraph. */
export interface NumberReference {
  list: string;
  level: number;
}

/** Generates the numbers of a Word document, paragraph by paragraph, as Word does. */
export class Numberings {
  readonly #lists = new Map<string, string>();
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #restarts = new Map<string, Map<number, number>>();
  readonly #styles = new Map<string, { reference: Partial<NumberReference>; base: string | null }>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #seen = new Set<string>();

  addLevel(abstract: string, index: number, level: Level): void {
    const levels = this.#levels.get(abstract) ?? new Map<number, Level>();
    this.#levels.set(abstract, levels.set(index, level));
  }

  addList(list: string, abstract: string): void {
    this.#lists.set(list, abstract);
  }

  addRestart(list: string, level: number, start: number): void {
    const restarts = this.#restarts.get(list) ?? new Map<number, number>();
    this.#restarts.set(list, restarts.set(level, start));
  }

  addStyle(id: string, reference: Partial<NumberReference>, base: string | null): void {
    this.#styles.set(id, { reference, base });
  }

  /** The list that a paragraph style belongs to, its base styles' where it has none. */
  ofStyle(id: string): NumberReference | null {
    let level: number | undefined;
    for (let at: string | null = id, hops = 0; at !== null && hops < 20; hops += 1) {
      const style = this.#styles.get(at);
      if (!style) return null;
      level ??= style.reference.level;
      if (style.reference.list) return { list: style.reference.list, level: level ?? 0 };
      at = style.base;
    }
    return null;
  }

  /** Counts a paragraph of a list and returns its mark: 一、, （二）, 3. */
  next({ list, level }: NumberReference): string {
    const abstract = this.#lists.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (abstract === undefined || !levels || !own) return '';
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    const restart = this.#restarts.get(list)?.get(level);
    const first = `${list} ${level}`;
    if (restart !== undefined && !this.#seen.has(first)) counters[level] = restart;
    else counters[level] = counters[level] === undefined ? own.start : counters[level] + 1;
    this.#seen.add(first);
    counters.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = levels.get(index)?.format ?? 'decimal';
      return printed(counters[index] ?? levels.get(index)?.start ?? 1, format);
    });
  }
}

/** Reads numbering.xml and the numbering of styles.xml. */
export function readNumberings(numberingXml: string, stylesXml: string): Numberings {
  const numberings = new Numberings();
  if (numberingXml) readNumberingXml(numberingXml, numberings);
  if (stylesXml) readStylesXml(stylesXml, numberings);
  return numberings;
}

function readNumberingXml(xml: string, numberings: Numberings): void {
  let abstract = '';
  let list = '';
  let index = 0;
  let level: Level | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') [abstract, list] = [attributes['w:abstractNumId'] ?? '', ''];
    else if (name === 'w:num') list = attributes['w:numId'] ?? '';
    else if (name === 'w:abstractNumId') numberings.addList(list, value);
    else if (name === 'w:lvlOverride') index = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') numberings.addRestart(list, index, Number(value));
    else if (name === 'w:lvl' && !list)
      [index, level] = [Number(attributes['w:ilvl']), { format: 'decimal', text: '', start: 1 }];
    else if (level && name === 'w:start') level.start = Number(value);
    else if (level && name === 'w:numFmt') level.format = value;
    else if (level && name === 'w:lvlText') level.text = value;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:lvl' || !level) return;
    numberings.addLevel(abstract, index, level);
    level = null;
  });
  parser.write(xml).close();
}

function readStylesXml(xml: string, numberings: Numberings): void {
  let id: string | null = null;
  let base: string | null = null;
  let reference: Partial<NumberReference> = {};
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') [id, base, reference] = [attributes['w:styleId'] ?? '', null, {}];
    else if (name === 'w:basedOn') base = value;
    else if (name === 'w:numId') reference.list = value;
    else if (name === 'w:ilvl') reference.level = Number(value);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style' && id !== null) numberings.addStyle(id, reference, base);
  });
  parser.write(xml).close();
}

const DIGITS = '〇一二三四五六七八九';

/** A number as Word prints it in a format; formats that it does not know are printed as Arabic digits. */
function printed(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
    case 'koreanCounting':
      return Number.isInteger(value) && value > 0 && value < 10_000 ? toChineseNumeral(value) : String(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(value, 399);
  let text = '';
  for (const [amount, sign] of steps) for (; left >= amount; left -= amount) text += sign;
  return text;
}
