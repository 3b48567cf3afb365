import { matchesOf } from '../language/matches.ts';
import type { Catalogue } from './catalogue.ts';

/** Documents that a question names by a part of their title. */
export interface NamedBySubject {
  start: number;
  end: number;
  documents: readonly string[];
}

const kind =
  /(?:的|那个|那份|这个|这份|那部|这部|工作|实施|指导|管理|行动)*(?:方案|意见|办法|条例|规划|计划|通知|规定|细则|文件)(?=[里中的上,，。?是有]|第|$)/g;
/** Shortest part of a title that tells a subject, in characters, and how much of the question is looked at. */
const shortest = 3;
const longest = 24;
/** Words of any title. */
const anyTitle =
  /^(?:关于|印发|加强|推进|推动|促进|加快|实施|工作|行动|指导|发展|管理|建设|高质量|服务|全面|深化|改革|的|市|省|县|区)*$/;

/** 垃圾分类方案里, 体育竞赛表演那份意见: a part of a title before the word for its kind. @param text folded */
export function findSubject(text: string, catalogue: Catalogue): NamedBySubject | null {
  for (const match of matchesOf(text, kind)) {
    const end = match.index + match[0].length;
    for (let length = Math.min(longest, match.index); length >= shortest; length -= 1) {
      const said = text.slice(match.index - length, match.index);
      const documents = catalogue.byTitlePart(said);
      if (documents.length === 0 || documents.length === catalogue.all.length || anyTitle.test(said)) continue;
      return { start: match.index - length, end, documents };
    }
  }
  return null;
}
