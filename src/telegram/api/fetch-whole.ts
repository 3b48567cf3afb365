/** A reply that did not arrive whole, or was no JSON. Holds no URL, since that holds the token. */
export class BrokenReply extends Error {
  /** HTTP status of the head; 200 means that Telegram had done what was asked. */
  readonly status: number;

  constructor(status: number, what: string) {
    super(`${what} (HTTP ${status})`);
    this.name = 'BrokenReply';
    this.status = status;
  }
}

/** grammY passes a polyfilled signal; Node's fetch wants its own. */
function nativeSignal(signal: unknown): AbortSignal | null {
  if (signal === null || signal === undefined) return null;
  if (signal instanceof AbortSignal) return signal;
  const given = signal as AbortSignal;
  const controller = new AbortController();
  if (given.aborted) controller.abort();
  else given.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

/** fetch for grammY that reads the whole body, so that a reply cut short can be told from a request that never arrived. */
export async function fetchWhole(url: string, init: RequestInit): Promise<{ json(): Promise<unknown> }> {
  const response = await fetch(url, { ...init, signal: nativeSignal(init.signal) });
  const body = await response.text().catch(() => {
    throw new BrokenReply(response.status, 'the reply broke off');
  });
  try {
    const parsed: unknown = JSON.parse(body);
    return { json: () => Promise.resolve(parsed) };
  } catch {
    throw new BrokenReply(response.status, 'the reply was no JSON');
  }
}
