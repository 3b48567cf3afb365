import type { PlanDocument } from '../document/types.ts';
import type { Place } from '../language/places.ts';
import type { Line } from './lines.ts';

/** Plans of one line count this much more than plans that only share a place. */
const linkWeight = 2;
/** The place must count at least this much, and this many times what another place does, to be taken for the office's own. */
const leastScore = 3;
const clearLead = 1.5;

/**
 * The documents of the place whose office keeps the corpus, and of the places it lies in: what 市里, 自治区 and 民政局 mean
 * there. It is the place that most documents are of, plans of one line above all; none where no place stands out.
 */
export function homeDocuments(
  documents: readonly PlanDocument[],
  lines: readonly Line[],
  places: readonly Place[],
): PlanDocument[] {
  const within = new Map(places.map(({ short, within: above }) => [short, above]));
  const linked = lines.filter((line) => line.documents.length > 1);
  const own = [...new Set(documents.flatMap(({ place }) => (place === null ? [] : [place])))];
  const chains = own.map((place) => {
    const chain = new Set([place, ...(within.get(place) ?? [])]);
    const held = documents.filter((document) => document.place !== null && chain.has(document.place));
    const among = new Set(held);
    const links = linked.filter((line) => line.documents.filter((document) => among.has(document)).length > 1).length;
    return { chain, held, score: held.length + linkWeight * links };
  });
  chains.sort((one, other) => other.score - one.score || other.chain.size - one.chain.size);
  const [first, ...rest] = chains;
  if (!first || first.score < leastScore) return [];
  const near = new Set(first.held);
  const rival = rest.find(({ held }) => !held.some((document) => near.has(document)));
  return rival && first.score < clearLead * rival.score ? [] : first.held;
}
