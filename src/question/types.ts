import type { Measure } from '../document/types.ts';

/** What is asked for (contract.md). */
export type Intent =
  | 'responsibility'
  | 'target'
  | 'deadline'
  | 'fact'
  | 'duties'
  | 'clause'
  | 'comparison'
  | 'verification'
  | 'count'
  | 'document'
  | 'greeting'
  | 'help'
  | 'none';

/** What the conversation leans on; plain JSON, so that a channel may keep it anywhere. */
export interface Context {
  /** The question last understood, follow-ups filled in. */
  message: string | null;
  intent: Intent | null;
  /** Documents spoken of, in order (`PlanDocument.id`); empty: open. */
  documents: string[];
  /** Clauses of the last answer in order: what 第二个 and 下一条 count from. */
  clauses: { document: string; clause: string }[];
  agencies: string[];
  measure: Measure | null;
}
