import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import { JsonLines } from '../store/json-lines.ts';

type Line = { keep: Update } | { done: number };

/**
 * Updates that Telegram no longer keeps for us although they are not answered yet: those that others had to overtake.
 * They wait on disk until they are answered, so that even SIGKILL loses none, and no longer: they hold what people wrote.
 */
export interface Overdue {
  load(): Update[];
  /** False where the disk refused them: Telegram must go on keeping them. */
  keep(updates: readonly Update[]): boolean;
  done(id: number): void;
}

/** From so many on the file is not written anew for each that is done: a line says so, until fewer wait. */
const MANY = 100;

/** Opens the file; what a stopped process left unanswered is returned by `load`. */
export function openOverdue(file: string, log: Log): Overdue {
  const lines = new JsonLines(file, log);
  const waiting = new Map<number, Update>();
  for (const line of lines.read() as Partial<Record<'keep' | 'done', unknown>>[]) {
    const kept = line.keep as Update | undefined;
    if (typeof kept?.update_id === 'number') waiting.set(kept.update_id, kept);
    if (typeof line.done === 'number') waiting.delete(line.done);
  }
  const append = (entries: Line[]): boolean => lines.append(entries);
  const rewrite = (): boolean => lines.replace([...waiting.values()].map((keep): Line => ({ keep })));
  rewrite();
  return {
    load: () => [...waiting.values()],
    keep(updates) {
      for (const update of updates) waiting.set(update.update_id, update);
      return append(updates.map((keep) => ({ keep })));
    },
    done(id) {
      if (waiting.delete(id) && (waiting.size >= MANY || !rewrite())) append([{ done: id }]);
    },
  };
}
