/** Holds what was made of the corpus, and makes it anew: whole or not at all. */
export interface Keeper<Made> {
  /** As it is now: another one after a reload that went well. */
  current(): Made;
  /**
   * Reads the corpus aside and swaps in what was made of it. Called again while it is reading, it reads once more after
   * that, since the change may have come too late for the first reading.
   * @throws what the reading threw; the one before goes on serving
   */
  reload(): Promise<void>;
}

/**
 * Makes a keeper; the first reading must go well.
 *
 * @example
 * const keeper = await keepCorpus(async () => createAssistant(await loadLibrary('corpus')));
 * keeper.current().respond('谁负责改造老旧小区？');
 */
export async function keepCorpus<Made>(make: () => Promise<Made>): Promise<Keeper<Made>> {
  let made = await make();
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const read = async () => {
    made = await make();
  };
  const start = (): Promise<void> => {
    running = read().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    current: () => made,
    reload() {
      if (running === null) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}
