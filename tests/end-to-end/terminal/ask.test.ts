import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerJson } from '../../../src/answer/types.ts';
import { Program, run } from './run.ts';

describe.concurrent('ask', () => {
  it('prints an answer and ends with 0 where the plans say it', async () => {
    const { code, out, err } = await run(['ask', '市里警务室的比例是多少']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toContain('80%');
    expect(out).toContain('《钦州市公立医院高质量发展实施方案》（钦政办〔2022〕9号）第二部分第（五）项第23条');
  });

  it('says so and ends with 1 where they do not', async () => {
    const { code, out, err } = await run(['ask', '县域就诊率要提高到百分之几']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('没有规定');
  });

  it.each([[['ask']], [['ask', '']], [['ask', '--nonsense', '问题']], [['nonsense']]])(
    'says how it is used and ends with 2: %j',
    async (args) => {
      const { code, out, err } = await run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim()).not.toBe('');
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it('takes a question of several words, and answers in JSON', async () => {
    const { code, out } = await run(['ask', '--json', '警务室', '比例']);
    const answer = JSON.parse(out) as AnswerJson;
    expect(code).toBe(0);
    expect(answer.question).toBe('警务室 比例');
    expect(answer.citations[0]).toMatchObject({ document: '钦政办〔2022〕9号', clause: '二（五）23' });
  });
});

/** Words that the patterns of asking are made of. */
const asking =
  '病床使用率 覆盖面 比例 这件事 我们单位 一直 没有 人 清楚 到底 应该 由 哪 一个 部门 牵头 来 负责 的 和 是 要 达到 第 三 2025年 万元 以上 方案 里 写 市 自治区 区别 什么 时候 还 管 不 的话 有 几'.split(
    ' ',
  );

describe.concurrent('ask --json, a batch', () => {
  // In a process of its own: a pattern that takes for ever would stop the test's clock as well.
  it('comes to an end with long messages that nothing parts', async () => {
    const messages = fc.sample(fc.array(fc.constantFrom(...asking), { minLength: 400, maxLength: 400 }), 20);
    const lines = messages.map((words) => JSON.stringify(words.join('')));
    const { code, out } = await run(['ask', '--json'], `${lines.join('\n')}\n`);
    expect([0, 1]).toContain(code);
    expect(out.trim().split('\n')).toHaveLength(lines.length);
  });

  it('answers every line in its place, errors in the place of what is no question', async () => {
    const lines = [
      '"警务室的比例是多少"',
      'no JSON at all',
      '{"turns": ["自治区总会计师制度谁负责", "市里呢"]}',
      '{"turns": []}',
      '42',
      'null',
      '{"question": "警务室"}',
      '["警务室"]',
      '{"turns": ["警务室", 7]}',
      '""',
      '"县域就诊率要提高到百分之几"',
      '"\\ud83d 警务室\\u0000"',
    ];
    const { code, out, err } = await run(['ask', '--json'], `${lines.join('\n')}\n`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<AnswerJson> & { error?: string });
    expect(answers.map(({ error, found }) => (error === undefined ? found : 'error'))).toEqual([
      true,
      'error',
      true,
      'error',
      'error',
      'error',
      'error',
      'error',
      'error',
      false,
      false,
      true,
    ]);
    expect(answers[2]!.question).toBe('市里呢');
    expect(answers[2]!.citations![0]).toMatchObject({ document: '钦政办〔2022〕9号', clause: '二（三）13' });
  });

  it('starts each line with a fresh conversation', async () => {
    const { out } = await run(['ask', '--json'], '"自治区的警务室比例"\n"那市里呢"\n');
    const [, second] = out.trimEnd().split('\n');
    expect((JSON.parse(second!) as AnswerJson).citations).toEqual([]);
  });

  it('passes over empty lines, takes CRLF, a byte order mark and a last line without an end', async () => {
    const { code, out } = await run(['ask', '--json'], '\ufeff"警务室"\r\n\r\n   \n"总会计师"');
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as AnswerJson).question),
    ).toEqual(['警务室', '总会计师']);
  });

  it('has nothing to say to nothing', async () => {
    expect(await run(['ask', '--json'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('writes each answer before it waits for the next line', async () => {
    const program = new Program(['ask', '--json']);
    const questions = ['警务室', '总会计师', '医护比'];
    for (const [at, question] of questions.entries()) {
      program.process.stdin.write(`${JSON.stringify(question)}\n`);
      const lines = await program.lines(at + 1);
      expect((JSON.parse(lines[at]!) as AnswerJson).question).toBe(question);
    }
    expect(await program.end()).toMatchObject({ code: 0, err: '' });
  });

  it('ends quietly where nobody reads on', async () => {
    const program = new Program(['ask', '--json']);
    program.process.stdin.write('"警务室"\n');
    await program.lines(1);
    program.process.stdout.destroy();
    const { err } = await program.end('"总会计师"\n'.repeat(200));
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('prints the same bytes twice', async () => {
    const lines = [
      '"临床专科建设谁负责"',
      '{"turns": ["市医保局有哪些任务", "第二个呢"]}',
      '"两份方案的总会计师有什么区别"',
    ];
    const [one, other] = await Promise.all([
      run(['ask', '--json'], lines.join('\n')),
      run(['ask', '--json'], lines.join('\n')),
    ]);
    expect(one.out).toBe(other.out);
    expect(one.out.length).toBeGreaterThan(1000);
  });
});
