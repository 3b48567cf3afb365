import { describe, expect, it } from 'vitest';
import { Program, run } from './run.ts';

describe.concurrent('the conversation in a terminal', () => {
  it('answers what is piped in, line by line, in one conversation, and ends at the end of the input', async () => {
    const { code, out, err } = await run(['start'], '市里警务室的比例是多少\n谁负责\n\n那自治区呢\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out.trimEnd().split('\n\n');
    expect(answers).toHaveLength(3);
    expect(answers[0]).toContain('80%');
    expect(answers[1]).toContain('市中级人民法院');
    expect(answers[2]).toContain('自治区高级法院');
  });

  it('starts without a command, too, and answers before the input ends', async () => {
    const program = new Program([]);
    program.process.stdin.write('市里警务室的比例是多少\n');
    const [first] = await program.lines(1);
    expect(first).toContain('80%');
    expect(await program.end()).toMatchObject({ code: 0, err: '' });
  });

  it('writes plain text where nobody sits at a terminal: no colours, no prompt', async () => {
    const { out } = await run(['start'], '警务室的比例是多少\n', { FORCE_COLOR: '1' });
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('问>');
  });

  it.each(['退出', 'exit', '/quit'])('leaves at %s and answers nothing after it', async (word) => {
    const { code, out } = await run(['start'], `${word}\n警务室的比例是多少\n`);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  it('ends at Ctrl-D at once: an empty input', async () => {
    expect(await run(['start'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('ends cleanly at Ctrl-C', async () => {
    const program = new Program(['start']);
    program.process.stdin.write('警务室的比例是多少\n');
    await program.lines(1);
    program.process.kill('SIGINT');
    const { err } = await program.ended;
    expect(err).toBe('');
  });

  it('is not put off by what no question is', async () => {
    const { code, out, err } = await run(
      ['start'],
      `\u0000\u001b[31m\n${'?'.repeat(5000)}\n👍\n市里警务室的比例是多少\n`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('80%');
  });
});
