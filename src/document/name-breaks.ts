import { endsAsAgency, ROLE_MARK } from './agencies.ts';
import { areNamesEach } from './columns.ts';
import { ROLE_TAIL, roleOf } from './roles.ts';
import type { Squeezed } from './squeezed.ts';

/** The last words of a name that a blank tore off: 各县区 人民政府, 市委 组织部. */
const TORN_OFF =
  /^(?:人民政府|政府|办公[室厅]|党委|党工委|管委会|街道|有关|相关|组织部|宣传部|统战部|政法委|编办|网信办|分局|支队|大队)/;
const SEPARATORS = '、，,；;。：:（）()';
/** A central body's name before that of its local branch: 国家税务总局 某市税务局. */
const CENTRAL = /^(?:国家|中国|国网|全国)/;

/**
 * Positions in a list of agencies where nothing but white space parts two names: 「协办：检验科　影像科　信息中心」, or the lines of
 * a cell. A line that only the page broke (市住房城 ⏎ 乡建设局) parts none.
 */
export function nameBreaks(squeezed: Squeezed, start: number, end: number): number[] {
  const breaks: number[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !SEPARATORS.includes(squeezed.text[at]!)) continue;
    breaks.push(...breaksWithin(squeezed, from, at));
    from = at + 1;
    if (
      from < end &&
      squeezed.spaceBefore(from) &&
      ROLE_MARK.test(squeezed.text.slice(start, from)) &&
      beginsName(squeezed, from, end)
    )
      breaks.push(from);
  }
  return breaks;
}

/** 县林业局 behind 「县水利局（牵头）　」. */
function beginsName(squeezed: Squeezed, from: number, end: number): boolean {
  let to = from + 1;
  while (to < end && !squeezed.spaceBefore(to) && !SEPARATORS.includes(squeezed.text[to]!)) to += 1;
  return isWholeName(squeezed.words(from, to).text);
}

function breaksWithin(squeezed: Squeezed, start: number, to: number): number[] {
  const tail = ROLE_TAIL.exec(squeezed.text.slice(start, to));
  const end = tail ? start + tail.index : to;
  const gaps: number[] = [];
  for (let at = start + 1; at < end; at += 1) if (squeezed.spaceBefore(at)) gaps.push(at);
  if (gaps.length === 0) return gaps;
  const lines = new Set(squeezed.lineStarts(start, end));
  const edges = [start, ...gaps, end];
  const names = edges.slice(1).map((edge, i) => squeezed.words(edges[i]!, edge).text);
  if (gaps.some((gap) => !lines.has(gap)))
    return names.every(isWholeName) && !names.some((name, i) => isSection(names[i - 1], name)) ? gaps : [];
  return gaps.filter((_, i) => areNamesEach(names[i]!, names[i + 1]!));
}

/** 市教育局 基础教育科: a section behind its office. */
function isSection(office: string | undefined, name: string): boolean {
  return (
    office !== undefined && /[委局厅部署]$/.test(office) && /[科处室股司]$/.test(name) && !/^[省市县区]/.test(name)
  );
}

function isWholeName(name: string): boolean {
  return (
    name.length >= 3 &&
    endsAsAgency(name) &&
    !TORN_OFF.test(name) &&
    !CENTRAL.test(name) &&
    !(roleOf(name) !== null && /(?:单位|部门)$/.test(name))
  );
}
