import { appendFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, spoilt } from './run.ts';

const plan = (folder: string) => {
  const names = readdirSync(join(folder, 'documents')).filter((name) => name.startsWith('钦'));
  return join(
    folder,
    'documents',
    names.find((name) => name.endsWith('.txt'))!,
  );
};

/** Runs the program on a spoilt corpus. */
async function ask(spoil: (folder: string) => void, args: readonly string[] = ['ask', '警务室的比例是多少']) {
  const { folder, remove } = spoilt(spoil);
  try {
    return { ...(await run(args, '', { CORPUS_DIR: folder })), folder };
  } finally {
    remove();
  }
}

describe.concurrent('a corpus that cannot be used', () => {
  // Every fault by itself: tests/terminal/bad-corpus.test.ts. Here: that the program tells it so.
  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'a binary document',
      (folder) => writeFileSync(plan(folder), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 8])),
      /钦政办〔2022〕9号\.txt:1: .*not a text/,
    ],
    [
      'a broken vocabulary line',
      (folder) => appendFileSync(join(folder, 'vocabulary', 'medical.txt'), '\n日间手术 当天回家\n'),
      /medical\.txt:\d+: no "="/,
    ],
  ])('is one message that says where and what, and exit 2: %s', async (_, spoil, said) => {
    const { code, out, err } = await ask(spoil);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
    // A message for people: no stack, no more than a few lines.
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
  });

  it('stops the batch and the conversation in the same way', async () => {
    for (const args of [['ask', '--json'], ['start']]) {
      const { code, out, err } = await ask((folder) => writeFileSync(plan(folder), ''), args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/empty/);
    }
  });

  it('names a corpus folder that is not there', async () => {
    const { code, err } = await run(['ask', '警务室'], '', { CORPUS_DIR: '/nonexistent' });
    expect(code).toBe(2);
    expect(err).toMatch(/\/nonexistent.*CORPUS_DIR/s);
  });

  it('names every bad setting at once, and no secret', async () => {
    const { code, err } = await run(['start'], '', { BOT_TOKEN: 'geheim', PORT: 'x', LOG_LEVEL: 'laut' });
    expect(code).toBe(2);
    for (const name of ['BOT_TOKEN', 'PORT', 'LOG_LEVEL']) expect(err).toContain(name);
    expect(err).not.toContain('geheim');
  });
});

describe.concurrent('a corpus that can be used', () => {
  it('with a document under another name', async () => {
    const { code, out } = await ask(
      (folder) => renameSync(plan(folder), join(folder, 'documents', '改名.txt')),
      ['ask', '--json', '市里警务室的比例'],
    );
    expect(code).toBe(0);
    expect(out).toContain('documents/改名.txt');
    expect(out).toContain('钦政办〔2022〕9号');
  });

  it('with a word added to the vocabulary', async () => {
    const without = await ask(() => {}, ['ask', '喵喵官谁负责']);
    const added = await ask(
      (folder) => appendFileSync(join(folder, 'vocabulary', 'management.txt'), '\n总会计师 = 喵喵官\n'),
      ['ask', '喵喵官谁负责'],
    );
    expect(without.code).toBe(1);
    expect(added.code).toBe(0);
    expect(added.out).toContain('市委组织部');
  });
});
