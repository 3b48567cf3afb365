import type { Deadline, TableRow } from '../document/types.ts';
import type { Question } from '../question/types.ts';
import type { Ranked, SentenceScore } from './rank.ts';

/** What a document says to a question: the clause and sentence, or what is missing. */
export interface Evidence {
  ranked: Ranked;
  /** The sentence that carries the answer; null where the clause as a whole does. */
  sentence: SentenceScore | null;
  /** Null where the document says it; else what it is silent about, in Chinese, to stand after 方案. */
  silent: string | null;
  /** The time limits of the clause that answer, where they stand beside its sentences: 完成时限：6月底前, a column of a table. */
  limits?: Deadline[];
  /** The cells of the table's row that answer: 2025年 – 2.6. */
  cells?: TableRow['cells'];
}

/** One look at a ranked clause: what follows from it; null where it settles nothing. */
export type Judgement = (question: Question, ranked: Ranked, best: SentenceScore | null) => Evidence | null;
