import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import type { Question } from '../question/types.ts';
import { part } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { documentLabel } from './labels.ts';

const asksTogether =
  /(?:谁|哪[些几一二三四五六七八九十两]?[家个]?(?:单位|部门|机关)?)[^,。]{0,2}(?:联合|共同|一起|会签)[^,。]{0,2}(?:印|发|出|提|制定|起草|报)|(?:联合|共同)(?:印发|发文|出台|提出|制定|起草|[发出])的[^,。]{0,3}(?:谁|哪)/;
/** 交通运输部、水利部《关于…的意见》已经国务院同意，现转发给你们 */
const forwarded = /([^：:。]*、[^：:。《]*)《[^》]+》已经[^，。]{2,16}(?:同意|批准|通过)，现(?:转发|印发)[^，。]*/;

/** 这个意见是哪几家单位联合出的: those whose paper a notice forwards; null where nobody asks, or no notice says it. */
export function composeJointIssuers(question: Question, library: Library): Draft | null {
  if (!asksTogether.test(question.text)) return null;
  const lines: string[] = [];
  const quotations: Quotation[] = [];
  for (const document of inScope(question, library)) {
    const clause = document.clauses[0];
    for (const sentence of clause?.sentences ?? []) {
      const said = forwarded.exec(sentence.text);
      if (!clause || !said) continue;
      lines.push(`${documentLabel(document, library.documents)}转发的文件由${said[1]}提出`);
      quotations.push({ document, clause, passage: part(document, sentence, said.index, said.index + said[0].length) });
    }
  }
  return lines.length > 0 ? { ...draft('document', true, `${lines.join('；')}。`), quotations } : null;
}
