import { matchesOf } from './matches.ts';
import { readNumeral } from './numerals.ts';
import type { Span } from './spans.ts';

/** A figure with what it measures: 85岁, 6000万元. Offsets are UTF-16, end exclusive. */
export interface Measured {
  start: number;
  end: number;
  /** In the measure's own unit: 60,000,000 for 6000万元. */
  value: number;
  measure: Measure;
}

type Measure = keyof typeof measures;

/** From where to where a figure may lie; an open end does not hold the limit itself. */
interface Interval {
  start: number;
  end: number;
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
  /** False for a figure that nothing makes a limit: 奖励100万元. */
  limits: boolean;
}

/** Names of each unit; those with 万 and 亿 before them count so. */
const measures = {
  age: '周?岁',
  money: '[百千]?[万亿]?(?:元|块钱?)|[百千]?个?[万亿](?=的|-)',
  area: '平方米|平米|平方|㎡|m2|平(?=的)',
  people: '万?人(?![民次口])',
  floors: '层',
  weight: '万?吨',
  land: '万?亩',
  distance: '公里|千米',
};
const names = Object.keys(measures) as Measure[];
const figure = '(\\d[\\d,]*(?:\\.\\d+)?|[一二三四五六七八九十百千两]+)';

const valueOf = (digits: string): number =>
  /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : (readNumeral(digits) ?? NaN);

const scales: [string, number][] = [
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
];
const scaleOf = (unit: string): number =>
  scales.reduce((all, [mark, scale]) => (unit.includes(mark) ? all * scale : all), 1);

/** Of somebody's age, and of what else is called by its size (6000万的项目): an instance, not the plan's own figure. */
const instances = names.map((measure) => ({
  measure,
  pattern: new RegExp(
    `(?<![\\d.,-])${figure}(${measures[measure]})${measure === 'age' ? '' : '(?=的)'}(?!(?:及|或|含)?以[上下内]|[-至到]\\d)`,
    'g',
  ),
}));

/** The figures that are told of somebody or something: whether a rule holds for them is asked. @param text folded */
export function findInstances(text: string): Measured[] {
  if (!/[\d一二三四五六七八九十]/.test(text)) return [];
  return instances.flatMap(({ measure, pattern }) =>
    matchesOf(text, pattern).map(({ index, 0: said, 1: digits, 2: unit }) => ({
      start: index,
      end: index + said.length,
      value: valueOf(digits!) * scaleOf(unit!),
      measure,
    })),
  );
}

const NOT = '不(?:得|应|能|可|予)?';
/** What stands before a limit: at most and below it, at least and above it; each with whether the limit itself is out. */
const before: [pattern: RegExp, side: 'low' | 'high', open: boolean][] = [
  [new RegExp(`(?:${NOT}(?:超过|高于|大于|多于)|至多|最高|最多)$`), 'high', false],
  [new RegExp(`(?:${NOT}(?:低于|小于|少于)|至少|(?<![不未])年?满|达到?)$`), 'low', false],
  [/(?:不满|未满|不足|低于|小于|少于)$/, 'high', true],
  [/(?:超过|高于|大于|多于)$/, 'low', true],
];
const behind = /^(?:\(不?含\))?(?:及|或|含)?(?:\(不?含\))?以([上下内])(\(不含\))?/;

const bounds = Object.fromEntries(
  names.map((measure) => {
    const unit = `(${measures[measure]})`;
    return [measure, new RegExp(`(?:${figure}${unit}?(?:-|至|到))?${figure}${unit}`, 'g')];
  }),
) as Record<Measure, RegExp>;

/** What a text sets for figures of a measure; limits with nothing between them hold together (满60岁不满65岁). */
function intervalsIn(text: string, measure: Measure): Interval[] {
  const found: Interval[] = [];
  for (const { index, 0: said, 1: from, 2: ofFrom, 3: to, 4: unit } of matchesOf(text, bounds[measure])) {
    const limit = valueOf(to!) * scaleOf(unit!);
    const rest = text.slice(index + said.length);
    const suffix = behind.exec(rest);
    const end = index + said.length + (suffix?.[0].length ?? 0);
    const next: Interval = {
      start: index,
      end,
      low: limit,
      high: limit,
      lowOpen: false,
      highOpen: false,
      limits: from !== undefined,
    };
    if (from !== undefined) {
      const own = valueOf(from) * scaleOf(ofFrom ?? '');
      next.low = ofFrom === undefined && own < valueOf(to!) ? own * scaleOf(unit!) : own;
    } else {
      const limiting = before.find(([pattern]) => pattern.test(text.slice(0, index)));
      const open = suffix ? /不含/.test(suffix[0]) : (limiting?.[2] ?? false);
      const side = suffix ? (suffix[1] === '上' ? 'low' : 'high') : limiting?.[1];
      if (side === 'low') Object.assign(next, { high: Infinity, lowOpen: open, limits: true });
      if (side === 'high') Object.assign(next, { low: -Infinity, highOpen: open, limits: true });
    }
    const last = found.at(-1);
    if (last && next.start - last.end <= 4 && !/[,;。、或]/.test(text.slice(last.end, next.start))) {
      if (next.low > last.low) Object.assign(last, { low: next.low, lowOpen: next.lowOpen });
      if (next.high < last.high) Object.assign(last, { high: next.high, highOpen: next.highOpen });
      last.end = next.end;
    } else found.push(next);
  }
  return found;
}

const holds = ({ low, high, lowOpen, highOpen }: Interval, value: number): boolean =>
  (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);

/** Does a text set something for figures of the kind within bounds that hold this one: 80-89周岁, 60岁以上, 不满14岁? @param text folded */
export const admits = (text: string, { value, measure }: Measured): boolean =>
  intervalsIn(text, measure).some((interval) => holds(interval, value));

/** The stretch of a sentence that holds for a figure, and the bounds in it. */
interface Stretch {
  start: number;
  end: number;
  bound: Span;
}

/**
 * The stretch of a sentence that holds for a figure: from the comma before the bounds that hold it, the closest where several
 * do, to the comma before the next ones; null where no bounds do. @param text folded
 */
export function stretchFor(text: string, { value, measure }: Measured): Stretch | null {
  const intervals = intervalsIn(text, measure).filter(({ limits }) => limits || measure === 'age');
  const [closest] = intervals
    .filter((interval) => holds(interval, value))
    .sort((one, other) => other.low - one.low || one.high - other.high);
  if (!closest) return null;
  const at = intervals.indexOf(closest);
  const commaBefore = (place: number) => Math.max(...[...',;。'].map((mark) => text.lastIndexOf(mark, place - 1))) + 1;
  const next = intervals[at + 1];
  return {
    start: at === 0 ? 0 : commaBefore(closest.start),
    end: next ? Math.max(commaBefore(next.start), closest.end) : text.length,
    bound: closest,
  };
}
