import { matchesOf } from '../language/matches.ts';
import { cut } from '../language/segment.ts';
import { spanOf, type Span } from '../language/spans.ts';
import type { Catalogue } from './catalogue.ts';

/** Documents that a question names by a part of their title. */
export interface NamedBySubject extends Span {
  documents: readonly string[];
}

const that = '(?:[那这](?:一)?[个份部])';
const word =
  '(?:方案|意见|办法|条例|规划|计划|通知|规定|细则|文件|预案|要点|措施|决定|安排|(?:任务|责任)?(?:分解|分工)?表|清单|台账)';
const filler = '工作|实施|指导|管理|行动';
/** Behind the name of a document: 方案里, 那个意见, 那份, 里. */
const kind = new RegExp(
  `(?:的|${filler})*${that}(?:${filler})*${word}|(?:的|${filler})*${word}(?=[里中的上,，。?是有谁哪何几]|第|什么|$)|${that}(?:材料|东西)?(?=[里中的上,，。?有]|$)|[那这]份|里(?!程)`,
  'g',
);
/** Shortest part of a title that tells a subject, in characters, and how much of the question is looked at. */
const shortest = 3;
/** Before 里 alone, which may stand behind any place one is in. */
const shortestWithin = 4;
const longest = 24;
/** Said of 那份, 那个意见 or a table, two are enough. */
const pointsAt = new RegExp(`${that}|表$`);
const shortestPointed = 2;
/** So long a name is looked for with letters left out: 综保区, 药品集采试点. */
const longestAbbreviated = 8;
/** What stands before such a name. */
const opens = /(?:^|[,。?!:;]|[在按照据看查问里的])$/;
/** Words of any title. */
const titleWords =
  '(?:关于|印发|加强|推进|推动|促进|加快|实施|工作|行动|指导|发展|管理|建设|高质量|服务|全面|深化|改革|的|市|省|县|区|应急|任务|责任|重点|年|年度|\\d)*';
const anyTitle = new RegExp(`^${titleWords}$`);
const titleWordsFirst = new RegExp(`^${titleWords}`);

/** 垃圾分类方案里, 体育竞赛表演那份意见, 综保区那份: a part of a title before the word for its kind. @param text folded */
export function findSubject(text: string, catalogue: Catalogue): NamedBySubject | null {
  const tells = (documents: readonly string[], said: string) =>
    documents.length > 0 && documents.length < catalogue.all.length && !anyTitle.test(said);
  for (const match of matchesOf(text, kind)) {
    const { start: behind, end } = spanOf(match);
    const isPointed = pointsAt.test(match[0]);
    const least = isPointed ? shortestPointed : match[0] === '里' ? shortestWithin : shortest;
    const named = byWords(text.slice(0, behind), catalogue);
    if (named && tells(named.documents, named.said)) return { start: named.start, end, documents: named.documents };
    for (let length = Math.min(longest, behind); length >= least; length -= 1) {
      const said = text.slice(behind - length, behind);
      const documents = catalogue.byTitlePart(said);
      if (tells(documents, said)) return { start: behind - length, end, documents };
      const mayBeShort =
        length >= (isPointed ? shortest : shortestWithin) &&
        length <= longestAbbreviated &&
        opens.test(text.slice(0, behind - length));
      const abbreviated = mayBeShort ? catalogue.byTitleAbbreviated(said) : [];
      if (tells(abbreviated, said)) return { start: behind - length, end, documents: abbreviated };
    }
  }
  return null;
}

/** 重庆粮食举报: words that all stand in one title, up to what stands before such a name. */
function byWords(
  text: string,
  catalogue: Catalogue,
): { start: number; said: string; documents: readonly string[] } | null {
  let start = text.length;
  while (start > 0 && text.length - start < longest && !opens.test(text.slice(0, start))) start -= 1;
  const said = text.slice(start);
  const words = cut(said);
  if (words.length < 2 || words.some((word) => word.length < 2)) return null;
  return { start, said, documents: catalogue.byTitleWords(words) };
}

/** Shortest part of a title that a question opens with, and the least that it must say besides; in characters. */
const shortestOpening = 4;
const leastBehind = 4;

/**
 * 政务新媒体能登广告吗, 无废城市秸秆谁负责: opens with a part of the title of one document only, which hints at that one.
 * @param text folded
 */
export function findOpening(text: string, catalogue: Catalogue): NamedBySubject | null {
  if (catalogue.all.length < 2) return null;
  const start = titleWordsFirst.exec(text)![0].length;
  const last = Math.min(start + longest, text.length - leastBehind);
  let found: NamedBySubject | null = null;
  for (let end = start + shortestOpening; end <= last; end += 1) {
    const documents = catalogue.byTitlePart(text.slice(start, end));
    if (documents.length === 0) break;
    if (documents.length === 1) found = { start, end, documents };
  }
  return found;
}
