import type { Context } from 'grammy';
import type { Assistant } from '../answer/assistant.ts';
import type { Context as Conversation } from '../question/types.ts';
import type { Settings } from '../settings.ts';
import type { Patience } from './api/outlast.ts';
import type { Asked } from './asked.ts';
import type { Log } from './log.ts';
import type { Rate } from './rate.ts';
import { Recent } from './recent.ts';
import { referencesOf, type References } from './reference.ts';
import type { Store } from './store/store.ts';

/** What the bot is built from. */
export interface BotDeps {
  /** The assistant as it is now: another one after a reload. */
  assistant(): Assistant;
  settings: Settings;
  log: Log;
  store: Store;
  /** Reads the corpus anew; throws, with a message for the operator, where it cannot be used. */
  reload(): Promise<void>;
  /** Cuts off calls that wait for Telegram; what hung on them stays unconfirmed. */
  cutOff?: AbortSignal;
  patience?: Partial<Patience>;
  rate?: Partial<Rate>;
  /** ms, for the rate limit. */
  now?(): number;
}

/** What the log line of an update says besides its number and time. */
export interface Trace {
  kind: string;
  intent?: string;
  found?: boolean;
  note?: string;
}

export type BotContext = Context & {
  trace: Trace;
  /** What the answer to a tap under a message posted inline says. */
  told?: string;
};

/** What the features share while the bot runs; none of it is written to disk. */
export interface Desk extends BotDeps {
  references(): References;
  /** What each person's conversation in each chat and topic leans on. */
  conversations: Recent<string, Conversation>;
  /** What each answer that was sent shows, by chat and message. */
  asked: Recent<string, Asked>;
  /** Things done that must not be done again: a vote, a refusal, a word on an album. */
  done: Recent<string, true>;
  /** When a button was tapped that sends something. */
  taps: Recent<string, number>;
  /** Groups that became supergroups: the new ids, which inherit the right to ask. */
  moved: Set<number>;
}

const REMEMBERED = 10_000;
/** Answers hold their quotations: about 5 KB each. */
const ANSWERS = 3000;

/** Makes the desk of a new bot. */
export function createDesk(deps: BotDeps): Desk {
  return {
    ...deps,
    references: () => referencesOf(deps.assistant()),
    conversations: new Recent(REMEMBERED),
    asked: new Recent(ANSWERS),
    done: new Recent(REMEMBERED),
    taps: new Recent(REMEMBERED),
    moved: new Set(),
  };
}

/** The conversation of this person in this chat and topic. */
export function conversationKey(ctx: Context): string {
  // Outside forums a thread number only marks a chain of replies.
  const topic = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : 0;
  return [ctx.chat?.id ?? 'inline', topic, ctx.from?.id ?? ctx.senderChat?.id ?? 0].join(' ');
}
