import { addCommand } from './corpus-add.ts';
import { checkCommand } from './corpus-check.ts';
import { corpusUsage, UsageError, type CorpusTerminal } from './corpus-command.ts';
import { listCommand } from './corpus-list.ts';
import { removeCommand } from './corpus-remove.ts';

const commands = { check: checkCommand, list: listCommand, add: addCommand, remove: removeCommand };

/**
 * Runs `corpus check | list | add | remove`.
 * @returns the exit code
 * @throws {UsageError | DocumentError | CorpusError} with a message for the person at the terminal
 */
export async function corpusCommand(args: string[], terminal: CorpusTerminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (!Object.hasOwn(commands, name)) throw new UsageError(corpusUsage);
  return commands[name as keyof typeof commands](rest, terminal);
}
