import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod';
import type { Assistant } from '../answer/assistant.ts';
import { toJson } from '../answer/text.ts';
import type { AnswerJson, Reply } from '../answer/types.ts';

const line = z.union([z.string(), z.object({ turns: z.array(z.string()).min(1) })]);

/**
 * Answers one question a line: a JSON string or `{"turns": […]}` in, a JSON answer a line out, in order, each written before
 * the next line is read. A line that is not valid, or whose answer fails, gets `{"error": …}`; empty lines are passed over.
 */
export async function answerBatch(assistant: Assistant, input: Readable, output: Writable): Promise<void> {
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    if (!output.write(`${JSON.stringify(answerLine(assistant, text))}\n`)) {
      await new Promise((resolve) => output.once('drain', resolve));
    }
  }
}

/** The answer to one line of a batch. */
export function answerLine(assistant: Assistant, text: string): AnswerJson | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { error: `not JSON: ${text.slice(0, 80)}; a line is a JSON string or {"turns": ["…"]}` };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success)
    return { error: `not a question: ${text.slice(0, 80)}; a line is a JSON string or {"turns": ["…"]}` };
  const turns = typeof parsed.data === 'string' ? [parsed.data] : parsed.data.turns;
  let reply: Reply | undefined;
  try {
    for (const turn of turns) reply = assistant.respond(turn, reply?.context);
    return toJson(reply!.answer);
  } catch (error) {
    return { error: `could not be answered: ${error instanceof Error ? error.message : String(error)}` };
  }
}
