import type { Span } from '../language/spans.ts';
import { endsAsAgency, readAgencyList, type ListedAgency } from './agencies.ts';
import { outerBrackets } from './brackets.ts';
import { roleOf } from './roles.ts';

/** 列第一位者为牵头单位, 排在首位的单位牵头, 第一个单位为牵头单位, 责任单位排名第一的为牵头单位 */
const FIRST_LEADS =
  /(?:(?:排|列|位)(?:名|序|列)?(?:在|为|于|居)?(?:第一|首|最前)(?:位|名|个)?(?:的|者)?(?:部门|单位|责任单位|责任部门)?(?:的)?|(?:第一|首)(?:个|位|列)?(?:责任)?(?:单位|部门)|首列)(?:[，,]?(?:为|是|系|即为|均为|作为)(?:该项工作|该项任务|任务)?(?:的)?(?:总)?牵头|负责牵头|牵头)(?:责任)?(?:单位|部门)?/;
/** 以下责任单位均包括各设区市人民政府，不再列出; 以下各项任务均需各县区人民政府落实 */
const EVERYWHERE =
  /(?:以下|下列|后续)(?:各项|所有)?(?:任务|工作|措施|条目)?(?:的)?(?:责任单位|牵头单位|负责单位|责任部门|配合单位)?(?:均|都)(?:应|要)?(?:包括|包含|含|涉及|需|须|由)((?:[^（）()，,；;。]|[（(][^（）()]*[）)]){2,80}?)(落实|负责|参与|配合|参加|承担|执行)?(?:[，,；;。）)]|不再|$)/;

/** Somebody whom a note makes responsible for all that follows. */
export interface EverywhereAgency extends ListedAgency {
  role: string;
}

/** What notes in a text lay down for other texts. */
export interface Notes {
  /** Where a note says that the first of a list leads; null where none does. */
  firstLeads: Span | null;
  /** Whom a note makes responsible for every clause from here on, by positions in the text. */
  everywhere: EverywhereAgency[];
  /** The text with commas where its notes stood: what the list itself says. */
  without: string;
}

/** Reads the notes in a bracket, a line or a sentence. */
export function readNotes(text: string): Notes {
  const first = FIRST_LEADS.exec(text);
  const scope = EVERYWHERE.exec(text);
  const at = scope ? scope.index + scope[0].indexOf(scope[1]!) : 0;
  const names = scope ? readAgencyList(scope[1]!) : [];
  const everywhere = names.every(({ printed }) => endsAsAgency(printed))
    ? names.map((one) => ({
        ...one,
        start: one.start + at,
        end: one.end + at,
        role: roleOf(scope![2] ?? '') ?? '负责',
      }))
    : [];
  let without = text;
  for (const index of [first?.index, everywhere.length ? scope!.index : undefined]) {
    if (index === undefined) continue;
    const bracket = outerBrackets(text).find(({ start, end }) => start < index && index < end);
    // in a bracket of its own, or at the end of what is said: 「…负责，列第一位者为牵头单位，下同」
    const start = bracket?.start ?? startOfNote(text, index);
    const end = bracket?.end ?? text.length;
    without = without.slice(0, start) + '，'.repeat(end - start) + without.slice(end);
  }
  return {
    firstLeads: first ? { start: first.index, end: first.index + first[0].length } : null,
    everywhere,
    without,
  };
}

/** 「；责任单位排在第一位的…」: the note begins behind the mark before it. */
function startOfNote(text: string, index: number): number {
  let at = index;
  while (at > 0 && !'，,；;。：:'.includes(text[at - 1]!)) at -= 1;
  return at;
}

/** Whether a text says outside its own responsibility brackets and lines that the first of a list leads. */
export function saysFirstLeads(text: string, lists: Span[]): boolean {
  const found = FIRST_LEADS.exec(text);
  if (!found || lists.some(({ start, end }) => start <= found.index && found.index < end)) return false;
  return !/(?:单位|部门)[：:][^。]*$/.test(text.slice(Math.max(0, found.index - 200), found.index));
}
