import type { AdministrativeLevel, Clause, PlanDocument } from '../document/types.ts';
import { toChineseNumeral } from '../language/numerals.ts';

const byLevel: Record<AdministrativeLevel, string | null> = {
  state: '国家方案',
  province: '省方案',
  city: '市方案',
  county: '县方案',
  town: '镇方案',
  unknown: null,
};

const labels = new WeakMap<readonly PlanDocument[], Map<PlanDocument, string>>();

/** What an answer calls a document among these: 市方案 where that tells it apart, else 《title》. */
export function documentLabel(document: PlanDocument, all: readonly PlanDocument[]): string {
  let known = labels.get(all);
  if (!known) labels.set(all, (known = labelsOf(all)));
  return known.get(document) ?? `《${document.title}》`;
}

/** A name that just one document bears tells it apart. */
function labelsOf(all: readonly PlanDocument[]): Map<PlanDocument, string> {
  const count = (names: readonly (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const byLabel = count(all.map(shortLabel));
  const byName = count(all.flatMap(({ everydayNames }) => [...new Set(everydayNames)]));
  return new Map(
    all.map((document) => {
      const label = shortLabel(document);
      const own = document.everydayNames.find((name) => byName.get(name) === 1);
      return [document, label !== null && byLabel.get(label) === 1 ? label : (own ?? `《${document.title}》`)];
    }),
  );
}

function shortLabel({ administrativeLevel, issuer, everydayNames }: PlanDocument): string | null {
  if (everydayNames[0]) return everydayNames[0];
  if (administrativeLevel === 'province' && issuer?.includes('自治区')) return '自治区方案';
  return byLevel[administrativeLevel];
}

/** 第8条 for a numbered task, 第三部分第（二）项 for what has no number of its own, 总体要求 for a section. */
export function clauseLabel(clause: Clause): string {
  const number = /(\d+)$/.exec(clause.path)?.[1];
  if (number && /^[\d.．、﹒]+$/.test(clause.num)) return `第${number}条`;
  if (clause.level === 0) return clause.path === '序' ? '引言部分' : clause.path;
  return officialPlace(clause) || clause.path;
}

/** The place of a clause as an official cites it: 第二部分第（二）项第8条. */
export function officialPlace(clause: Clause): string {
  const steps: string[] = [];
  for (let at: Clause | null = clause; at && at.level > 0; at = at.parent) {
    const number = at.num
      .replace(/[、.．﹒\s]+$/g, '')
      .replace('(', '（')
      .replace(')', '）');
    if (/^[（(]/.test(number)) steps.unshift(`第${number}项`);
    else if (/^第/.test(number)) steps.unshift(number);
    else if (/^\d+$/.test(number)) steps.unshift(`第${number}条`);
    else if (number) steps.unshift(`第${number}部分`);
  }
  return steps.join('') || (clause.path === '序' ? '引言部分' : clause.path);
}

/** 《标题》（文号）第二部分第（二）项第8条 */
export function officialCitation(title: string, number: string | null, place: string): string {
  return `《${title}》${number === null || number === title ? '' : `（${number}）`}${place}`;
}

/** The official place from a clause's path, for channels that hold only the citation: 二（二）8 → 第二部分第（二）项第8条. */
export function placeOfPath(path: string): string {
  if (path === '序') return '引言部分';
  const match = /^([一二三四五六七八九十百]+)?((?:（[^（）]+）)*)(\d+)?$/.exec(path);
  if (!match) return path;
  const items = [...(match[2] ?? '').matchAll(/（[^（）]+）/g)].map(([item]) => `第${item}项`).join('');
  return `${match[1] ? `第${match[1]}部分` : ''}${items}${match[3] ? `第${match[3]}条` : ''}`;
}

/** 1 → 一 and so on; beyond the numerals' range the digits. */
export const chinese = (number: number): string =>
  number >= 0 && number < 100 ? toChineseNumeral(number) : String(number);

/** “heading” in the quotation marks that the plans use, or nothing. */
export const quotedHeading = (clause: Clause): string => (clause.heading ? `“${clause.heading}”` : '');
