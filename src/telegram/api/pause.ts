/** Something that can be told to end: Node's signal, or the one that grammY passes on. */
export type Ending = Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>;

/** Waits; ends early, without an error, once one of the signals fires. */
export function pause(milliseconds: number, ...signals: (Ending | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    if (signals.some((signal) => signal?.aborted === true)) return resolve();
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    for (const signal of signals) signal?.addEventListener('abort', end);
  });
}
