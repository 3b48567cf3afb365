import type { Context, Intent } from '../question/types.ts';

/** One quotation with all that is needed to find and check it; made once, from positions, and only carried on. */
export interface Citation {
  /** 发文字号, or the title where the document has none. */
  document: string;
  title: string;
  /** Path of the clause: 二（二）8. */
  clause: string;
  /** Where the clause stands, as officials write it: 第二部分第（二）项第8条. */
  place: string;
  heading: string | null;
  /** `file.slice(start, end)` with white space taken out. */
  quote: string;
  file: string;
  start: number;
  end: number;
}

/** An agency that the answer names. */
export interface NamedAgency {
  name: string;
  role: string;
  document: string;
  clause: string;
}

/** A target that the answer names. */
export interface NamedTarget {
  quote: string;
  value: string;
  deadline: string | null;
  document: string;
  clause: string;
}

/** Points at a clause from outside (buttons, links): survives restarts. */
export interface ClauseReference {
  /** `PlanDocument.id` */
  document: string;
  /** `Clause.id` */
  clause: string;
}

/** A channel-free answer. The first citation is the one it rests on. */
export interface Answer {
  question: string;
  intent: Intent;
  /** False: the plans do not say it. */
  found: boolean;
  /** The direct answer in one statement. */
  statement: string;
  verdict: 'yes' | 'no' | null;
  agencies: NamedAgency[];
  targets: NamedTarget[];
  citations: Citation[];
  /** The clause behind each citation, in the same order. */
  references: ClauseReference[];
  /** Up to three questions that lead on from here, each answerable as typed; up to five where it asks which plan is meant. */
  suggestions: string[];
}

/** The contract's JSON answer (`ask --json`): field order is part of the bytes. */
export interface AnswerJson {
  question: string;
  intent: Intent;
  found: boolean;
  answer: string;
  text: string;
  verdict: 'yes' | 'no' | null;
  agencies: NamedAgency[];
  targets: NamedTarget[];
  citations: Omit<Citation, 'place'>[];
}

/** An answer and what the conversation now leans on. */
export interface Reply {
  answer: Answer;
  context: Context;
}

/** A clause offered by a search as one types. */
export interface Offer {
  reference: ClauseReference;
  citation: Citation;
  score: number;
}
