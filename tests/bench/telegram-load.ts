import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assistant } from '../../src/answer/assistant.ts';
import { Child } from '../end-to-end/telegram/child.ts';
import { FakeTelegram } from '../telegram/fake/fake.ts';
import { Person } from '../telegram/fake/people.ts';

/** What a load run is made of. */
export interface LoadOptions {
  people?: number;
  /** Asked by everyone, one after another. */
  questions: readonly string[];
  /** Answers the same questions here: what each chat must show, in order. */
  assistant: Assistant;
  entry?: '.config/start.cjs' | 'tests/end-to-end/telegram/entry.ts';
}

/** What came of it. */
export interface LoadResult {
  updates: number;
  lost: number;
  doubled: number;
  /** Chats whose answers stand in another order than their questions. */
  disordered: number;
  updatesPerSecond: number;
  /** ms from handing an update to the bot to its sendMessage. */
  p50: number;
  p99: number;
  /** Resident memory of the bot in MB: started and idle; after everything. */
  memoryBefore: number;
  memoryAfter: number;
}

const residentOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** What everyone must be told, in order: the beginning of each statement. */
function expected({ questions, assistant }: LoadOptions): string[] {
  let context: Parameters<Assistant['respond']>[1];
  return questions.map((question) => {
    const reply = assistant.respond(question, context);
    context = reply.context;
    return reply.answer.statement.slice(0, 12);
  });
}

/** Thousands of updates at once from many people, polled by the bot as a process of its own against the fake. */
export async function telegramLoad(options: LoadOptions): Promise<LoadResult> {
  const fake = await FakeTelegram.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'load-'));
  const env = { BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.root, DATA_DIR: dataDir };
  const child = new Child(options.entry ?? '.config/start.cjs', env);
  try {
    await child.says('polling');
    const warm = new Person(fake, 1, '预热');
    await warm.asks(options.questions[0]!);
    const memoryBefore = residentOf(child.process.pid!);
    const people = Array.from(
      { length: options.people ?? 1000 },
      (_one, index) => new Person(fake, 1000 + index, `人${index}`),
    );
    const asked = new Map<number, number[]>(people.map(({ user }) => [user.id, []]));
    const firstCall = fake.calls.length;
    const began = performance.now();
    let next = 100_000;
    for (const question of options.questions)
      for (const { user } of people) {
        const chat = { id: user.id, type: 'private', first_name: user.first_name };
        const message = { message_id: next, date: 1, chat, from: user, text: question };
        asked.get(user.id)!.push(fake.updates.add({ update_id: next++, message }));
      }
    await fake.until(() => fake.updates.isEmpty, 'the load to be answered', 300_000);
    const seconds = (performance.now() - began) / 1000;
    const memoryAfter = residentOf(child.process.pid!);
    const calls = fake.calls.slice(firstCall).filter(({ method }) => method === 'sendMessage');
    const told = expected(options);
    const waits: number[] = [];
    let [lost, doubled, disordered] = [0, 0, 0];
    const byChat = groupByChat(calls);
    for (const [chat, ids] of asked) {
      const answers = byChat.get(chat) ?? [];
      lost += Math.max(0, ids.length - answers.length);
      doubled += Math.max(0, answers.length - ids.length);
      if (answers.some(({ payload }, index) => !String(payload.text).startsWith(told[index] ?? '\0'))) disordered += 1;
      answers.forEach(({ at }, index) => waits.push(at - (fake.updates.handed.get(ids[index] ?? 0) ?? at)));
    }
    waits.sort((a, b) => a - b);
    const quantile = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
    const updates = people.length * options.questions.length;
    return {
      ...{ updates, lost, doubled, disordered, updatesPerSecond: Math.round(updates / seconds) },
      ...{ p50: quantile(0.5), p99: quantile(0.99), memoryBefore, memoryAfter },
    };
  } finally {
    await child.end('SIGTERM');
    await fake.away();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function groupByChat<Call extends { payload: Record<string, unknown> }>(calls: readonly Call[]): Map<number, Call[]> {
  const groups = new Map<number, Call[]>();
  for (const call of calls) {
    const chat = Number(call.payload.chat_id);
    const group = groups.get(chat);
    if (group === undefined) groups.set(chat, [call]);
    else group.push(call);
  }
  return groups;
}
