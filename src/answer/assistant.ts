import type { PlanDocument } from '../document/types.ts';
import type { Context } from '../question/types.ts';
import type { Answer, ClauseReference, Offer, Reply } from './types.ts';

/** All that a channel may ask of the answer core. Deterministic: the same corpus and call give the same result. */
export interface Assistant {
  /** Documents in the order in which answers name them. */
  readonly documents: readonly PlanDocument[];
  /** Answers one message; pass the context of the last reply to go on with a conversation. Never throws on any text. */
  respond(message: string, context?: Context): Reply;
  /** The clause itself, quoted whole; null where the corpus no longer has it. */
  clause(reference: ClauseReference): Reply | null;
  /** Who is responsible for the clause. */
  responsibility(reference: ClauseReference): Reply | null;
  /** What the clause wants reached, and by when. */
  targets(reference: ClauseReference): Reply | null;
  /** The clause beside its counterpart in the other plan. */
  comparison(reference: ClauseReference): Reply | null;
  /** The clause before (-1) or after (+1) among those of its kind; null at the end. */
  neighbour(reference: ClauseReference, step: -1 | 1): ClauseReference | null;
  /** Clauses that fit what has been typed so far, best first. */
  search(text: string, limit: number, offset?: number): Offer[];
}

/** The plain chat message of an answer: statement, quotations with their sources, next questions. */
export type ComposeText = (answer: Answer) => string;
