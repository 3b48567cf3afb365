/** What a plan makes of a claim: it says so, says otherwise, does not say it, or leaves it open to a bot. */
export type Finding = 'so' | 'otherwise' | 'unsaid' | 'open';

const worstFirst: readonly Finding[] = ['otherwise', 'unsaid', 'open', 'so'];

/** Of a claim of several parts the worst finding is the whole's; `so` of none. */
export const worst = (findings: readonly Finding[]): Finding =>
  worstFirst.find((finding) => findings.includes(finding)) ?? 'so';
