import { ampleCoverage } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { leastList, listed } from '../evidence/lists.ts';
import { gather } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { explainAtoms } from '../evidence/shares.ts';
import { outside, type Span } from '../language/spans.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { draft, type Draft } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';
import { carryingPart, inStatement } from './segments.ts';

const claimed =
  /(?:里面?|中|当中|名单)(?:也|还)?(?:有没有|有|包括|包含|含|列)[了到]?([^,。?]{2,12}?)(?:吗|没有?|不|么)[?。]*$/;

/** What is said to be among others: 针灸科 of 优势专科里有针灸科吗; null where nothing is. */
function memberClaimed({ text }: Question): Span | null {
  const found = claimed.exec(text);
  if (!found) return null;
  const start = text.indexOf(found[1]!, found.index);
  return { start, end: start + found[1]!.length };
}

/** Is something claimed to be among others of which none of the clauses speaks in any word? */
export function lacksMember(question: Question, speaking: readonly Evidence[]): boolean {
  const member = memberClaimed(question);
  if (member === null) return false;
  const claims = question.atoms.map(({ start, end }) => member.start <= start && end <= member.end);
  return (
    claims.some(Boolean) &&
    speaking.every(({ ranked }) => {
      const shares = explainAtoms(question, ranked.view.whole);
      return claims.every((isClaimed, at) => !isClaimed || shares[at] === 0);
    })
  );
}

/**
 * 优势专科里有针灸科吗, of a plan that lists them and does not name it: no, with the list. Null where the question claims no
 * such thing, or the plan has no list of that kind.
 */
export function composeMissingMember(question: Question, library: Library): Draft | null {
  const member = memberClaimed(question);
  if (member === null) return null;
  const { start, end } = member;
  const rest = outside(question.atoms, [member]);
  if (rest.length === question.atoms.length || topicWeight(rest) <= leastTopic) return null;
  const asked: Question = { ...question, atoms: rest, asked: null };
  const lists = gather(asked, library).speaking.flatMap(({ ranked, sentence }) => {
    const best = sentence ?? ranked.sentences[0];
    return ranked.coverage >= ampleCoverage && best && listed(best.sentence.text) >= leastList
      ? [
          {
            ...ranked.view,
            passage: carryingPart(ranked.view.document, best, asked, (text) => library.views.text(text)),
          },
        ]
      : [];
  });
  if (lists.length === 0) return null;
  const lines = lists.map(
    ({ document, clause, passage }) =>
      `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}：${inStatement(passage.text)}`,
  );
  return {
    ...draft('verification', true, `没有列“${question.typed.slice(start, end)}”。${lines.join('；')}。`),
    verdict: 'no',
    quotations: lists.map(({ document, clause, passage }) => ({ document, clause, passage })),
  };
}
