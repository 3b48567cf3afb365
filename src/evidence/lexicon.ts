import type { Digest } from '../document/digest.ts';
import type { PlanDocument } from '../document/types.ts';
import type { ClauseIndex } from '../index/types.ts';
import type { ConceptMatcher } from '../language/concepts.ts';
import { fold } from '../language/fold.ts';
import { GramSet } from '../language/gram-set.ts';
import { PhraseTable } from '../language/phrase-table.ts';
import { PlaceFinder } from '../language/places.ts';
import { remember, rememberLast } from '../language/remember.ts';
import type { Span } from '../language/spans.ts';
import { conceptTerm, heldTerms } from '../language/terms.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { AgencyBook } from '../question/agencies.ts';
import type { Catalogue } from '../question/catalogue.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { Slips } from '../question/slips.ts';
import { wordUnitWeight, type Informativeness } from '../question/word-weight.ts';
import { characterFrequencies } from './characters.ts';
import { unlistedPlaces } from './places.ts';
import { citedIn, citedTitles } from './references.ts';

/** What a general word (提高, 建设) counts, relative to a concept of a field. Range tried 0.2–1. */
const generalWeight = 0.4;

/** Vocabulary terms this long are no slips. */
const shortestName = 3;
/** Shorter headings are everyday words: 目标. */
const shortestHeading = 4;

/** What the lexicon is made of; documents and digests in the order of answers. */
interface Sources {
  vocabulary: Vocabulary;
  documents: readonly PlanDocument[];
  digests: readonly Digest[];
  home: ReadonlySet<string>;
  index: ClauseIndex;
  catalogue: Catalogue;
}

/** All that the corpus and the vocabulary know that helps to understand a question. */
export function createLexicon({ vocabulary, documents, digests, home, index, catalogue }: Sources): Lexicon {
  const { concepts } = vocabulary;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const bodyHas = remember((text: string) => stands(text, index));
  const agencies = new AgencyBook(vocabulary.agencies, documents, digests);
  const headings = headingsOf(digests);
  const headingsIn = rememberLast((text) => findHeadings(text, headings));
  const titleGrams = GramSet.of(documents.map(({ title }) => fold(title)));
  const printed = remember((gram: string) => titleGrams.has(gram) || stands(gram, index));
  const slips = new Slips(
    (gram) => vocabulary.grams.has(gram) || printed(gram),
    (gram) => vocabulary.wordGrams.has(gram) || printed(gram),
  );
  const namesIn = (text: string) => [
    ...agencies.find(text).filter(({ start, end }) => end - start >= shortestName),
    ...headingsIn(text),
    ...concepts.find(text).flatMap(({ spans, length }) => (spans.length === 1 && length >= shortestName ? spans : [])),
  ];
  const cited = citedTitles(documents, digests);
  const telling = informativeness(index, concepts, characterFrequencies(documents));
  const homes = new Set(documents.flatMap(({ place }) => (place === null ? [] : [place])));
  return {
    catalogue,
    home,
    agencies,
    concepts,
    places: new PlaceFinder(vocabulary.places, homes, unlistedPlaces(documents, vocabulary.places.list)),
    informativeness: telling,
    wordWeight: remember((word: string) => wordUnitWeight(word, telling)),
    bodyHas,
    clause: ({ document: id, clause: wanted }) => {
      const document = byId.get(id);
      const clause = document?.clauses.find((each) => each.id === wanted);
      return document && clause ? { document, clause } : null;
    },
    headings: headingsIn,
    citedIn: (text) => citedIn(text, cited),
    repair: (text) => slips.repair(text, namesIn(text)),
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
  const ofTerm = remember((term: string) => (index.frequency(term) > 0 ? index.idf(term) : null));
  const ofConcept = remember((concept: number) => ofTerm(conceptTerm(concept)));
  return ({ text, concepts: said }) => {
    if (said.length === 0) return text.length === 1 ? ofCharacter(text) : ofTerm(text);
    const named = said.map(ofConcept).filter((idf) => idf !== null);
    if (named.length === 0) return null;
    const general = said.every((concept) => concepts.isGeneral(concept));
    return Math.min(...named) * (general ? generalWeight : 1);
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

function findHeadings(text: string, headings: PhraseTable): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const match = headings.longest(text, start);
    if (!match) continue;
    found.push({ start, end: match.end });
    start = match.end - 1;
  }
  return found;
}
