import { refuse, type AnyUpdate, type ApiReply } from './types.ts';

interface Waiting {
  offset: number;
  limit: number;
  answer: (reply: ApiReply) => void;
}

/** Telegram's queue of updates: kept until confirmed by an offset, or taken by the webhook. */
export class Updates {
  #queue: { id: number; update: AnyUpdate }[] = [];
  #waiting: Waiting | null = null;
  #next = 1000;
  #hook: { url: string; secret: string } | null = null;
  #delivering = 0;
  readonly #changed: () => void;
  /** When each update was first handed out, in ms. */
  readonly handed = new Map<number, number>();
  /** Answers of the webhook, in order. */
  readonly statuses: number[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Nothing unconfirmed, nothing on its way. */
  get isEmpty(): boolean {
    return this.#queue.length === 0 && this.#delivering === 0;
  }

  get unconfirmed(): number {
    return this.#queue.length;
  }

  get isPolled(): boolean {
    return this.#waiting !== null;
  }

  /** Puts an update into the queue, with the next number unless it has one. */
  add(update: Record<string, unknown>): number {
    const id = typeof update.update_id === 'number' ? update.update_id : this.#next++;
    this.#queue.push({ id, update: { ...update, update_id: id } });
    if (this.#hook !== null) this.#deliver();
    else this.#serve();
    return id;
  }

  /** Goes on from another number, as Telegram does after a week without updates. */
  renumber(next: number): void {
    this.#next = next;
  }

  /** Puts something in that is no update at all. */
  addRaw(update: Record<string, unknown>): void {
    this.#queue.push({ id: this.#next++, update });
    this.#serve();
  }

  setHook(hook: { url: string; secret: string } | null): void {
    this.#hook = hook;
    if (hook !== null) this.#deliver();
  }

  /** getUpdates: confirms what is before the offset; holds the call while there is nothing. */
  poll(payload: Record<string, unknown>): Promise<ApiReply> {
    if (this.#hook !== null)
      return Promise.resolve(refuse(409, "Conflict: can't use getUpdates method while webhook is active"));
    const { offset = 0, limit = 100, timeout = 0 } = payload as Record<string, number>;
    // An offset beyond the queue means nothing: all of it is given, none confirmed (tdlib's TQueue::get).
    const tail = Math.max(this.#next, ...this.#queue.map(({ id }) => id + 1));
    if (offset <= tail + 10) this.#queue = this.#queue.filter(({ id }) => id >= offset);
    this.#changed();
    this.conflict();
    return new Promise((resolve) => {
      const waiting: Waiting = {
        offset,
        limit,
        answer: (reply) => {
          clearTimeout(timer);
          if (this.#waiting === waiting) this.#waiting = null;
          resolve(reply);
        },
      };
      const timer = setTimeout(() => waiting.answer({ ok: true, result: [] }), timeout * 1000);
      this.#waiting = waiting;
      this.#serve();
    });
  }

  /** Ends the held poll the way a second poller does. */
  conflict(): void {
    this.#waiting?.answer(
      refuse(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
  }

  /** The poller has hung up. */
  forget(): void {
    this.#waiting?.answer({ ok: true, result: [] });
  }

  #serve(): void {
    const ready = this.#queue.slice(0, this.#waiting?.limit ?? 0);
    for (const { id } of ready) if (!this.handed.has(id)) this.handed.set(id, performance.now());
    if (ready.length > 0) this.#waiting?.answer({ ok: true, result: ready.map(({ update }) => update) });
  }

  #deliver(): void {
    for (const entry of this.#queue.splice(0)) {
      this.#delivering += 1;
      void this.#post(entry.update).finally(() => {
        this.#delivering -= 1;
        this.#changed();
      });
    }
  }

  /** Sends it until it is taken, as Telegram does. */
  async #post(update: AnyUpdate): Promise<void> {
    for (let attempt = 0; this.#hook !== null && attempt < 200; attempt++) {
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': this.#hook.secret };
      const status = await fetch(this.#hook.url, { method: 'POST', headers, body: JSON.stringify(update) }).then(
        (response) => response.status,
        () => 0,
      );
      this.statuses.push(status);
      if (status >= 200 && status < 300) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
