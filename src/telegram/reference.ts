import { createHash } from 'node:crypto';
import type { ClauseReference } from '../answer/types.ts';
import type { Clause, PlanDocument } from '../document/types.ts';
import { perAssistant } from './per-assistant.ts';

/** A clause as a button or link finds it again. */
export interface FoundClause {
  reference: ClauseReference;
  document: PlanDocument;
  clause: Clause;
}

/** 8 characters of A–Z a–z 0–9 _ - (48 bits): fits every button and link, and is the same after a restart. */
function short(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, shortLength);
}

/** The short reference of a clause: its document's and its own. What buttons and deep links carry. */
export const shortClause = ({ document, clause }: ClauseReference): string =>
  `${shortDocument(document)}${short('clause', document, clause)}`;
/** The short reference of a document. */
export const shortDocument = (id: string): string => short('document', id);
/** The short reference of an agency's full name. */
export const shortAgency = (name: string): string => short('agency', name);

/** Characters of a short reference of one thing. */
const shortLength = 8;

/** Finds again what a short reference stood for, in the corpus as it is now. */
export class References {
  readonly documents: readonly PlanDocument[];
  readonly #documents: ReadonlyMap<string, PlanDocument>;
  #agencies: readonly Counted[] | undefined;

  constructor(documents: readonly PlanDocument[]) {
    this.documents = documents;
    this.#documents = new Map(documents.map((document) => [shortDocument(document.id), document]));
  }

  /** Agencies by the number of clauses that they are responsible for, most first; counted when they are first asked for. */
  get agencies(): readonly Counted[] {
    return (this.#agencies ??= countAgencies(this.documents));
  }

  clause(reference: string | undefined): FoundClause | null {
    const document = this.document(reference?.slice(0, shortLength));
    for (const clause of document?.clauses ?? []) {
      const found = { document: document!.id, clause: clause.id };
      if (shortClause(found) === reference) return { reference: found, document: document!, clause };
    }
    return null;
  }

  document(reference: string | undefined): PlanDocument | null {
    return this.#documents.get(reference ?? '') ?? null;
  }

  agency(reference: string | undefined): string | null {
    return this.agencies.find(({ name }) => shortAgency(name) === reference)?.name ?? null;
  }
}

interface Counted {
  name: string;
  clauses: number;
}

function countAgencies(documents: readonly PlanDocument[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { clauses } of documents)
    for (const { responsible } of clauses)
      for (const name of new Set(responsible.map(({ agency }) => agency)))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, clauses]) => ({ name, clauses })).sort((one, other) => other.clauses - one.clauses);
}

/** The references of an assistant's corpus, made once. */
export const referencesOf = perAssistant(({ documents }) => new References(documents));
