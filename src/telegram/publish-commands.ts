import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import { ADMIN_COMMANDS, COMMANDS, GROUP_COMMANDS, type ListedCommand } from './features/command-list.ts';
import type { Log } from './log.ts';

const menu = (commands: readonly ListedCommand[]) =>
  commands.map(({ command, usage, description }) => ({
    command,
    description: usage === undefined ? description : `${usage} —— ${description}`,
  }));

/** Puts the command menus up, one per scope. A failure is logged and costs only the menu. */
export async function publishCommands(api: Api, admins: readonly number[], log: Log): Promise<void> {
  const scopes: [BotCommandScope, readonly ListedCommand[]][] = [
    [{ type: 'default' }, COMMANDS],
    [{ type: 'all_private_chats' }, COMMANDS],
    [{ type: 'all_group_chats' }, GROUP_COMMANDS],
    ...admins.map((id): [BotCommandScope, readonly ListedCommand[]] => [
      { type: 'chat', chat_id: id },
      [...COMMANDS, ...ADMIN_COMMANDS],
    ]),
  ];
  for (const [scope, commands] of scopes)
    await api
      .setMyCommands(menu(commands), { scope })
      .catch((error: unknown) => log.warn({ scope: scope.type, error }, 'a command menu could not be put up'));
}
