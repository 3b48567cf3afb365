import type { Transformer } from 'grammy';
import { Interruption } from './interruption.ts';

type Signal = Parameters<Transformer>[3];

/** Outermost transformer: once `stop` fires, a waiting call ends as an interruption. Polling has a signal of its own. */
export function cutOff(stop: AbortSignal): Transformer {
  return async (prev, method, payload, signal) => {
    if (method === 'getUpdates') return prev(method, payload, signal);
    try {
      return await prev(method, payload, signal ?? (stop as unknown as Signal));
    } catch (error) {
      throw stop.aborted ? new Interruption() : error;
    }
  };
}
