import { matchesOf } from '../language/matches.ts';
import { readNumeral } from '../language/numerals.ts';
import type { ClauseMention, Pointer } from './types.ts';

const han = '一二三四五六七八九十百零〇廿';
const numeral = `(?:[${han}]{1,5}|\\d{1,3})`;
const patterns: { pattern: RegExp; fill(groups: string[]): Partial<ClauseMention> }[] = [
  // 最后一条 · 倒数第二条: counted from the end, below zero
  {
    pattern: new RegExp(`(?:最后|末尾)的?那?一?[条项](?:任务)?|倒数第?(${numeral})[条项](?:任务)?`, 'g'),
    fill: ([number]) => ({ number: -(read(number) ?? 1) }),
  },
  // 二(三)12 · 二、(三) · 第二部分第(三)项
  {
    pattern: new RegExp(
      `(?:第)?(${numeral})(?:部分|大?部分|章)?[、,.]?第?\\((${numeral})\\)(?:项|节|条)?(?:第?(\\d{1,3})(?:条|项|点)?)?(?![)\\d])`,
      'g',
    ),
    fill: ([section, item, task]) => ({ section: read(section), item: read(item), task: read(task) }),
  },
  // 第二部分第三项 · 第二部分第8条
  {
    pattern: new RegExp(
      `第(${numeral})(?:大?部分|章)(?:的)?(?:第?(${numeral})(?:项|节|小节|点))?(?:的)?(?:第?(${numeral})(?:条|款))?`,
      'g',
    ),
    fill: ([section, item, task]) => ({ section: read(section), item: read(item), task: read(task) }),
  },
  // 第12条 · 第十二项任务 · 12条? · 任务12
  {
    pattern: new RegExp(`第(${numeral})(?:条|项|款|个?任务|点|号任务|行(?![动业政为程]))(?:重点)?(?:任务)?`, 'g'),
    fill: ([number]) => ({ number: read(number) }),
  },
  // 任务12 · 措施六的责任单位 · 序号83那项; 措施一律, 任务一共 name none
  {
    pattern: new RegExp(
      `(?:任务|条款|措施|举措|事项|序号)第?(\\d{1,3}(?![个条项年月%.\\d])|[${han}]{1,5}(?=$|[?。,、;的是由归谁讲说写里牵负什啥哪责有和与跟那这呢]))`,
      'g',
    ),
    fill: ([number]) => ({ number: read(number) }),
  },
  {
    pattern:
      /(?<![\d.一二三四五六七八九十共有几多])(\d{1,3})[条款](?!件|任务|措施|重点|规定|意见|以|[里中]面?[,]?(?:有|共|哪))/g,
    fill: ([number]) => ({ number: read(number) }),
  },
  // 二十五条讲啥
  {
    pattern: new RegExp(
      `(?<![第几共有前后这那哪${han}])([${han}]{1,4})条(?=(?:里|里面)?(?:讲|说|写|是什么|是啥|的?(?:原文|内容|责任)|归?谁))`,
      'g',
    ),
    fill: ([number]) => ({ number: read(number) }),
  },
  // 2.3.1 · 第2.3节 · 2.3讲什么
  {
    pattern:
      /(?<![\d.])(?:第?(\d{1,2}(?:\.\d{1,2}){2,3})(?![\d.%])|第(\d{1,2}\.\d{1,2})(?![\d.%])|(\d{1,2}\.\d{1,2})(?=(?:小?节|条|款|这?部分|的?(?:原文|内容)|写|讲|说)))(?:小?节|条|款|项|部分)?/g,
    fill: ([long, named, short]) => ({ path: long ?? named ?? short ?? null }),
  },
  // (三) on its own
  { pattern: new RegExp(`第?\\((${numeral})\\)(?:部分|项|节|条)?`, 'g'), fill: ([item]) => ({ item: read(item) }) },
];

const read = (text: string | undefined): number | null => (text ? readNumeral(text) : null);

/** 第15、16条 · 第8到10条: numbers that share one word for what they number. */
const several = new RegExp(
  `第(${numeral})((?:[、,和与跟及到至-]第?${numeral})+)(?:条|项)|(?<![\\d.])(\\d{1,3})((?:[、,和与跟及到至-]\\d{1,3})+)条`,
  'g',
);
/** Most clauses that a range may mean. */
const widestRange = 30;

/** The clauses that a question names by number, in order; from the end of the list with numbers below zero. @param text folded */
export function findClauseMentions(text: string): ClauseMention[] {
  const found = matchesOf(text, several).flatMap(listed);
  for (const { pattern, fill } of patterns) {
    for (const match of matchesOf(text, pattern)) {
      const mention = {
        start: match.index,
        end: match.index + match[0].length,
        ...nothing,
        ...fill(match.slice(1) as string[]),
      };
      const isRead = found.some(({ start, end }) => start < mention.end && mention.start < end);
      const says = [mention.section, mention.item, mention.task, mention.number, mention.path].some(
        (part) => part !== null,
      );
      if (says && !isRead) found.push(mention);
    }
  }
  return found.sort((one, other) => one.start - other.start).reduce(withLast, []);
}

/** 第二部分最后一条: the last of that part. */
function withLast(before: ClauseMention[], mention: ClauseMention): ClauseMention[] {
  const part = before.at(-1);
  const isOfPart = part && part.number === null && part.task === null && mention.start - part.end <= 1;
  if (!isOfPart || mention.number === null || mention.number > 0) return [...before, mention];
  return [...before.slice(0, -1), { ...part, end: mention.end, task: mention.number }];
}

const nothing = { section: null, item: null, task: null, number: null, path: null };

/** The clauses of a list or range; none where it runs backwards. */
function listed(match: RegExpExecArray): ClauseMention[] {
  const numbers = [read(match[1] ?? match[3])];
  for (const [, joint, text] of `${match[2] ?? match[4]}`.matchAll(new RegExp(`([^第])第?(${numeral})`, 'g'))) {
    const from = numbers.at(-1) ?? null;
    const to = read(text);
    if (from === null || to === null || to <= from) return [];
    if (!/[到至-]/.test(joint!)) numbers.push(to);
    else for (let number = from + 1; number <= Math.min(to, from + widestRange); number += 1) numbers.push(number);
  }
  return numbers.map((number) => ({ start: match.index, end: match.index + match[0].length, ...nothing, number }));
}

/** What a follow-up points at in the last answer, or null. @param text folded */
export function findPointer(text: string): Pointer | null {
  if (
    /^(?:那|再|看看?|给我|请)*(?:下一?[条个项款]|后一?[条个项]|往下|继续|接着(?:说|看|来)?|再来一?条|后面(?:一|那)条)(?:呢|是什么|是啥|讲什么|说什么|说的什么|写的什么|内容)?(?:[?。吧])*$/.test(
      text,
    )
  )
    return { kind: 'step', step: 1 };
  if (
    /^(?:那|再|看看?|给我|请)*(?:上一?[条个项款]|前一?[条个项]|往上|前面(?:一|那)条)(?:呢|是什么|是啥|讲什么|说什么|说的什么|写的什么|内容)?(?:[?。吧])*$/.test(
      text,
    )
  )
    return { kind: 'step', step: -1 };
  const ordinal =
    /^(?:那|再|看看?|给我|请)*第([一二三四五六七八九十\d]{1,3})(?:个|项)(?:呢|任务|是什么|是啥|原文|内容|讲什么|说什么|谁负责|具体|详细|看看|的|怎么说)*(?:[?。])*$/.exec(
      text,
    );
  const number = ordinal ? readNumeral(ordinal[1]!) : /^(?:那|看)*最后一?[个条项](?:呢)?[?]?$/.test(text) ? -1 : null;
  return number === null ? null : { kind: 'ordinal', ordinal: number };
}
