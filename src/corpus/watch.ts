import { watch } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, vocabularyFolder } from './files.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';

/** How changes are noticed. */
export interface WatchOptions {
  /** Stops the watching. */
  signal: AbortSignal;
  /** What the files looked like before they were first read: what came while they were read is a change, too. */
  before: Fingerprint;
  /** Called once for each change that has come to rest; not again before the files change again. */
  onChange(): Promise<void>;
  /** Told what `onChange` failed with; the watching goes on. */
  onFault(error: unknown): void;
  /** ms that the files must stay as they are before they are read: a copy may still be running. Default 400. */
  rest?: number;
  /** ms between looks without a notice: network and container file systems give none. Default 10 000. */
  interval?: number;
}

/**
 * Watches the documents and the vocabulary of a corpus. Notices of the file system only say when to look; what counts is
 * that names, sizes or times differ from what they were.
 */
export function watchCorpus(
  corpusDir: string,
  { signal, before, onChange, onFault, rest = 400, interval = 10_000 }: WatchOptions,
): void {
  let known = before;
  let seen: Fingerprint | null = null;
  let busy = false;
  let due = Infinity;
  let timer: NodeJS.Timeout | undefined;
  /** After a reading: the texts that it kept beside originals are no news. */
  const settle = () => {
    const now = fingerprintOf(corpusDir);
    if (now.files === known.files) known = now;
  };
  const look = async (): Promise<void> => {
    due = Infinity;
    if (busy || signal.aborted) return;
    busy = true;
    let delay = interval;
    const now = fingerprintOf(corpusDir);
    if (!isSame(now, known)) {
      delay = rest;
      if (seen !== null && isSame(now, seen)) {
        known = now;
        await onChange().catch((error: unknown) => {
          if (!signal.aborted) onFault(error);
        });
        settle();
      }
    }
    seen = now;
    busy = false;
    lookIn(delay);
  };
  const lookIn = (delay: number) => {
    const at = Date.now() + delay;
    if (signal.aborted || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => void look(), delay).unref();
  };
  for (const folder of [documentsFolder, vocabularyFolder])
    noticeChanges(join(corpusDir, folder), signal, () => lookIn(rest));
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  settle();
  void look();
}

const isSame = (one: Fingerprint, other: Fingerprint) => one.files === other.files && one.kept === other.kept;

/** Calls back on every notice; a folder that gives none is looked at from time to time all the same. */
function noticeChanges(folder: string, signal: AbortSignal, notice: () => void): void {
  try {
    watch(folder, { recursive: true, persistent: false, signal }, notice).on('error', notice);
  } catch {
    // no such folder now, or too many watches
  }
}
