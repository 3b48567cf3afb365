import { gather, withEquals } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { settle } from '../evidence/settle.ts';
import type { Question } from '../question/types.ts';
import { asksAbsent, composeAbsent } from './absent.ts';
import { composeCalled } from './called.ts';
import { composeChoice } from './choice.ts';
import { composeClause } from './clause.ts';
import { composeComparison } from './comparison.ts';
import { composeContact } from './contact.ts';
import { composeAllAgencies, composeCount, composeItems } from './count.ts';
import { composeDocument } from './document.ts';
import { draft, type Draft } from './draft.ts';
import { composeDuties } from './duties.ts';
import { forceOf } from './force.ts';
import { exampleQuestions, greetingText, helpText } from './greeting.ts';
import { composeJointIssuers } from './joint-issuers.ts';
import { composeResponsibility } from './responsibility.ts';
import { composeSeveral } from './several.ts';
import { composeSilent } from './silent.ts';
import { mostSuggestions, suggest } from './suggestions.ts';
import { composeValue } from './value.ts';
import { composeVerification } from './verification.ts';

/** The draft that answers a question: one composer per intent. Where it asks which plan is meant it suggests each of them. */
export function compose(question: Question, library: Library): Draft {
  const made = composeIntent(question, library);
  const force = forceOf(
    made.quotations.map(({ document }) => document),
    library.documents,
  );
  return {
    ...made,
    statement: `${force}${made.statement}`,
    suggestions: (made.suggestions.length > 0 ? made.suggestions : suggest(question, made, library)).slice(
      0,
      made.asksBack ? undefined : mostSuggestions,
    ),
  };
}

/** Titles that are named when the plan asked for is not there. */
const mostTitles = 4;

function titlesOf({ documents }: Library): string {
  const titles = documents.slice(0, mostTitles).map(({ title }) => `《${title}》`);
  return `${titles.join('、')}${documents.length > mostTitles ? `等${documents.length}份` : ''}`;
}

function composeIntent(open: Question, library: Library): Draft {
  const { intent, scope, atoms, agencies, clause, leansOnFocus } = open;
  if (intent === 'greeting')
    return { ...draft('greeting', true, greetingText(open.text)), suggestions: exampleQuestions(library) };
  if (intent === 'help') return { ...draft('help', true, helpText(library)), suggestions: exampleQuestions(library) };
  if (scope.missing !== null && scope.documents.length === 0) {
    return {
      ...draft(intent, false, `没有“${scope.missing}”的方案，现有的是${titlesOf(library)}。`),
      suggestions: exampleQuestions(library),
    };
  }
  const cited = intent === 'document' ? null : library.lexicon.citedIn(open.text);
  if (cited !== null)
    return {
      ...draft(intent, false, `方案只引用了《${cited}》，没有写它的内容；这份文件不在库里。`),
      suggestions: exampleQuestions(library),
    };
  const { question, choices } = settle(open, library);
  if (choices.length > 0) return composeChoice(question, choices, library);
  const called = composeCalled(question, library, (asked) => composeIntent(asked, library));
  if (called !== null) return called;
  const several = composeSeveral(question, library, (asked) => composeIntent(asked, library));
  if (several !== null) return several;
  const joint = composeJointIssuers(question, library);
  if (joint !== null) return joint;
  if (asksAbsent(question)) return composeAbsent(question, library);
  switch (intent) {
    case 'document':
      return composeDocument(question, library);
    case 'clause':
      return composeClause(question, library);
    case 'comparison':
      return composeComparison(question, library);
    case 'duties':
      return composeDuties(question, library);
    case 'count':
      return composeCount(question, library);
    case 'verification':
      return composeVerification(question, library);
    default:
  }
  if (intent === 'responsibility' && atoms.length === 0 && agencies.length === 0 && clause === null && !leansOnFocus)
    return composeAllAgencies(question, library);
  if (atoms.length === 0 && agencies.length === 0 && clause === null && !leansOnFocus) {
    return {
      ...draft('none', false, '没看出您想查什么。请写出要查的任务、部门或指标，例如下面的问题。'),
      suggestions: exampleQuestions(library),
    };
  }
  const contact = question.asked === 'contact' ? composeContact(question, library) : null;
  if (contact !== null) return contact;
  const items = intent === 'target' || intent === 'fact' ? composeItems(question, library) : null;
  if (items !== null) return items;
  const gathered = gather(question, library);
  if (gathered.speaking.length === 0) return composeSilent(intent, gathered, library, question.asked === 'contact');
  const speaking = gathered.speaking.flatMap((evidence) => withEquals(question, evidence, library));
  return intent === 'responsibility'
    ? composeResponsibility(question, speaking, library)
    : composeValue(intent, question, speaking, library);
}
