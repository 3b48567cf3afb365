import type { Clause } from './types.ts';

/** What a clause is called by: its heading, or its first sentence; empty where it has neither. */
export const nameOf = ({ heading, sentences }: Clause): string => heading ?? sentences[0]?.text ?? '';
