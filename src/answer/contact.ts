import type { Clause, PlanDocument } from '../document/types.ts';
import { ampleCoverage } from '../evidence/coverage.ts';
import type { Library } from '../evidence/library.ts';
import { inScope } from '../evidence/meant.ts';
import { shareSpokenOf } from '../evidence/shares.ts';
import { matchesOf } from '../language/matches.ts';
import { outside, spansOf } from '../language/spans.ts';
import type { Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { ownPassage, passageOf } from './cite.ts';
import { draft, type Draft, type Quotation } from './draft.ts';
import { clauseLabel, documentLabel } from './labels.ts';

/** 联系人：某某，电话：…  · 举报电话12345 */
const printed =
  /(?:联系人|联系方式|(?:联系|举报|监督|投诉|咨询|服务)?(?:电话|热线|邮箱)|网址|通讯地址|联系地址)[^。；;（(）)\n]{0,12}?(?:[:：]|(?=\d))[^。；;）)\n]{2,60}/g;
/** What a question asks for, and what a printed contact must hold to tell it. */
const kinds: [RegExp, RegExp][] = [
  [/电话|热线|手机|联系方式/g, /\d{5}/],
  [/联系人/g, /联系人/],
  [/邮箱/g, /@/],
  [/网址/g, /www|http/],
  [/地址/g, /地址/],
];
/** Contacts of more clauses than this are a list that no answer holds. */
const most = 3;

/** 打谁电话, 联系人是谁: what the plans print of that, of the thing asked about where one is named; null where they print none. */
export function composeContact(question: Question, library: Library): Draft | null {
  const kind = kinds.find(([asked]) => question.text.search(asked) >= 0);
  if (!kind) return null;
  const atoms = outside(question.atoms, spansOf(question.text, kind[0]));
  const isMeant = (text: string) =>
    topicWeight(atoms) <= leastTopic ||
    shareSpokenOf({ units: question.units, atoms }, library.views.text(text)) >= ampleCoverage;
  const found = inScope(question, library).flatMap((document) =>
    document.clauses.flatMap((clause) => contactsIn(document, clause, kind[1]).filter(() => isMeant(clause.text))),
  );
  if (found.length === 0 || found.length > most) return null;
  const lines = found.map(
    ({ document, clause, passage }) =>
      `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}：${passage.text}`,
  );
  return { ...draft('fact', true, `${lines.join('；')}。`), quotations: found };
}

/** The contacts that a clause itself prints. */
function contactsIn(document: PlanDocument, clause: Clause, telling: RegExp): Quotation[] {
  const { start, end } = ownPassage(document, clause);
  return matchesOf(document.source.text.slice(start, end), printed)
    .filter(([said]) => telling.test(said))
    .map(({ index, 0: said }) => ({
      document,
      clause,
      passage: passageOf(document, { start: start + index, end: start + index + said.trimEnd().length }),
    }));
}
