import { officialCitation } from './labels.ts';
import type { Answer, AnswerJson, Citation } from './types.ts';

/** Source line of a citation, as officials write it: 《标题》（文号）第二部分第（二）项第8条. */
export const sourceLine = ({ title, document, place }: Citation): string => officialCitation(title, document, place);

/** The plain chat message of an answer: statement, quotations with their sources, next questions. */
export function composeText(answer: Answer): string {
  const blocks: string[] = [];
  for (let at = 0; at < answer.citations.length; at += 1) {
    const citation = answer.citations[at]!;
    const source = sourceLine(citation);
    const next = answer.citations[at + 1];
    blocks.push(`「${citation.quote}」${next && sourceLine(next) === source ? '' : `\n——${source}`}`);
  }
  const suggestions = answer.suggestions.length > 0 ? [`还可以问：${answer.suggestions.join('｜')}`] : [];
  return [answer.statement, ...blocks, ...suggestions].join('\n\n');
}

/** A citation as the contract has it: without the place, which its text says. */
const printed = ({
  document,
  title,
  clause,
  heading,
  quote,
  file,
  start,
  end,
}: Citation): AnswerJson['citations'][number] => ({
  document,
  title,
  clause,
  heading,
  quote,
  file,
  start,
  end,
});

/** The contract's JSON answer; the same answer gives the same bytes. */
export function toJson(answer: Answer): AnswerJson {
  const { question, intent, found, statement, verdict, agencies, targets, citations } = answer;
  return {
    question,
    intent,
    found,
    answer: statement,
    text: composeText(answer),
    verdict,
    agencies,
    targets,
    citations: citations.map(printed),
  };
}
