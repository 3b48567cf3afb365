import type { Clause, PlanDocument } from '../document/types.ts';
import type { Digest } from '../document/digest.ts';
import { buildIndex } from '../index/build.ts';
import { openIndex, type OpenOptions } from '../index/cache.ts';
import type { Shelved } from '../index/trees.ts';
import type { ClauseIndex } from '../index/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { GramSet } from '../language/gram-set.ts';
import { readNumeral } from '../language/numerals.ts';
import { PlaceFinder, type Place } from '../language/places.ts';
import { remember, rememberLast } from '../language/remember.ts';
import { conceptTerm, heldTerms, termsWithConcepts } from '../language/terms.ts';
import { PhraseTable } from '../language/phrase-table.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { AgencyBook } from '../question/agencies.ts';
import { Catalogue } from '../question/catalogue.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { Slips } from '../question/slips.ts';
import type { Informativeness } from '../question/units.ts';
import { alignDocuments } from './align.ts';
import { characterFrequencies } from './characters.ts';
import { homeDocuments } from './home.ts';
import { linesOf, byDocument, relativesOf, type Line } from './lines.ts';
import { citedIn, citedTitles } from './references.ts';
import { Views, type Text } from './views.ts';

/** The corpus ready to be asked. */
export interface Library {
  /** In the order of answers: those of the office's own place first, the most specific plan first. */
  documents: readonly PlanDocument[];
  /** Plans with those they rest on: what one answer may speak of together. */
  lines: readonly Line[];
  /** The lines that one of these documents is in, in their order. */
  linesOf(documents: readonly PlanDocument[]): readonly Line[];
  index: ClauseIndex;
  views: Views;
  lexicon: Lexicon;
  titleOf(document: PlanDocument): Text;
  /** The headings of its sections. */
  sectionsOf(document: PlanDocument): readonly Text[];
  /** The clause's counterpart in another plan, or null. */
  counterpart(from: PlanDocument, clause: Clause, to: PlanDocument): Clause | null;
  document(id: string): PlanDocument | null;
  /** Those of these ids, in the order of answers. */
  select(ids: readonly string[]): PlanDocument[];
  /** The other documents that an answer may speak of together with this one: those of its lines, or the only other. */
  related(document: PlanDocument): PlanDocument[];
  /** The number that a clause bears at its own level: 3 for （三）; null where it has none. */
  numberOf(clause: Clause): number | null;
}

/** What a general word (提高, 建设) counts, relative to a concept of a field. Range tried 0.2–1. */
const generalWeight = 0.4;

/** Vocabulary terms this long are no slips. */
const shortestName = 3;
/** Shorter headings are everyday words: 目标. */
const shortestHeading = 4;

const specificFirst = ['town', 'county', 'city', 'province', 'state', 'unknown'];

/** Documents with what is held of them, in the order of answers. */
function inOrder(shelved: readonly Shelved[], places: readonly Place[]) {
  const rank = ({ document }: Shelved) => specificFirst.indexOf(document.administrativeLevel);
  const sorted = [...shelved].sort(
    (one, other) => rank(one) - rank(other) || (one.document.id < other.document.id ? -1 : 1),
  );
  const documents = sorted.map(({ document }) => document);
  const lines = linesOf(documents);
  const home = new Set(homeDocuments(documents, lines, places).map(({ id }) => id));
  const isAway = ({ document }: Shelved) => Number(home.size > 0 && !home.has(document.id));
  return { ordered: sorted.sort((one, other) => isAway(one) - isAway(other)), lines, home };
}

/**
 * Prepares parsed documents and a vocabulary for asking.
 * @param keep where the index is kept from start to start, and what the documents and the code are known by; absent: it is
 *   built anew
 */
export async function createLibrary(
  shelved: readonly Shelved[],
  vocabulary: Vocabulary,
  keep?: OpenOptions,
): Promise<Library> {
  const { ordered, lines, home } = inOrder(shelved, vocabulary.places.list);
  const documents = ordered.map(({ document }) => document);
  const digests = ordered.map(({ digest }) => digest);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { concepts } = vocabulary;
  const analyse = (text: string) => termsWithConcepts(text, concepts);
  const index = keep ? await openIndex(documents, analyse, keep) : buildIndex(documents, analyse);
  const bodyHas = remember((text) => stands(text, index));
  const catalogue = new Catalogue(documents);
  const relatives = relativesOf(lines);
  const linesByDocument = byDocument(lines);
  const select = (ids: readonly string[]) =>
    catalogue.inOrder(new Set(ids.filter((id) => byId.has(id)))).map((id) => byId.get(id)!);
  const agencies = new AgencyBook(vocabulary.agencies, documents, digests);
  const headings = headingsOf(digests);
  const headingsIn = rememberLast((text) => findHeadings(text, headings));
  const titleGrams = new GramSet();
  for (const { title } of documents) titleGrams.add(fold(title));
  const slips = new Slips(
    remember((gram) => vocabulary.grams.has(gram) || titleGrams.has(gram) || stands(gram, index)),
  );
  const namesIn = (text: string) => [
    ...agencies.find(text).filter(({ start, end }) => end - start >= shortestName),
    ...headingsIn(text),
    ...concepts.find(text).flatMap(({ spans, length }) => (spans.length === 1 && length >= shortestName ? spans : [])),
  ];
  const cited = citedTitles(documents, digests);
  const views = new Views(concepts);
  const sections = new Map(ordered.map(({ document, digest }) => [document.id, digest.sections]));
  const names = new Map<string, { title: Text; sections: Text[] }>();
  const namesOf = (id: string) => {
    let found = names.get(id);
    if (!found) {
      found = {
        title: views.keep(byId.get(id)!.title),
        sections: sections.get(id)!.map((heading) => views.keep(heading)),
      };
      names.set(id, found);
    }
    return found;
  };
  const alignments = new Map<string, Map<string, string>>();
  return {
    documents,
    lines,
    linesOf: (wanted) => {
      const found = new Set(wanted.flatMap((document) => linesByDocument.get(document) ?? []));
      return [...found].sort((one, other) => one.place - other.place);
    },
    index,
    views,
    lexicon: {
      catalogue,
      home,
      agencies,
      concepts,
      places: new PlaceFinder(
        vocabulary.places,
        new Set(documents.map(({ place }) => place).filter((place) => place !== null)),
      ),
      informativeness: informativeness(index, concepts, characterFrequencies(documents)),
      bodyHas,
      clause: ({ document: id, clause: wanted }) => {
        const document = byId.get(id);
        const clause = document?.clauses.find((each) => each.id === wanted);
        return document && clause ? { document, clause } : null;
      },
      headings: headingsIn,
      citedIn: (text) => citedIn(text, cited),
      repair: (text) => slips.repair(text, namesIn(text)),
    },
    titleOf: ({ id }) => namesOf(id).title,
    sectionsOf: ({ id }) => namesOf(id).sections,
    counterpart(from, clause, to) {
      const key = `${from.id}\n${to.id}`;
      let found = alignments.get(key);
      if (!found) alignments.set(key, (found = alignDocuments(from, to)));
      const id = found.get(clause.id);
      return to.clauses.find((each) => each.id === id) ?? null;
    },
    document: (id) => byId.get(id) ?? null,
    select,
    related: (document) =>
      documents.length === 2
        ? documents.filter((other) => other !== document)
        : select([...(relatives.get(document) ?? [])].map(({ id }) => id)),
    numberOf: ({ num }) =>
      readNumeral(/[\d一二三四五六七八九十百〇零]+(?=[^\d一二三四五六七八九十百〇零]*$)/.exec(num)?.[0] ?? ''),
  };
}

/** Clauses with all pairs of a text that are read to see whether they hold it; of so many one does, or it is no phrase. */
const mostRead = 8;

/** Does a clause hold this text? The first to hold its parts are looked at. Folded. */
function stands(text: string, index: ClauseIndex): boolean {
  if (index.frequency(text) > 0) return true;
  let read = 0;
  for (const { clause } of index.holding(heldTerms(text))) {
    if (clause.level > 0 && fold(clause.text).includes(text)) return true;
    if ((read += 1) === mostRead) break;
  }
  return false;
}

/** How telling a word or a concept is in the corpus: its inverse document frequency. */
function informativeness(
  index: ClauseIndex,
  concepts: ConceptMatcher,
  ofCharacter: (character: string) => number | null,
): Informativeness {
  const ofWord = remember((text) =>
    text.length === 1 ? ofCharacter(text) : index.frequency(text) > 0 ? index.idf(text) : null,
  );
  return ({ text, concepts: said }) => {
    if (said.length === 0) return ofWord(text);
    const named = said.map(conceptTerm).filter((term) => index.frequency(term) > 0);
    if (named.length === 0) return null;
    const general = said.every((concept) => concepts.isGeneral(concept));
    return Math.min(...named.map((term) => index.idf(term))) * (general ? generalWeight : 1);
  };
}

const headingsOf = (digests: readonly Digest[]): PhraseTable =>
  PhraseTable.of(
    digests.flatMap(({ headings }, document) =>
      headings
        .filter((heading) => heading.length >= shortestHeading)
        .map((heading): [string, number] => [fold(heading), document]),
    ),
  );

function findHeadings(text: string, headings: PhraseTable): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const match = headings.longest(text, start);
    if (!match) continue;
    found.push({ start, end: match.end });
    start = match.end - 1;
  }
  return found;
}
