import { createHash } from 'node:crypto';
import type { Assistant } from '../answer/assistant.ts';
import type { ClauseReference } from '../answer/types.ts';
import type { Clause, PlanDocument } from '../document/types.ts';

/** A clause as a button or link finds it again. */
export interface FoundClause {
  reference: ClauseReference;
  document: PlanDocument;
  clause: Clause;
}

/** 8 characters of A–Z a–z 0–9 _ - (48 bits): fits every button and link, and is the same after a restart. */
function short(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 8);
}

/** The short reference of a clause: what buttons and deep links carry. */
export const shortClause = ({ document, clause }: ClauseReference): string => short('clause', document, clause);
/** The short reference of a document. */
export const shortDocument = (id: string): string => short('document', id);
/** The short reference of an agency's full name. */
export const shortAgency = (name: string): string => short('agency', name);

/** Finds again what a short reference stood for, in the corpus as it is now. */
export class References {
  readonly #clauses = new Map<string, FoundClause>();
  readonly #documents = new Map<string, PlanDocument>();
  readonly #agencies = new Map<string, string>();
  /** Agencies by the number of clauses that they are responsible for, most first. */
  readonly agencies: readonly { name: string; clauses: number }[];

  readonly documents: readonly PlanDocument[];

  constructor(documents: readonly PlanDocument[]) {
    this.documents = documents;
    const counts = new Map<string, number>();
    for (const document of documents) {
      this.#documents.set(shortDocument(document.id), document);
      for (const clause of document.clauses) {
        const reference = { document: document.id, clause: clause.id };
        this.#clauses.set(shortClause(reference), { reference, document, clause });
        for (const name of new Set(clause.responsible.map(({ agency }) => agency)))
          counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    for (const name of counts.keys()) this.#agencies.set(shortAgency(name), name);
    this.agencies = [...counts].map(([name, clauses]) => ({ name, clauses })).sort((a, b) => b.clauses - a.clauses);
  }

  clause(reference: string | undefined): FoundClause | null {
    return this.#clauses.get(reference ?? '') ?? null;
  }

  document(reference: string | undefined): PlanDocument | null {
    return this.#documents.get(reference ?? '') ?? null;
  }

  agency(reference: string | undefined): string | null {
    return this.#agencies.get(reference ?? '') ?? null;
  }
}

const made = new WeakMap<Assistant, References>();

/** The references of an assistant's corpus, made once. */
export function referencesOf(assistant: Assistant): References {
  const known = made.get(assistant);
  if (known !== undefined) return known;
  const fresh = new References(assistant.documents);
  made.set(assistant, fresh);
  return fresh;
}
