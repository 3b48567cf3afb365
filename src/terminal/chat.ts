import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import type { Assistant } from '../answer/assistant.ts';
import { sourceLine } from '../answer/text.ts';
import type { Answer } from '../answer/types.ts';
import type { Context } from '../question/types.ts';

const prompt = '问> ';
const leave = /^(?:\/?(?:exit|quit|q)|退出|再见|拜拜)$/i;

/**
 * The conversation in a terminal: a prompt with history where a person types, one answer after the other where questions are
 * piped in. Ends at Ctrl-C, Ctrl-D, 退出 or the end of the input.
 */
export async function chat(
  assistant: Pick<Assistant, 'respond'>,
  input: Readable & { isTTY?: boolean },
  output: NodeJS.WriteStream,
): Promise<void> {
  const interactive = Boolean(input.isTTY && output.isTTY);
  const colours = Boolean(output.isTTY && output.hasColors?.());
  let context: Context | undefined;
  const answer = (message: string) => {
    try {
      const reply = assistant.respond(message, context);
      context = reply.context;
      output.write(`${formatAnswer(reply.answer, colours)}\n\n`);
    } catch (error) {
      // A quotation that is not the document's goes nowhere: the answer is stopped, not the conversation.
      output.write(
        `抱歉，这句话没能回答，请换一种问法。（${error instanceof Error ? error.message : String(error)}）\n\n`,
      );
    }
  };
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    historySize: 200,
  });
  if (interactive) {
    answer('你好');
    lines.setPrompt(prompt);
    lines.on('SIGINT', () => lines.close());
    lines.prompt();
  }
  for await (const text of lines) {
    const message = text.trim();
    if (leave.test(message)) break;
    if (message !== '') answer(message);
    if (interactive) lines.prompt();
  }
  lines.close();
  if (interactive) output.write('\n');
}

/** An answer for a terminal: statement, quotations with their sources, next questions. */
export function formatAnswer(answer: Answer, colours: boolean): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) => (colours ? styleText(format, text) : text);
  const blocks = answer.citations.map(
    (citation) => `  「${citation.quote}」\n  ${style('dim', `——${sourceLine(citation)}`)}`,
  );
  const next = answer.suggestions.length > 0 ? [style('dim', `还可以问：${answer.suggestions.join('｜')}`)] : [];
  return [style('bold', answer.statement), ...blocks, ...next].join('\n');
}
