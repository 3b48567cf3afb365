import { parseArgs, type ParseArgsConfig } from 'node:util';
import { corpusUsage, UsageError } from './corpus-command.ts';

/** Reads the arguments of a command; what does not fit is an error that says how it is called. @throws {UsageError} */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${corpusUsage}`);
  }
}
