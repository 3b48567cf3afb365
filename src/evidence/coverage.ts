// How much of a question a clause or a sentence must speak of. Shares of the question's weight, 0–1.

/** Least share of the question's weight that a clause must speak of. Range tried 0.4–0.8 on the development questions. */
export const leastCoverage = 0.55;
/** A clause that speaks of this share answers, whatever else was said around it. */
export const ampleCoverage = 0.72;
/** A claim may say more than the plan does: that is what is tested. */
export const claimCoverage = 0.6;
/** A clause that leads the next by this factor is the one meant, if the plan speaks of it at all. */
export const clearLead = 1.35;
/** Least share for the one sentence that must hold the value asked for. */
export const leastSentenceCoverage = 0.42;
/** A unit that weighs this much may not stay unexplained: the plan does not speak of it. */
export const tellingWeight = 2.2;
