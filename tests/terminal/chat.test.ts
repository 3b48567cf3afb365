import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chat, formatAnswer } from '../../src/terminal/chat.ts';
import type { Assistant } from '../../src/answer/assistant.ts';
import { assistant, converse } from '../answer/shipped.ts';
import { failingAt } from './failing.ts';

/** A terminal that somebody sits at: what is typed, and what is shown. */
function terminal(answering: Pick<Assistant, 'respond'> = assistant) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), {
    isTTY: true,
    hasColors: () => true,
    columns: 120,
    getColorDepth: () => 8,
  });
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const ended = chat(answering, input as never, output as never);
  return { input, ended, shown: () => shown, plain: () => stripVTControlCharacters(shown) };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('at a terminal', () => {
  it('greets, prompts, answers and prompts again', async () => {
    const { input, ended, plain } = terminal();
    input.write('市里警务室的比例是多少\r');
    await nextTurn();
    input.write('\u0004');
    await ended;
    expect(plain()).toMatch(/^您好[^]*问> [^]*80%[^]*问> /);
  });

  it('leans on what was said before', async () => {
    const { input, ended, plain } = terminal();
    input.write('市里警务室的比例是多少\r');
    await nextTurn();
    input.write('谁负责\r');
    await nextTurn();
    input.end();
    await ended;
    expect(plain()).toContain('市中级人民法院');
  });

  it('goes on after an answer that failed', async () => {
    const { input, ended, plain } = terminal(failingAt('坏'));
    input.write('市里警务室的比例是多少\r');
    await nextTurn();
    input.write('坏\r');
    await nextTurn();
    input.write('谁负责\r');
    await nextTurn();
    input.end();
    await ended;
    expect(plain()).toMatch(/80%[^]*抱歉[^]*（broken）[^]*市中级人民法院/);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['退出', '退出\r'],
  ])('ends at %s with a line of its own', async (_, typed) => {
    const { input, ended, shown } = terminal();
    await nextTurn();
    input.write(typed);
    await ended;
    expect(shown().endsWith('\n')).toBe(true);
  });
});

describe('an answer for a terminal', () => {
  const answer = converse('市里警务室的比例是多少');

  it('has the statement in its first line, then quotation and source, then what to ask next', () => {
    const [statement, quote, source, next] = formatAnswer(answer, false).split('\n');
    expect(statement).toBe(answer.statement);
    expect(quote).toBe(`  「${answer.citations[0]!.quote}」`);
    expect(source).toMatch(/^ {2}——《钦州市公立医院高质量发展实施方案》（钦政办〔2022〕9号）第二部分第（五）项第23条$/);
    expect(next).toMatch(/^还可以问：/);
  });

  it('says the same with colours', () => {
    expect(stripVTControlCharacters(formatAnswer(answer, true))).toBe(formatAnswer(answer, false));
  });
});
