import { gather } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { outside } from '../language/spans.ts';
import type { Atom, Question } from '../question/types.ts';
import { leastTopic, topicWeight } from '../question/units.ts';
import { draft, type Draft } from './draft.ts';
import { planAgencies } from './duties.ts';
import { listed, proofOf } from './duty-lists.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { rolesInWords } from './responsibility.ts';
import { composeSilent } from './silent.ts';

const whichNot = /哪[一几]?[个家些]?(?:单位|部门|局)?(?:没|不)/;

/** 市财政局、市科技局，哪家没参与信息化: which of the agencies named a clause does not list. */
export const asksAbsent = (question: Question): boolean =>
  question.agencies.length > 1 && whichNot.test(question.text) && topicWeight(topicOf(question)) > leastTopic;

/** The words of the question but for the agencies. */
const topicOf = ({ agencies, atoms }: Question): Atom[] => outside(atoms, agencies);

/** The agencies among those named that are not responsible for the clause, with all that are. */
export function composeAbsent(question: Question, library: Library): Draft {
  const gathered = gather({ ...question, atoms: topicOf(question), asked: null }, library);
  const sides = gathered.speaking.map(({ ranked }) => ranked.view).filter(({ clause }) => listed(clause).length > 0);
  if (sides.length === 0) return composeSilent('duties', gathered, library);
  const lines = sides.map(({ document, clause }) => {
    const names = new Set(listed(clause).map(({ agency }) => agency));
    const absent = question.agencies.filter((mention) =>
      planAgencies(mention, question, [document], library).every(({ name }) => !names.has(name)),
    );
    const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
    const who = absent.map(({ said }) => said).join('、');
    return `${who === '' ? '都参与了' : `没参与的是${who}`}。${label}：${rolesInWords(listed(clause))}`;
  });
  return {
    ...draft('duties', true, `${lines.join('；')}。`),
    ...proofOf(sides),
  };
}
