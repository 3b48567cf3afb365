import { ACTOR_FORMS } from './actor-forms.ts';
import { endsAsAgency, readAgencyList, ROLE_MARK } from './agencies.ts';
import type { Assignment } from './responsibility.ts';
import { roleOf } from './roles.ts';

/** An assignment read out of a sentence; `general` where it binds everybody of a kind and names no task. */
export type SentenceAssignment = Assignment & { general: boolean };

const NOBODY =
  /(?<!自)由|要|建立|开展|进行|加强|通过|把|明确|领导(?!小组)|负责人|第一责任人|书记|院长|主任委员|党委统一|领导班子|医院$|成员$|企业$|医疗机构$|学校$|^(?:党委|政府|党政|组织部门|地方)$|^.{0,4}(?:机制|格局|体系)|^(?:主管|主办)单位$|[“”]/;

/**
 * Actors of a list of duties (职责分工): 「县教育局：指导学校落实防控措施。」 Positions are those of the sentence.
 */
export function readDutyActors(sentence: string): SentenceAssignment[] {
  const colon = /^[^。；：:]{2,60}(?=[：:].)/.exec(sentence)?.[0];
  if (!colon || /[，,]/.test(colon)) return [];
  const names = readAgencyList(colon.replace(ROLE_MARK, ''));
  if (!names.length || !names.every(({ printed }) => endsAsAgency(printed))) return [];
  return names.map((one) => ({ ...one, role: '负责', shared: false, general: false }));
}

/**
 * Actors that a sentence makes responsible for something. 负责人, 牵头建立 and 政府负责 as a principle assign nothing.
 * Positions are those of the given text.
 */
export function readActors(text: string): SentenceAssignment[] {
  const found: SentenceAssignment[] = [];
  for (const { word, pattern, role, general = false } of ACTOR_FORMS) {
    if (!text.includes(word)) continue;
    for (const match of text.matchAll(pattern)) {
      const names = match[1]!;
      if (NOBODY.test(names) || names.includes('负责') || names.includes('牵头')) continue;
      const at = match.index + match[0].indexOf(names);
      if (found.some((one) => one.start < at + names.length && at < one.end)) continue;
      for (const one of readAgencyList(names)) {
        found.push({
          ...one,
          start: one.start + at,
          end: one.end + at,
          role: role ?? match[2]!,
          shared: false,
          general,
        });
      }
      if (!match[2] || role !== '牵头' || match[2] === '牵头') continue;
      const helper = match.index + match[0].lastIndexOf(match[2]);
      for (const one of readAgencyList(match[2])) {
        found.push({
          ...one,
          start: one.start + helper,
          end: one.end + helper,
          role: roleOf(match[3] ?? '配合')!,
          shared: false,
          general,
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
