import type { Passage, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { fold } from '../language/fold.ts';
import { part } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';
import { inStatement } from './segments.ts';

/** A name of two characters is a word of any sentence: 公安. */
const shortest = 3;
/** Stretches that are quoted; what there is beyond is counted. */
const most = 4;
/** What a sentence lays on those it names; of others it only speaks (报市公安局备案). */
const laysOn =
  /^(?:[、和及与][^,;。:、和及与]{1,20})*(?:等(?:部门|单位)?)?(?:分别|共同|具体|按照?职责)*(?:负责|牵头|承担|会同|配合|组织|协助|指导|应当?|要|按照|依法)/;

/**
 * The tasks of a body that no list of the plans names, where their sentences lay one on it: 「市委网信办、市公安局分别负责…」.
 * Null where none does.
 * @param said the body's name, folded
 */
export function composeNamedInText(said: string, documents: readonly PlanDocument[], library: Library): Draft | null {
  if (said.length < shortest) return null;
  const found = documents.flatMap((document) =>
    document.clauses.flatMap((clause) =>
      clause.sentences.flatMap((sentence): Quotation[] => {
        const passage = layingOn(said, sentence, document);
        return passage ? [{ document, clause, passage }] : [];
      }),
    ),
  );
  if (found.length === 0) return null;
  const lines = found
    .slice(0, most)
    .map(
      ({ document, clause, passage }) =>
        `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}：${inStatement(passage.text)}`,
    );
  return {
    ...draft('duties', true, `责任单位里没有单列${said}，正文写到它的有${found.length}处。${lines.join('；')}。`),
    quotations: found.slice(0, most),
  };
}

/** The sentence from the stretch that names the body to its next semicolon; null where nothing is laid on the body. */
function layingOn(said: string, sentence: Passage, document: PlanDocument): Passage | null {
  const text = fold(sentence.text);
  const at = text.indexOf(said);
  if (at < 0 || !laysOn.test(text.slice(at + said.length))) return null;
  const from = Math.max(text.lastIndexOf(',', at), text.lastIndexOf(';', at), text.lastIndexOf(':', at)) + 1;
  const end = text.indexOf(';', at);
  return part(document, sentence, from, end < 0 ? text.length : end);
}
