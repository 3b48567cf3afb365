/** Questions of one day. */
export interface DayCount {
  day: string;
  questions: number;
  answered: number;
  refused: number;
  intents: Record<string, number>;
  up: number;
  down: number;
}

/** A question that could not be answered, without the asker. */
export interface Miss {
  text: string;
  count: number;
  /** Last day. */
  day: string;
}

/** 👍 or 👎 on an answer, without the voter. */
export interface Vote {
  day: string;
  vote: 'up' | 'down';
  reason: string | null;
  /** Short reference of the clause that the answer rested on. */
  clause: string | null;
  question: string | null;
}

/** Bounds: about a year, and lists that a person can still read. */
const DAYS = 400;
const MISSES = 1000;
const VOTES = 1000;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0);

/** Adds up the lines of the record; bounded. What it does not know it leaves out. */
export class Tally {
  readonly #days = new Map<string, DayCount>();
  readonly #misses = new Map<string, Miss>();
  readonly #votes: Vote[] = [];

  /** Takes one line: an entry as it happened, or a sum written by `lines`. */
  add(line: Record<string, unknown>): void {
    const day = text(line.day);
    if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return;
    if (line.kind === 'question') this.#question(day, text(line.intent), line.found === true);
    else if (line.kind === 'miss') this.#miss(day, text(line.text), count(line.count ?? 1));
    else if (line.kind === 'vote') this.#vote(day, line);
    else if (line.kind === 'day') this.#sum(day, line);
  }

  /** The shortest record that adds up to the same. */
  lines(): object[] {
    return [
      ...[...this.#days.values()].map((entry) => ({ kind: 'day', ...entry })),
      ...[...this.#misses.values()].map((entry) => ({ kind: 'miss', ...entry })),
      ...this.#votes.map((entry) => ({ kind: 'vote', counted: true, ...entry })),
    ];
  }

  days(): DayCount[] {
    return [...this.#days.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
  }

  misses(): Miss[] {
    return [...this.#misses.values()].sort((a, b) => b.count - a.count || (a.day < b.day ? 1 : -1));
  }

  votes(): Vote[] {
    return [...this.#votes];
  }

  #day(day: string): DayCount {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const fresh = { day, questions: 0, answered: 0, refused: 0, intents: {}, up: 0, down: 0 };
    this.#days.set(day, fresh);
    if (this.#days.size > DAYS) this.#days.delete([...this.#days.keys()].sort()[0]!);
    return fresh;
  }

  #question(day: string, intent: string, found: boolean): void {
    const entry = this.#day(day);
    entry.questions += 1;
    if (found) entry.answered += 1;
    else entry.refused += 1;
    entry.intents[intent] = (entry.intents[intent] ?? 0) + 1;
  }

  #miss(day: string, question: string, times: number): void {
    if (question === '') return;
    const known = this.#misses.get(question);
    this.#misses.set(question, { text: question, count: (known?.count ?? 0) + times, day });
    if (this.#misses.size > MISSES) this.#misses.delete(this.misses().at(-1)!.text);
  }

  #vote(day: string, line: Record<string, unknown>): void {
    if (line.vote !== 'up' && line.vote !== 'down') return;
    if (line.counted !== true) this.#day(day)[line.vote] += 1;
    const known = {
      reason: text(line.reason) || null,
      clause: text(line.clause) || null,
      question: text(line.question) || null,
    };
    this.#votes.push({ day, vote: line.vote, ...known });
    if (this.#votes.length > VOTES) this.#votes.shift();
  }

  #sum(day: string, line: Record<string, unknown>): void {
    const entry = this.#day(day);
    for (const field of ['questions', 'answered', 'refused', 'up', 'down'] as const) entry[field] += count(line[field]);
    const intents = (line.intents ?? {}) as Record<string, unknown>;
    for (const [intent, times] of Object.entries(intents))
      entry.intents[intent] = (entry.intents[intent] ?? 0) + count(times);
  }
}
