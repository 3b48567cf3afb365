import { Recent } from './recent.ts';

/** How much one person may ask. */
export interface Rate {
  /** Questions at once. */
  burst: number;
  /** Questions a minute in the long run. */
  perMinute: number;
}

/** A person reading answers asks far less; a script far more. */
export const RATE: Rate = { burst: 20, perMinute: 20 };

interface Bucket {
  left: number;
  at: number;
  wasTold: boolean;
}

/** `tell`: over the limit, and not told yet. */
export type Verdict = { kind: 'pass' } | { kind: 'tell'; seconds: number } | { kind: 'drop'; seconds: number };

/** A bucket of questions per person, refilled evenly; whoever empties it is told once until it has refilled a little. */
export class RateLimit {
  readonly #buckets = new Recent<number, Bucket>(10_000);
  readonly #rate: Rate;
  readonly #now: () => number;

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one question out of the person's bucket. */
  take(person: number): Verdict {
    const at = this.#now();
    const perMs = this.#rate.perMinute / 60_000;
    const before = this.#buckets.get(person) ?? { left: this.#rate.burst, at, wasTold: false };
    const left = Math.min(this.#rate.burst, before.left + (at - before.at) * perMs);
    const passes = left >= 1;
    this.#buckets.set(person, { left: passes ? left - 1 : left, at, wasTold: !passes });
    if (passes) return { kind: 'pass' };
    return { kind: before.wasTold ? 'drop' : 'tell', seconds: Math.max(1, Math.ceil((1 - left) / perMs / 1000)) };
  }
}
