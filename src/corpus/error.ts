/** A corpus that cannot be used. The message names every file that is at fault, where, and what to do about it. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? faults[0]!
        : `the corpus has ${faults.length} faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** Runs a reading; where it throws, the fault is noted, and null is the result. */
export async function noteFault<Value>(faults: string[], read: () => Promise<Value> | Value): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}
