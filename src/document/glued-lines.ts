import { endsAsAgency } from './agencies.ts';
import { cutLine, type Line } from './lines.ts';
import { markAt, type MarkKind } from './marks.ts';
import type { Squeezed } from './squeezed.ts';
import { endsAsTitle } from './title.ts';

const LABELLED = /(?:单位|部门|处室|科室|主体|时[限间])[：:]/;
/** 「责任单位：县水利局、各镇」 so far: a label and the names behind it, none of them numbered. */
const LIST = /(?:单位|部门|处室|科室|主体)[：:](?:(?![0-9０-９][.．、])[^。；;：:])*$/;
/** 「完成时间：2025年10月」 */
const TIME = /时[限间][：:][^。；;：:]{1,20}(?:[年月日前底末内]|推进|坚持|实施|完成|长期)$/;
const LONGEST_LIST = 300;
/** 「…66.5960.5160.552．师资有缺口」: a heading behind the figures of a table that lost its lines; its number is within the last one. */
const BEHIND_FIGURES = /\d\.\d+\.\d+\.(\d+)[.．、]\p{Script=Han}[^。；：:\d]{1,38}$/u;
/** 「…2025年4月2日附件1某县整治方案一、范围…」, 「…（某局负责）附件2…」 */
const ANNEX = /(?<=[日。）)])附件(?:[一二三四五六七八九十]{1,3}|\d{1,2})?[:：]?/g;
const LONGEST_TITLE = 60;
const NUMBER = /(?:[0-9０-９]{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[）)、])(?=[\p{Script=Han}“《])/gu;

/**
 * Parts lines that lost the break behind a list of agencies or a time limit: 「责任处室：财务处、规划处10．办好技能大赛」. No name ends
 * in a number that goes on with the numbering of the clauses.
 */
export function partGluedLines(squeezed: Squeezed, lines: Line[]): Line[] {
  const last = new Map<MarkKind, number>();
  return lines.flatMap((line) => {
    const opening = markAt(line.text, 0);
    if (opening) last.set(opening.kind, opening.value);
    const cuts = [line.start, ...gluedAnnexes(line.text).map((at) => line.start + at)];
    const next = String((last.get('digit') ?? 0) + 1);
    const figures = BEHIND_FIGURES.exec(line.text);
    if (figures?.[1]!.endsWith(next)) {
      last.set('digit', Number(next));
      cuts.push(line.start + line.text.lastIndexOf(figures[1]!) + figures[1]!.length - next.length);
    } else if (cuts.length === 1 && !LABELLED.test(line.text)) return line;
    for (const { index } of line.text.matchAll(NUMBER)) {
      const mark = markAt(line.text, index);
      if (!mark || mark.value !== (last.get(mark.kind) ?? 0) + 1) continue;
      const before = line.text.slice(Math.max(0, index - LONGEST_LIST), index);
      const inList = (endsAsAgency(before) && LIST.test(before)) || TIME.test(before);
      if (!inList && !/[。）)]$/.test(before)) continue;
      last.set(mark.kind, mark.value);
      if (inList) cuts.push(line.start + index);
    }
    cuts.sort((a, b) => a - b);
    return cuts.map((from, i) => cutLine(squeezed, line, from, cuts[i + 1] ?? line.end));
  });
}

/** Where annexes begin in a line, and where the titles behind 附件1 end: at a title's end, where a numbering opens. */
function gluedAnnexes(text: string): number[] {
  return [...text.matchAll(ANNEX)].flatMap(({ index, 0: { length } }) => {
    const from = index + length;
    for (let at = from + 4; at < Math.min(text.length, from + LONGEST_TITLE); at += 1)
      if (/[一第1]/.test(text[at]!) && markAt(text, at)?.value === 1 && endsAsTitle(text.slice(from, at)))
        return [index, at];
    return [];
  });
}
