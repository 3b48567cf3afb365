/** Runs tasks one after another within a lane, and lanes beside each other: the order in a chat is kept, chats do not wait. */
export class Lanes {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Lanes with work in hand. */
  get size(): number {
    return this.#tails.size;
  }

  /** Runs the task once all earlier tasks of the same lane are done, whether they failed or not. */
  run<T>(lane: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(lane);
    const result = before === undefined ? task() : before.then(task, task);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (this.#tails.get(lane) === tail) this.#tails.delete(lane);
      });
    this.#tails.set(lane, tail);
    return result;
  }
}
