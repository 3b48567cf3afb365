import type { Passage } from '../document/types.ts';

/** What is said of an item, behind the words above it. @param said without the stop at its end */
export const behindLead = (lead: Passage | null, said: string): string =>
  lead === null ? said : `${lead.text.replace(/[：:]$/, '')}：${said}`;
