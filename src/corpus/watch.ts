import { watch } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, vocabularyFolder } from './files.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How changes are noticed. */
export interface WatchOptions {
  /** Stops the watching. */
  signal: AbortSignal;
  /** Called once for each change that has come to rest; not again before the files change again. */
  onChange(): Promise<void>;
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
  { signal, onChange, rest = 400, interval = 10_000 }: WatchOptions,
): void {
  let known: string | null = null;
  let seen: string | null = null;
  let busy = false;
  let due = Infinity;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    due = Infinity;
    if (busy || signal.aborted) return;
    busy = true;
    let delay = interval;
    try {
      const now = await fingerprintOf(corpusDir);
      if (known === null) known = now;
      else if (now !== known && now !== seen) delay = rest;
      else if (now !== known) {
        known = now;
        await onChange();
        const after = await fingerprintOf(corpusDir);
        if (withoutKept(after) === withoutKept(now)) known = after;
        delay = rest;
      }
      seen = now;
    } finally {
      busy = false;
      lookIn(delay);
    }
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
  void look();
}

/** Without the texts kept beside originals, which reading itself writes: they are no news. */
const withoutKept = (fingerprint: string) =>
  fingerprint
    .split('\n')
    .filter((line) => !/\.(?:html?|docx|pdf)\.txt \d/i.test(line))
    .join('\n');

/** Calls back on every notice; a folder that gives none is looked at from time to time all the same. */
function noticeChanges(folder: string, signal: AbortSignal, notice: () => void): void {
  try {
    watch(folder, { recursive: true, persistent: false, signal }, notice).on('error', notice);
  } catch {
    // no such folder now, or too many watches
  }
}
