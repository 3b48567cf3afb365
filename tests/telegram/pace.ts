import type { Patience } from '../../src/telegram/api/outlast.ts';
import type { PollPace } from '../../src/telegram/feed/polling.ts';

/** Waits short enough for tests. */
export const PATIENCE: Patience = {
  firstWait: 5,
  longestWait: 20,
  attempts: 400,
  hastyAttempts: 2,
  longestFlood: 5,
  floodAttempts: 3,
};
export const PACE: Partial<PollPace> = {
  firstWait: 2,
  longestWait: 20,
  firstRetry: 5,
  longestRetry: 20,
  grace: 300,
  farewell: 1000,
};
