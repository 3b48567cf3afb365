import type { Clause, PlanDocument } from '../document/types.ts';
import { buildIndex } from '../index/build.ts';
import type { ClauseIndex } from '../index/types.ts';
import { Trie } from '../language/trie.ts';
import { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { readNumeral } from '../language/numerals.ts';
import { PlaceFinder } from '../language/places.ts';
import { searchTerms } from '../language/terms.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { AgencyBook } from '../question/agencies.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { Slips } from '../question/slips.ts';
import { alignDocuments } from './align.ts';
import { homeDocuments } from './home.ts';
import { openKept } from './kept.ts';
import { linesOf, type Line } from './lines.ts';
import { citedIn, citedTitles, type CitedTitle } from './references.ts';
import { marksOf, Sieve } from './sieve.ts';
import { Views } from './views.ts';

/** The corpus ready to be asked. */
export interface Library {
  /** In the order of answers: those of the office's own place first, the most specific plan first. */
  documents: readonly PlanDocument[];
  /** Plans with those they rest on: what one answer may speak of together. */
  lines: readonly Line[];
  index: ClauseIndex;
  views: Views;
  lexicon: Lexicon;
  /** The clause's counterpart in another plan, or null. */
  counterpart(from: PlanDocument, clause: Clause, to: PlanDocument): Clause | null;
  document(id: string): PlanDocument | null;
  /** The number that a clause bears at its own level: 3 for （三）; null where it has none. */
  numberOf(clause: Clause): number | null;
}

/** What a general word (提高, 建设) counts, relative to a concept of a field. Range tried 0.2–1. */
const generalWeight = 0.4;

/** Characters of the corpus that slips are compared with; a small corpus whole. */
const mostLearntFrom = 1_000_000;

/** Vocabulary terms this long are no slips. */
const shortestName = 3;
/** Shorter headings are everyday words: 目标. */
const shortestHeading = 4;

const specificFirst = ['town', 'county', 'city', 'province', 'state', 'unknown'];

/** Prepares parsed documents and a vocabulary for asking. @param dataDir where the index is kept from start to start */
export function createLibrary(parsed: readonly PlanDocument[], vocabulary: Vocabulary, dataDir?: string): Library {
  const rank = (document: PlanDocument) => specificFirst.indexOf(document.administrativeLevel);
  const sorted = [...parsed].sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
  const lines = linesOf(sorted);
  const home = new Set(homeDocuments(sorted, lines, vocabulary.places).map(({ id }) => id));
  const isAway = ({ id }: PlanDocument) => Number(home.size > 0 && !home.has(id));
  const documents = [...sorted].sort((one, other) => isAway(one) - isAway(other));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byClause = new Map(
    documents.flatMap((document) =>
      document.clauses.map((clause) => [`${document.id}\n${clause.id}`, { document, clause }]),
    ),
  );
  const concepts = new ConceptMatcher(vocabulary.concepts);
  const analyse = (text: string) => [
    ...searchTerms(text),
    ...[...concepts.named(fold(text))].map((concept) => `§${concept}`),
  ];
  const index =
    dataDir === undefined ? buildIndex(documents, analyse) : openKept(documents, analyse, vocabulary, dataDir);
  const body = documents
    .flatMap(({ clauses }) => clauses.filter(({ level }) => level > 0).map(({ text }) => fold(text)))
    .join('\n');
  const bodySieve = new Sieve(body);
  const bodyHas = (text: string) => bodySieve.mayHold(marksOf(text)) && body.includes(text);
  const homes = new Set(documents.map(({ place }) => place).filter((place) => place !== null));
  const characters = characterFrequencies(documents);
  const frequencyKnown = (unit: { text: string; concepts: readonly number[] }) => {
    const terms = unit.concepts.length > 0 ? unit.concepts.map((concept) => `§${concept}`) : [unit.text];
    if (unit.concepts.length === 0 && unit.text.length === 1) return characters(unit.text);
    const frequency = Math.max(...terms.map((term) => index.frequency(term)));
    if (frequency === 0) return null;
    const general = unit.concepts.length > 0 && unit.concepts.every((concept) => concepts.entries[concept]!.general);
    return (
      Math.min(...terms.map((term) => (index.frequency(term) > 0 ? index.idf(term) : Infinity))) *
      (general ? generalWeight : 1)
    );
  };
  const written = [...vocabulary.agencies, ...vocabulary.concepts];
  const slips = new Slips(() => [
    ...written.flatMap(({ names, sayings, formerNames }) => [...names, ...sayings.flat(), ...formerNames].map(fold)),
    ...documents.map(({ title }) => fold(title)),
    body.slice(0, mostLearntFrom),
  ]);
  const headings = new Trie<true>();
  for (const { clauses } of documents)
    for (const { heading } of clauses)
      if (heading !== null && heading.length >= shortestHeading) headings.add(fold(heading), true);
  const agencies = new AgencyBook(vocabulary, documents);
  const namesIn = (text: string) => [
    ...agencies.find(text).filter(({ start, end }) => end - start >= shortestName),
    ...findHeadings(text, headings),
    ...concepts.find(text).flatMap(({ spans, length }) => (spans.length === 1 && length >= shortestName ? spans : [])),
  ];
  let titles: CitedTitle[] | undefined;
  const cited = () => (titles ??= citedTitles(documents));
  const alignments = new Map<string, Map<Clause, Clause>>();
  return {
    documents,
    lines,
    index,
    views: new Views(concepts),
    lexicon: {
      documents,
      home,
      agencies,
      concepts,
      places: new PlaceFinder(vocabulary.places, homes),
      informativeness: frequencyKnown,
      bodyHas,
      clause: ({ document, clause }) => byClause.get(`${document}\n${clause}`) ?? null,
      headings: (text) => findHeadings(text, headings),
      citedIn: (text) => citedIn(text, cited()),
      repair: (text) => slips.repair(text, namesIn(text)),
    },
    counterpart(from, clause, to) {
      const key = `${from.id}\n${to.id}`;
      let found = alignments.get(key);
      if (!found) alignments.set(key, (found = alignDocuments(from, to)));
      return found.get(clause) ?? null;
    },
    document: (id) => byId.get(id) ?? null,
    numberOf: ({ num }) =>
      readNumeral(/[\d一二三四五六七八九十百〇零]+(?=[^\d一二三四五六七八九十百〇零]*$)/.exec(num)?.[0] ?? ''),
  };
}

/** Clauses whose characters are counted; enough to tell a rare one (兼) from a common one (建). */
const mostCounted = 2_000;

/** How telling a single character is: ln(1 + (N − n + 0.5) / (n + 0.5)) as for words; null for one that no clause has. */
function characterFrequencies(documents: readonly PlanDocument[]): (character: string) => number | null {
  const clauses = documents
    .flatMap((document) => document.clauses.filter(({ level }) => level > 0))
    .slice(0, mostCounted);
  const counts = new Map<string, number>();
  for (const { text } of clauses)
    for (const character of new Set(fold(text))) counts.set(character, (counts.get(character) ?? 0) + 1);
  return (character) => {
    const count = counts.get(character);
    return count === undefined ? null : Math.log(1 + (clauses.length - count + 0.5) / (count + 0.5));
  };
}

function findHeadings(text: string, headings: Trie<true>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const match = headings.longest(text, start);
    if (!match) continue;
    found.push({ start, end: match.end });
    start = match.end - 1;
  }
  return found;
}
