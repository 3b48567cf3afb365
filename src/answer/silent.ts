import type { Evidence } from '../evidence/evidence.ts';
import type { Gathered } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { fold } from '../language/fold.ts';
import { matchesOf } from '../language/matches.ts';
import type { Intent } from '../question/types.ts';
import { passageOf } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';

/** The nearest clause is shown only when it speaks of at least this share of the question. */
const nearEnough = 0.45;

/** The plans do not say it: what is missing, and the nearest clause where that helps. */
export function composeSilent(
  intent: Intent,
  { silent, elsewhere, isOpen }: Gathered,
  library: Library,
  contact = false,
): Draft {
  const [first] = silent;
  if (elsewhere.length > 0) {
    const { document, clause } = elsewhere[0]!.ranked.view;
    const here = first ? documentLabel(first.ranked.view.document, library.documents) : '所问的方案';
    const statement = `${here}${first?.silent ?? '没有这方面的内容'}；${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}有相关规定。`;
    return { ...draft(intent, false, statement), quotations: elsewhere.slice(0, 1).map(nearest) };
  }
  if (contact) return draft(intent, false, '方案里没有找到这样的人名、电话或地址。');
  if (!first) return draft(intent, false, '方案里没有找到这方面的内容。');
  const statement = isOpen ? silenceOfAll(first.silent!, library) : silenceOf(first, silent.length, library);
  if (first.ranked.coverage < nearEnough) return draft(intent, false, `${statement}。`);
  const { document, clause } = first.ranked.view;
  return {
    ...draft(
      intent,
      false,
      `${statement}；最接近的是${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}。`,
    ),
    quotations: [nearest(first)],
  };
}

function silenceOf({ ranked, silent }: Evidence, asked: number, { documents }: Library): string {
  const all = asked === documents.length && asked > 1;
  return `${all ? '方案' : documentLabel(ranked.view.document, documents)}${silent}`;
}

/** What no document of many says: 都没有提到 only what stands in none of them. */
function silenceOfAll(silent: string, { documents, lexicon }: Library): string {
  const unsaid = matchesOf(silent, /“([^”]+)”/g).map(([, name]) => fold(name!));
  return unsaid.length > 0 && !unsaid.some(lexicon.bodyHas)
    ? `现有的${documents.length}份文件都${silent}`
    : `现有的${documents.length}份文件里没有找到这方面的内容`;
}

function nearest({ ranked, sentence }: Evidence): Quotation {
  const { document, clause } = ranked.view;
  const passage = sentence?.sentence.passage ?? ranked.sentences[0]?.sentence.passage ?? clause.sentences[0];
  return { document, clause, passage: passage ?? passageOf(document, clause) };
}
