import type { Clause, PlanDocument } from '../document/types.ts';
import { buildIndex } from '../index/build.ts';
import { openIndex, type OpenOptions } from '../index/cache.ts';
import type { Shelved } from '../index/trees.ts';
import type { ClauseIndex } from '../index/types.ts';
import { readNumeral } from '../language/numerals.ts';
import type { Place } from '../language/places.ts';
import { termsWithConcepts } from '../language/terms.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { Catalogue } from '../question/catalogue.ts';
import type { Lexicon } from '../question/lexicon.ts';
import { alignDocuments } from './align.ts';
import { homeDocuments } from './home.ts';
import { createLexicon } from './lexicon.ts';
import { byDocument, linesOf, type Line } from './lines.ts';
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
  const byId = new Map(ordered.map((held) => [held.document.id, held]));
  const { concepts } = vocabulary;
  const analyse = (text: string) => termsWithConcepts(text, concepts);
  const index = keep ? await openIndex(documents, analyse, keep) : buildIndex(documents, analyse);
  const catalogue = new Catalogue(documents);
  const linesByDocument = byDocument(lines);
  const select = (ids: readonly string[]) =>
    catalogue.inOrder(new Set(ids.filter((id) => byId.has(id)))).map((id) => byId.get(id)!.document);
  const views = new Views(concepts);
  const names = new Map<string, { title: Text; sections: Text[] }>();
  const namesOf = (id: string) => {
    let found = names.get(id);
    if (!found) {
      const { document, digest } = byId.get(id)!;
      found = { title: views.keep(document.title), sections: digest.sections.map((heading) => views.keep(heading)) };
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
    lexicon: createLexicon({ vocabulary, documents, digests, home, index, catalogue }),
    titleOf: ({ id }) => namesOf(id).title,
    sectionsOf: ({ id }) => namesOf(id).sections,
    counterpart(from, clause, to) {
      const key = `${from.id}\n${to.id}`;
      let found = alignments.get(key);
      if (!found) alignments.set(key, (found = alignDocuments(from, to)));
      const id = found.get(clause.id);
      return to.clauses.find((each) => each.id === id) ?? null;
    },
    document: (id) => byId.get(id)?.document ?? null,
    select,
    related: (document) =>
      documents.length === 2
        ? documents.filter((other) => other !== document)
        : select((linesByDocument.get(document) ?? []).flatMap((line) => line.documents.map(({ id }) => id))).filter(
            (other) => other !== document,
          ),
    numberOf: ({ num }) =>
      readNumeral(/[\d一二三四五六七八九十百〇零]+(?=[^\d一二三四五六七八九十百〇零]*$)/.exec(num)?.[0] ?? ''),
  };
}
