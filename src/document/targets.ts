import { findDeadlines } from './deadlines.ts';
import type { Range, Squeezed } from './squeezed.ts';
import type { Deadline, Target } from './types.ts';
import { findValues, type FoundValue } from './values.ts';

const BEFORE =
  /(不低于|不少于|不小于|不超过|不高于|不大于|不得少于|不得低于|不得超过|至少|最少|最多|超过|突破|高于|低于|少于|大于|力争达到|达到|达|控制在|稳定在|保持在|提高到|提高至|提升到|提升至|增加到|增加至|增加|扩大到|下降到|降低到|降至|降到|下降|降低|压缩至|压缩到|缩短至|缩短到|年均增长|增长|提高|提升|前进|上升|力争|争取)(?:了|为|到|至)?$/;
/** No subject stands so far from its figure. */
const FAR = 400;
const WISH = /(力争|争取)/;

/** The targets and the time limits of one sentence, part by part between its semicolons. */
export function readTargets(
  squeezed: Squeezed,
  sentence: Range,
  inherited: string | null,
): { targets: Target[]; deadlines: Deadline[] } {
  const targets: Target[] = [];
  const deadlines: Deadline[] = [];
  let current = inherited;
  for (const part of parts(squeezed.text, sentence)) {
    const text = squeezed.text.slice(part.start, part.end);
    const limits = findDeadlines(text);
    const quote = squeezed.passage(part.start, part.end);
    for (const limit of limits) {
      deadlines.push({
        ...squeezed.span(part.start + limit.start, part.start + limit.end),
        printed: text.slice(limit.start, limit.end),
        quote,
      });
    }
    for (const value of findValues(text)) {
      // 30日内 is a limit and no figure; the length of 通过5年努力 is both
      if (value.measure !== 'duration' && limits.some((limit) => limit.start <= value.start && value.end <= limit.end))
        continue;
      if (value.measure === 'duration' && limits.some((limit) => limit.end === value.end && limit.start <= value.start))
        continue;
      const limit =
        limits.filter((one) => one.start <= value.start).at(-1) ??
        (limits[0] && limits[0].start > value.end && /[年月]/.test(text.slice(limits[0].start, limits[0].end))
          ? limits[0]
          : undefined);
      const deadline = limit ? text.slice(limit.start, limit.end) : current;
      targets.push({ ...squeezed.span(part.start, part.end), ...describeNear(text, value), deadline, quote: text });
    }
    if (limits.length) current = text.slice(limits.at(-1)!.start, limits.at(-1)!.end);
  }
  return { targets, deadlines };
}

/** The parts of a sentence between its semicolons. */
export function parts(text: string, { start, end }: Range): Range[] {
  const found: Range[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const character = text[at]!;
    if ('（(“'.includes(character)) depth += 1;
    else if ('）)”'.includes(character)) depth = Math.max(0, depth - 1);
    if ((character === '；' || character === ';') && depth === 0) {
      found.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

/** What a value says, out of the words around it: a sentence of a thousand figures is not read a thousand times. */
function describeNear(text: string, value: FoundValue): ReturnType<typeof describe> {
  const from = Math.max(0, value.start - FAR);
  const near = text.slice(from, value.end + FAR);
  return describe(near, { ...value, start: value.start - from, end: value.end - from });
}

function describe(
  text: string,
  value: FoundValue,
): Pick<Target, 'measure' | 'subject' | 'comparison' | 'value' | 'unit'> {
  const before = text.slice(0, value.start);
  const near = BEFORE.exec(before)?.[1] ?? null;
  const clauseStart = Math.max(...[...'，。；：'].map((mark) => before.lastIndexOf(mark))) + 1;
  const wish = WISH.exec(before.slice(clauseStart))?.[1] ?? null;
  return {
    measure: value.measure,
    subject: subjectOf(text, value, clauseStart)
      .replace(/\*/g, '')
      .replace(/^(?:[（(]?\d{1,2}[）).．、]|[①-⑳])(?=\p{Script=Han})/u, ''),
    comparison: value.suffix ?? near ?? wish,
    value: text.slice(value.start, value.end),
    unit: value.unit,
  };
}

const BEHIND_FIRST = new Set(['count', 'grade', 'money', 'area', 'percent', 'ratio']);
const LEAD =
  /^(?:并|且|还|也|其中|同时|进一步|逐步|逐渐|积极|努力|加快|大力|全面|推动|推进|促进|实现|确保|力争|争取|支持|鼓励|使|要|应当?|须|必须|可(?!再|靠|控|持|及)|在(?!职|校|册|编|岗|线|建|校)|按照|按|对|将|把|以|有(?!效|关|所|条|机|害|毒|色)|新建|建设|建成|建立|创建|配足|配齐|配备|设立|设置|培育|打造|谋划|完成|开展|组织|选派|配备|拿出|安排|至少|推出)+/;

/** What is measured: what stands behind 「10个以上」, or before 「达到100%」. */
function subjectOf(text: string, value: FoundValue, clauseStart: number): string {
  const behind = (/^[^，。；：（(]{0,40}/.exec(text.slice(value.end))?.[0] ?? '')
    .replace(/^的/, '')
    .replace(/^(?:比例|标准|比重)/, '')
    .replace(LEAD, '')
    .replace(/^、.*/, '');
  const limits = findDeadlines(text).filter(({ end }) => end <= value.start && end > clauseStart);
  let from = Math.max(clauseStart, limits.at(-1)?.end ?? 0);
  const comparator = BEFORE.exec(text.slice(0, value.start));
  let ahead = text.slice(from, comparator ? comparator.index : value.start);
  if (!ahead && clauseStart > 1) {
    // 「排名较2020年前进100名以上，…」: nothing stands between, take the words before the comma
    from = Math.max(0, ...[...'，。；：'].map((mark) => text.lastIndexOf(mark, clauseStart - 2) + 1));
    ahead = text.slice(from, clauseStart - 1);
  }
  const clean = ahead
    .replace(/^.*(?:覆盖|\d\p{Script=Han}{1,2})、/u, '')
    .replace(/[由从][^由从]{2,16}$/, (base) => (/\d/.test(base) ? '' : base))
    .replace(LEAD, '')
    .replace(/(?:应|要|须|需|可以?|总体|每年|的|为|较\d{4}年|比\d{4}年|比上年)+$/, '');
  if (comparator && /[由从]\d/.test(ahead)) return clean || behind;
  if (/(?:率|例|比|比重|占比|水平|度|面积|总数|规模|数量)(?:应|要|需|总体|均|都|为|的)*$/.test(ahead)) return clean;
  // 「通过3—5年努力，全市…」: what is to be reached in that time
  if (value.measure === 'duration' && /(?:通过|经过|用)$/.test(clean))
    return /[，：]([^，。；]{2,40})/.exec(text.slice(value.end))?.[1] ?? clean;
  if (value.measure === 'grade' && comparator && clean) return clean;
  if (BEHIND_FIRST.has(value.measure) && behind.length >= 2) return behind;
  return clean || behind;
}
