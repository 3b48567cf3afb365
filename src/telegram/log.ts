import pino from 'pino';
import type { LogLevel } from '../settings.ts';
import { describeError } from './errors.ts';

export type Log = pino.Logger;

/** The log: JSON lines on stdout; errors without tokens, and without what people wrote. */
export function createLog(level: LogLevel, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { level, base: null, serializers: { error: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}
