import type { Clause, Passage, PlanDocument, Responsibility, Target } from '../document/types.ts';
import type { Intent } from '../question/types.ts';
import type { NamedAgency, NamedTarget } from './types.ts';

/** A quotation to be made: the clause, and the passage of it that is quoted. */
export interface Quotation {
  document: PlanDocument;
  clause: Clause;
  passage: Passage;
}

/** What a composer makes: an answer but for its citations, which are made and checked in one place. */
export interface Draft {
  intent: Intent;
  found: boolean;
  statement: string;
  verdict: 'yes' | 'no' | null;
  agencies: NamedAgency[];
  targets: NamedTarget[];
  quotations: Quotation[];
  suggestions: string[];
  /** True where the answer asks which plan is meant; the suggestions are the choices. */
  asksBack?: true;
}

/** A draft with nothing in it yet. */
export const draft = (intent: Intent, found: boolean, statement: string): Draft => ({
  intent,
  found,
  statement,
  verdict: null,
  agencies: [],
  targets: [],
  quotations: [],
  suggestions: [],
});

/** An agency of a clause, as answers name it. */
export const namedAgency = (document: PlanDocument, clause: Clause, { agency, role }: Responsibility): NamedAgency => ({
  name: agency,
  role,
  document: document.number ?? document.title,
  clause: clause.path,
});

/** A target of a clause, as answers name it. */
export const namedTarget = (
  document: PlanDocument,
  clause: Clause,
  { quote, value, deadline }: Target,
): NamedTarget => ({
  quote,
  value,
  deadline,
  document: document.number ?? document.title,
  clause: clause.path,
});
