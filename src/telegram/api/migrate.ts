import type { Transformer } from 'grammy';
import { Recent } from '../recent.ts';

/** Groups that became supergroups while the bot runs. */
const REMEMBERED = 1000;

/** Transformer that follows a group to its new id once Telegram says that it became a supergroup. */
export function migrate(moved: (from: number, to: number) => void): Transformer {
  const homes = new Recent<number, number>(REMEMBERED);
  return async (prev, method, payload, signal) => {
    const given = payload as { chat_id?: number | string };
    if (typeof given.chat_id !== 'number') return prev(method, payload, signal);
    const from = given.chat_id;
    const reply = await prev(method, { ...payload, chat_id: homes.get(from) ?? from }, signal);
    const to = reply.ok ? undefined : reply.parameters?.migrate_to_chat_id;
    if (to === undefined) return reply;
    homes.set(from, to);
    moved(from, to);
    // The message replied to has another number in the supergroup.
    return prev(method, { ...payload, chat_id: to, reply_parameters: undefined }, signal);
  };
}
