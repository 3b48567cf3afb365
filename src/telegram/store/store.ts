import { join } from 'node:path';
import type { Log } from '../log.ts';
import { JsonLines } from './json-lines.ts';
import { Tally, type DayCount, type Miss, type Vote } from './tally.ts';

/** What the bot keeps on disk: counters per day, unanswered questions without the asker, votes. Nothing else. */
export interface Store {
  /** One question answered, or refused; a refused one is kept as a miss. */
  question(entry: { intent: string; found: boolean; text: string; isMiss: boolean }): void;
  vote(entry: Omit<Vote, 'day'>): void;
  /** Newest day first. */
  days(): DayCount[];
  /** Most frequent first. */
  misses(): Miss[];
  /** 👎, newest first. */
  complaints(): Vote[];
  /** Writes what waits; call at the stop. */
  close(): void;
}

/** Entries gather so long before they are written together: a crash costs at most this much. */
const GATHER_MS = 1000;
/** Lines appended before the file is written anew from its tally. */
const COMPACT_AFTER = 4000;

/** Opens the store below a folder; an unreadable or full disk costs the records, never the bot. */
export function openStore(folder: string, log: Log, now: () => Date = () => new Date()): Store {
  const lines = new JsonLines(join(folder, 'record.jsonl'), log);
  const tally = new Tally();
  let appended = 0;
  for (const line of lines.read()) {
    tally.add(line);
    appended += 1;
  }
  let gathered: object[] = [];
  let timer: NodeJS.Timeout | null = null;
  /** Entries that the disk refused are in the tally only: the next write is of everything. */
  let isBehind = false;

  function write(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (gathered.length === 0 && !isBehind) return;
    appended += gathered.length;
    if (isBehind || appended > COMPACT_AFTER) {
      isBehind = !lines.replace(tally.lines());
      if (!isBehind) appended = 0;
    } else isBehind = !lines.append(gathered);
    gathered = [];
  }

  function enter(entry: object): void {
    tally.add(entry as Record<string, unknown>);
    gathered.push(entry);
    timer ??= setTimeout(write, GATHER_MS).unref();
  }

  const today = () => now().toISOString().slice(0, 10);
  return {
    question({ intent, found, text, isMiss }) {
      enter({ kind: 'question', day: today(), intent, found });
      if (isMiss) enter({ kind: 'miss', day: today(), text: withoutTraces(text) });
    },
    vote: (vote) => enter({ kind: 'vote', day: today(), ...vote, question: withoutTraces(vote.question ?? '') }),
    days: () => tally.days(),
    misses: () => tally.misses(),
    complaints: () =>
      tally
        .votes()
        .filter(({ vote }) => vote === 'down')
        .reverse(),
    close: write,
  };
}

const TEXT_LIMIT = 200;

/** A question as it may be kept: short, no @names, no long numbers (telephone, identity card). */
export function withoutTraces(text: string): string {
  const plain = text
    .replace(/@[\w]+/gu, '@…')
    .replace(/\d[\d\s-]{5,}\d/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...plain].slice(0, TEXT_LIMIT).join('');
}
