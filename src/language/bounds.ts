import { matchesOf } from './matches.ts';
/** A figure with what it measures: 85岁, 6000万元. Offsets are UTF-16, end exclusive. */
export interface Measured {
  start: number;
  end: number;
  /** In the measure's own unit: 60,000,000 for 6000万元. */
  value: number;
  measure: Measure;
}

type Measure = keyof typeof measures;

/** Names of each unit; those with 万 and 亿 before them count so. */
const measures = {
  age: '周?岁',
  money: '[百千]?[万亿]?(?:元|块钱?)|[百千]?[万亿](?=的)',
  area: '平方米|平米|平方|㎡|m2|平(?=的)',
  people: '[万]?(?:人|名)',
  floors: '层',
  weight: '[万]?吨',
  land: '[万]?亩',
  distance: '公里|千米',
};
const names = Object.keys(measures) as Measure[];
const figure = '(\\d+(?:\\.\\d+)?)';

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
    `(?<![\\d.-])${figure}(${measures[measure]})${measure === 'age' ? '' : '(?=的)'}(?!(?:及|或|含)?以[上下内]|[-至到]\\d)`,
    'g',
  ),
}));

/** The figures that are told of somebody or something: whether a rule holds for them is asked. @param text folded */
export function findInstances(text: string): Measured[] {
  if (!/\d/.test(text)) return [];
  return instances.flatMap(({ measure, pattern }) =>
    matchesOf(text, pattern).map(({ index, 0: said, 1: digits, 2: unit }) => ({
      start: index,
      end: index + said.length,
      value: Number(digits) * scaleOf(unit!),
      measure,
    })),
  );
}

const bounds = Object.fromEntries(
  names.map((measure) => {
    const unit = `(${measures[measure]})`;
    return [
      measure,
      new RegExp(
        [
          `${figure}(?:${measures[measure]})?(?:\\(含\\))?(?:-|至|到)${figure}${unit}`,
          `(?:(不满|未满|不足|(?<!不)低于|小于|不超过|(?<!不)少于)|(超过|不低于|不少于|大于|高于|满|达到?))?${figure}${unit}(?:\\(含\\))?(?:及|或|含|\\(含\\))?(以[上下内])?`,
        ].join('|'),
        'g',
      ),
    ];
  }),
) as Record<Measure, RegExp>;

/** Does a text set something for figures of the kind within bounds that hold this one: 80-89周岁, 60岁以上, 不满14岁? @param text folded */
export function admits(text: string, { value, measure }: Measured): boolean {
  for (const [, from, to, ofRange, below, over, bound, unit, side] of text.matchAll(bounds[measure])) {
    if (from !== undefined) {
      const scale = scaleOf(ofRange!);
      if (Number(from) * scale <= value && value <= Number(to) * scale) return true;
      continue;
    }
    if (bound === undefined) continue;
    const limit = Number(bound) * scaleOf(unit!);
    const isMost = below !== undefined || side === '以下' || side === '以内';
    const isLeast = over !== undefined || side === '以上';
    if (isMost ? value <= limit : isLeast ? value >= limit : value === limit) return true;
  }
  return false;
}
