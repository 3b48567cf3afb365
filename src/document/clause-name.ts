import type { Clause } from './types.ts';

/** What a clause is called by: its heading, or its first sentence; empty where it has neither. */
export const nameOf = ({ heading, sentences }: Clause): string => heading ?? sentences[0]?.text ?? '';

/** The number of a row of a table: 7 of 附件1表7; null for other clauses. */
export const rowNumberOf = ({ path }: Clause): string | null => /表(\d+)$/.exec(path)?.[1] ?? null;
