import { findInstances } from '../language/bounds.ts';
import { findDates } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { matchesOf } from '../language/matches.ts';
import { normalise } from '../language/normalise.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import { outside, spansOf, type Span } from '../language/spans.ts';
import type { AgencyMention } from './agencies.ts';
import { findAsked, findCounter } from './asked.ts';
import { findClauseMentions, findPointer } from './clauses.ts';
import { withoutDialect } from './dialect.ts';
import { givenFigures } from './given.ts';
import {
  asksSomething,
  askingPhrases,
  asksOfAsker,
  besides,
  introduction,
  planWords,
  preface,
  purpose,
  reported,
  situation,
  whoPhrases,
  yesNoPattern,
} from './grammar.ts';
import type { Features } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { findAgencies, once } from './mentions.ts';
import { findScope } from './scope.ts';
import type { Atom, ClauseMention, NamedClause, Question } from './types.ts';
import { findContent, topicWeight, type ReadBefore } from './units.ts';
import { behindWord, bounds, straddles } from './word-bounds.ts';

/** Units told before the sentence that asks (a long story) count half. */
const storyWeight = 0.5;

/** Characters of a message that are read: the question stands at the end of a long story. */
const longest = 1_000;

/** Reads everything but the intent. */
export function read(message: string, lexicon: Lexicon): Features {
  const typed = normalise(message.slice(-longest)).text;
  const text = lexicon.repair(withoutDialect(fold(typed)));
  const asking = askingSentence(text);
  const aside = asidesOf(text).flatMap((pattern) => spansOf(text, pattern));
  const wordEnds = bounds(text);
  const mentions = findAgencies(text, lexicon).filter((mention) => !straddles(mention, wordEnds));
  const others = once(outside(mentions, aside));
  const agencies = others.length === 0 && asksOfAsker.test(text) ? once(mentions) : others;
  const places = lexicon.places.find(text);
  const asksAt = text.lastIndexOf(asking);
  const found = findScope(text, lexicon.catalogue, places, agencies, lexicon.bodyHas, lexicon.home, asksAt);
  const scope = withAgencies(found.scope, agencies, lexicon);
  const documentsIn = (part: string) =>
    findScope(part, lexicon.catalogue, lexicon.places.find(part), [], lexicon.bodyHas, lexicon.home).scope.documents;
  const clauses = withDocuments(findClauseMentions(text), text, documentsIn);
  const dates = outside(findDates(text), found.taken);
  const pointer = findPointer(text);
  const asked = findAsked(asking);
  const taken: Span[] = [
    ...aside,
    ...found.taken.map((span) => withComparison(text, span)),
    ...mentions.filter(({ said }) => agencies.some((one) => one.said === said)),
    ...dates,
    ...clauses,
    ...[whoPhrases, planWords, ...askingPhrases].flatMap((pattern) =>
      spansOf(text, pattern).map(({ start, end }) => ({ start: behindWord(start, end, wordEnds), end })),
    ),
  ];
  // A figure that is claimed (是不是90%) is tested, not looked for.
  const quantities = outside(findQuantities(text), taken).filter(({ ordinal }) => !ordinal);
  const claims = yesNoPattern.test(asking);
  const given = claims ? [] : givenFigures(text, quantities);
  taken.push(...(claims ? quantities : given));
  const story = text.length - asking.length;
  const headings = lexicon.headings(text);
  const before: ReadBefore = {
    wordEnds,
    taken,
    places: found.contentPlaces,
    dates: claims ? [] : dates,
    instances: claims ? [] : outside(findInstances(text), taken),
    headings: [...headings, ...quotedTerms(text, lexicon)],
    figures: claims
      ? []
      : figuresOf(
          quantities.filter((figure) => !given.includes(figure)),
          text,
          lexicon,
        ),
  };
  const content = findContent(text, before, lexicon);
  const { units } = content;
  const atoms = outside(content.atoms, spansOf(text, besides));
  const beside = atoms.filter((atom) => !headings.some(({ start, end }) => start <= atom.start && atom.end <= end));
  const inStory = (atom: Atom) => story > 0 && (atom.end <= asksAt || atom.start >= asksAt + asking.length);
  return {
    message,
    text,
    typed,
    asking,
    bareHeading: headings.length === 1 && topicWeight(beside) === 0,
    // Of how many one has the plan tells the share.
    asked: given.length > 0 && asked === 'count' ? 'amount' : asked,
    counter: findCounter(asking),
    scope,
    agencies,
    asker: once(mentions.filter(({ said }) => !agencies.some((one) => one.said === said))),
    clause: clauses[0] ?? null,
    clauses,
    pointer,
    units,
    atoms:
      story === 0
        ? atoms
        : atoms.map((atom) => (inStory(atom) ? { ...atom, weight: atom.weight * storyWeight } : atom)),
    dates,
    quantities,
    places: places.filter(({ place }) => lexicon.catalogue.byPlace(place.short).length === 0).map(({ place }) => place),
  };
}

/** 薪酬改革比自治区细在哪儿: the word that puts a plan beside another is no content. */
const withComparison = (text: string, { start, end }: Span): Span => ({
  start: /[比跟和与]/.test(text[start - 1] ?? '') ? start - 1 : start,
  end,
});

const quoted = /(?<!(?:几|多少)个)"([\p{L}\p{N}]{2,3})"/gu;

/**
 * What stands in quotation marks and in some plan: “绿波” is one term however it is cut; longer ones are found as phrases. What
 * is to be counted (几个“一批”) is no topic.
 */
function quotedTerms(text: string, lexicon: Lexicon): Span[] {
  return matchesOf(text, quoted)
    .filter(([, term]) => lexicon.bodyHas(term!))
    .map(({ index, 0: said }) => ({ start: index + 1, end: index + said.length - 1 }));
}

/** The patterns of asides that a text can hold at all. */
const asidesOf = (text: string): RegExp[] => [
  ...(/[我咱本]/.test(text) ? [introduction, situation] : []),
  ...(/[:：]/.test(text) ? [preface] : []),
  reported,
  ...(/用[。!]?$/.test(text) ? [purpose] : []),
];

/** Each clause with the plans that are named between the one before and it; else with those of the one before. */
function withDocuments(
  mentions: readonly ClauseMention[],
  text: string,
  documentsIn: (part: string) => readonly string[],
): NamedClause[] {
  const named: NamedClause[] = [];
  for (const mention of mentions) {
    const before = named.at(-1);
    const between = text.slice(before?.end ?? 0, mention.start);
    const own = documentsIn(between.split(/[,;。比]/).at(-1)!);
    named.push({ ...mention, documents: own.length > 0 ? own : (before?.documents ?? []) });
  }
  return named;
}

/** 5%-10%这个数讲的是什么: figures that stand so in some plan, ranges in one. */
function figuresOf(quantities: readonly Quantity[], text: string, lexicon: Lexicon): Span[] {
  const figures: Span[] = [];
  for (const { start, end } of quantities) {
    const last = figures.at(-1);
    if (last && /^[-~到至]?$/.test(text.slice(last.end, start))) last.end = end;
    else figures.push({ start, end });
  }
  return figures.filter(({ start, end }) => end - start > 1 && lexicon.bodyHas(text.slice(start, end)));
}

/** The sentence that asks, the last with question words, without what somebody told before it; else the whole. */
function askingSentence(text: string): string {
  const sentences = text.split(/(?<=[?。!;])/).filter((sentence) => sentence.trim());
  const asking = sentences.length < 2 ? text : (sentences.findLast((sentence) => asksSomething.test(sentence)) ?? text);
  // 群众反映上班时间没法看病，门诊有什么制度
  const told = asking.search(reported) === 0 ? asking.indexOf(',') + 1 : 0;
  return asksSomething.test(asking.slice(told)) ? asking.slice(told) : asking;
}

/** An agency of one level only (市财政局, 教育厅) says which plan is meant when nothing else does. */
function withAgencies(
  scope: Question['scope'],
  agencies: readonly AgencyMention[],
  lexicon: Lexicon,
): Question['scope'] {
  if (scope.documents.length > 0 || scope.missing !== null) return scope;
  const documents = new Set<string>();
  for (const mention of agencies) {
    if (mention.level === null && mention.place === null) continue;
    const ofLevel =
      mention.place === null ? lexicon.catalogue.byLevel(mention.level!) : lexicon.catalogue.byPlace(mention.place);
    // 省体育局 of plans of two provinces: of the one that has it.
    const having = new Set(lexicon.agencies.resolve(mention, new Set(ofLevel)).map(({ document }) => document.id));
    const fitting = having.size > 0 ? ofLevel.filter((id) => having.has(id)) : ofLevel;
    for (const id of fitting) documents.add(id);
  }
  if ([...documents].some((id) => lexicon.home.has(id)))
    for (const id of documents) if (!lexicon.home.has(id)) documents.delete(id);
  return documents.size === 0 ? scope : { ...scope, documents: lexicon.catalogue.inOrder(documents) };
}
