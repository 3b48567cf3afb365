import type { PlanDocument } from '../../src/document/types.ts';
import { fieldsOf, isSearchable } from '../../src/index/fields.ts';
import type { Ranking } from '../../src/index/ranking.ts';
import { fieldNames, type Analyse, type SearchOptions, type WeightedTerm } from '../../src/index/types.ts';

/** BM25F as the textbook has it, over every clause, with no index at all: what the index must agree with. */
export function exhaustive(
  documents: readonly PlanDocument[],
  analyse: Analyse,
  { k1, b, fields }: Ranking,
  terms: readonly WeightedTerm[],
  { limit, documents: wanted, accept }: SearchOptions,
): { id: string; score: number }[] {
  const entries = documents.flatMap((document) =>
    document.clauses.filter(isSearchable).map((clause) => {
      const texts = fieldsOf(clause);
      return { document, clause, terms: fieldNames.map((name) => analyse(texts[name])) };
    }),
  );
  const mean = fieldNames.map((_, field) => {
    return entries.reduce((sum, entry) => sum + entry.terms[field]!.length, 0) / entries.length || 1;
  });
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) if (weight > 0) weights.set(term, (weights.get(term) ?? 0) + weight);
  const idf = new Map(
    [...weights.keys()].map((term) => {
      const holding = entries.filter((entry) => entry.terms.some((field) => field.includes(term))).length;
      return [term, Math.log(1 + (entries.length - holding + 0.5) / (holding + 0.5))];
    }),
  );
  return entries
    .map(({ document, clause, terms }, order) => {
      let score = 0;
      for (const [term, weight] of weights) {
        let frequency = 0;
        fieldNames.forEach((name, field) => {
          const count = terms[field]!.filter((other) => other === term).length;
          frequency += (fields[name] * count) / (1 - b + (b * terms[field]!.length) / mean[field]!);
        });
        score += (weight * idf.get(term)! * frequency) / (k1 + frequency);
      }
      return { document, clause, id: `${document.id}/${clause.id}`, score, order };
    })
    .filter(({ score }) => score > 0)
    .filter(({ document }) => !wanted?.length || wanted.includes(document.id))
    .filter(({ clause, document }) => !accept || accept(clause, document))
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .slice(0, limit);
}
