import type { Clause, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { shareSpokenOf } from '../evidence/shares.ts';
import { fold } from '../language/fold.ts';
import { readNumeral } from '../language/numerals.ts';
import { outside, type Span } from '../language/spans.ts';
import type { Question } from '../question/types.ts';
import { topicWeight } from '../question/units.ts';
import type { Counted } from './counted.ts';

type Items = Pick<Counted, 'section' | 'clauses'>;

const measureWord = '(?:个|项|条|大|类|种|支)';
/** 几个专项行动, 几大重点工程: up to what only asks. */
const behind = new RegExp(
  `(?:几|多少)${measureWord}{1,2}(\\p{Script=Han}{1,10}?)(?=[^\\p{Script=Han}]|$|吗|呢|啊|的|分别|都|各|是|叫|有|在|需|要|由)`,
  'u',
);
/** 重点工程有几个, 工作组分几个: what stands before. */
const before = new RegExp(
  `(\\p{Script=Han}{2,6})(?:一共|总共|都|共)?[有分设列](?:了|成|为)?(?:几|多少)[个大类种支](?=[^\\p{Script=Han}]|$)`,
  'u',
);
/** These are counted whatever they are called. */
const anyItem =
  /(?:任务|措施|举措|方面|部分|条[款目]?|内容|要求|工作|事项?|单位|部门|家|问题|目标|指标|章|节|板?块|[条项个面里中内])$/;

interface Noun extends Span {
  said: string;
  /** False where other words may stand before it: 治理专项行动 of 治理专项行动有几个. */
  isWhole: boolean;
}

/** What a question counts by its name: 专项行动 of 几个专项行动; null where it counts tasks, parts or figures. @param text folded */
export function nounCounted(text: string): Noun | null {
  const asked = behind.exec(text);
  const found = asked ?? before.exec(text);
  if (!found || anyItem.test(found[1]!)) return null;
  const start = found.index + found[0].indexOf(found[1]!);
  return { said: found[1]!, start, end: start + found[1]!.length, isWhole: asked !== null };
}

/** Share of what else the question says that the plan and the part must speak of. */
const leastOfPart = 0.5;
/** The topic is looked for where it weighs so much. */
const slight = 0.3;

/**
 * 要搞几个专项行动, where a part of the plan has 排口整治行动, 清淤疏浚行动 …: its clauses. Null where nothing is called so, or where it
 * is not certain what is meant.
 */
export function itemsCalled(question: Question, document: PlanDocument, library: Library): Counted | null {
  const noun = nounCounted(question.text);
  if (noun === null) return null;
  const rest = outside(question.atoms, [noun]);
  const about = (items: Items) =>
    topicWeight(rest) <= slight ||
    shareSpokenOf({ ...question, atoms: rest }, library.views.text(aboutText(items, document))) >= leastOfPart;
  const found = groupsOf(document)
    .flatMap((group) => calledSo(group, noun, document))
    .filter(about);
  const items = found.length === 1 ? found[0]! : joined(found);
  return items === null ? null : { ...items, noun: `个${noun.isWhole ? noun.said : ''}`, isCalled: true };
}

/** So many of a part's clauses, and more than half, where not all are called so: 总体目标 stands beside the actions. */
const leastOfMost = 3;

/** The clauses of a part that are called so; none, or one list. */
function calledSo({ section, clauses }: Items, noun: Noun, document: PlanDocument): Items[] {
  const own = fold(section === null ? document.title : `${section.heading ?? ''}${section.text}`);
  const names = clauses.map((clause) => fold(itemName(clause)));
  for (const ending of endingsOf(noun, own)) {
    const called = clauses.filter((_, at) => names[at]!.endsWith(ending));
    const isMost = ending === noun.said && called.length >= leastOfMost && called.length * 2 > clauses.length;
    const printed = readNumeral(numberOf(ending).exec(own)?.[1] ?? '');
    if (printed !== null && printed !== called.length) return [];
    if (called.length > 1 && (called.length === clauses.length || isMost)) return [{ section, clauses: called }];
  }
  return [];
}

/** 六大人才行动计划: a part that says another number than it has is not counted. */
const numberOf = (noun: string) =>
  new RegExp(`([一二三四五六七八九十]+|\\d+)[大个项类](?:\\p{Script=Han}{0,4})${noun}`, 'u');

/** The ends of a noun by which clauses may be called, longest first: 行动 for 专项行动 where the part says 专项行动. */
function endingsOf({ said, isWhole }: Noun, own: string): string[] {
  const endings = [...said].map((_, at) => said.slice(at));
  return endings.filter(
    (ending, at) =>
      (ending.length > 1 || ending === '组') &&
      (at === 0 || (!isWhole && ending.length > 1) || endings.slice(0, at).some((longer) => own.includes(longer))),
  );
}

function groupsOf({ clauses }: PlanDocument): Items[] {
  const parts = clauses.filter(({ level, parent }) => level === 1 && (parent === null || parent.level === 0));
  const under = clauses
    .filter(({ children }) => children.length > 1)
    .map((section) => ({ section, clauses: section.children }));
  return [{ section: null, clauses: parts }, ...under];
}

/** Groups with the same parent are counted together: 项目 under each 行动计划. */
function joined(found: readonly Items[]): Items | null {
  const [first] = found;
  const parent = first?.section?.parent;
  if (!parent || found.some(({ section }) => section?.parent !== parent)) return null;
  return { section: parent, clauses: found.flatMap(({ clauses }) => clauses) };
}

/** Its heading, or what stands before the first mark: 山区“四好农村路”攻坚工程 of 2.山区“四好农村路”攻坚工程：覆盖…. */
export const itemName = ({ heading, text, num }: Clause): string =>
  (heading ?? text.replace(/\s/g, '').slice(num.length)).split(/[,，;；。:：]/)[0]!;

const aboutText = ({ section }: Items, document: PlanDocument): string => {
  const texts = [document.title];
  for (let at = section; at; at = at.parent) texts.push(at.heading ?? '', at === section ? at.text : '');
  return texts.join('，');
};
