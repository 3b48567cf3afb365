import { appendFileSync, lstatSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';
import { openOverdue } from '../../src/telegram/feed/overdue.ts';
import { JsonLines } from '../../src/telegram/store/json-lines.ts';
import { openStore, withoutTraces } from '../../src/telegram/store/store.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'store-'));
const quiet = createLog('silent');
/** A file that nobody can read, root neither, in a folder that can be written: a link to itself. */
function unreadable(name: string): string {
  const file = join(folder(), name);
  symlinkSync(file, file);
  return file;
}
const isStill = (file: string) => lstatSync(file).isSymbolicLink();
const day = () => new Date('2026-03-01T10:00:00Z');

describe('openStore', () => {
  test('counts questions by day and intent, keeps misses by frequency and complaints, through a restart', () => {
    const dir = folder();
    const store = openStore(dir, quiet, day);
    store.question({ intent: 'target', found: true, text: '甲', isMiss: false });
    store.question({ intent: 'none', found: false, text: '乙', isMiss: true });
    store.question({ intent: 'none', found: false, text: '丙', isMiss: true });
    store.question({ intent: 'none', found: false, text: '丙', isMiss: true });
    store.vote({ vote: 'up', reason: null, clause: 'AbCdEfGh', question: '甲' });
    store.vote({ vote: 'down', reason: '部门不对', clause: 'AbCdEfGh', question: '甲' });
    store.close();
    const again = openStore(dir, quiet, day);
    const intents = { target: 1, none: 3 };
    expect(again.days()).toEqual([
      { day: '2026-03-01', questions: 4, answered: 1, refused: 3, intents, up: 1, down: 1 },
    ]);
    expect(again.misses().map(({ text, count }) => [text, count])).toEqual([
      ['丙', 2],
      ['乙', 1],
    ]);
    expect(again.complaints()).toEqual([
      { day: '2026-03-01', vote: 'down', reason: '部门不对', clause: 'AbCdEfGh', question: '甲' },
    ]);
  });

  test('a crash at any byte costs at most the line being written', () => {
    const dir = folder();
    const store = openStore(dir, quiet, day);
    for (const text of ['一', '二']) store.question({ intent: 'none', found: false, text, isMiss: true });
    store.close();
    const whole = readFileSync(join(dir, 'record.jsonl'));
    for (let cut = 0; cut <= whole.length; cut++) {
      const torn = folder();
      writeFileSync(join(torn, 'record.jsonl'), whole.subarray(0, cut));
      const after = openStore(torn, quiet, day);
      const before = after.days()[0]?.questions ?? 0;
      after.question({ intent: 'target', found: true, text: '', isMiss: false });
      after.close();
      const reopened = openStore(torn, quiet, day);
      expect(reopened.days()[0]?.questions).toBe(before + 1);
    }
  });

  test('lines that are no record are left out', () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'record.jsonl'),
      'null\n[1]\n{"kind":"question"}\n{"kind":"day","day":"x"}\n"a"\n{"kind":"vote","day":"2026-01-01"}\n',
    );
    expect(openStore(dir, quiet, day).days()).toEqual([]);
  });

  test('stays small whatever comes: lists are bounded, the file is written anew', () => {
    const dir = folder();
    const store = openStore(dir, quiet, day);
    for (let index = 0; index < 6000; index++)
      store.question({ intent: 'none', found: false, text: `问题${index}`, isMiss: true });
    store.question({ intent: 'none', found: false, text: '问题5999', isMiss: true });
    store.close();
    expect(store.misses()).toHaveLength(1000);
    expect(store.misses()[0]).toMatchObject({ text: '问题5999', count: 2 });
    expect(readFileSync(join(dir, 'record.jsonl'), 'utf8').split('\n').length).toBeLessThan(1100);
    expect(openStore(dir, quiet, day).days()[0]?.questions).toBe(6001);
  });

  test('a disk that cannot be written costs the records, not the bot; once it can, all is there', () => {
    const dir = join(folder(), 'nothing');
    writeFileSync(dir, 'a file where the folder should be');
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => lines.push(line) });
    const store = openStore(dir, log, day);
    for (let index = 0; index < 3; index++) {
      store.question({ intent: 'target', found: true, text: '', isMiss: false });
      store.close();
    }
    expect(store.days()[0]?.questions).toBe(3);
    expect(lines).toHaveLength(1);
  });
});

describe('a file that cannot be read is left as it is, and told of with what to do', () => {
  const listening = () => {
    const lines: string[] = [];
    return { lines, log: createLog('info', { write: (line: string) => lines.push(line) }) };
  };

  test('by the store, however often it writes', () => {
    const file = unreadable('record.jsonl');
    const { lines, log } = listening();
    const store = openStore(dirname(file), log, day);
    for (let index = 0; index < 3; index++) {
      store.question({ intent: 'target', found: true, text: '', isMiss: false });
      store.close();
    }
    expect(store.days()[0]?.questions).toBe(3);
    expect(isStill(file)).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${file} cannot be read`);
  });

  test('by the updates that wait, at the start and when one is done', () => {
    const file = unreadable('unfinished.jsonl');
    const { lines, log } = listening();
    const overdue = openOverdue(file, log);
    overdue.keep([{ update_id: 1 }]);
    overdue.done(1);
    expect(isStill(file)).toBe(true);
    expect(lines).toHaveLength(1);
  });
});

describe('JsonLines', () => {
  test('half a line that a full disk left behind does not spoil the next one', () => {
    const file = join(folder(), 'x.jsonl');
    const lines = new JsonLines(file, quiet);
    lines.append([{ a: 1 }]);
    appendFileSync(file, '{"b":');
    const reopened = new JsonLines(file, quiet);
    expect(reopened.read()).toEqual([{ a: 1 }]);
    reopened.append([{ c: 3 }]);
    expect(new JsonLines(file, quiet).read()).toEqual([{ a: 1 }, { c: 3 }]);
  });
});

describe('openOverdue', () => {
  test('keeps updates until they are done, through a restart, and then nothing of them', () => {
    const file = join(folder(), 'unfinished.jsonl');
    const overdue = openOverdue(file, quiet);
    overdue.keep([{ update_id: 1 }, { update_id: 2 }]);
    overdue.done(1);
    expect(readFileSync(file, 'utf8')).not.toContain('"update_id":1');
    expect(openOverdue(file, quiet).load()).toEqual([{ update_id: 2 }]);
    overdue.done(2);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test('of very many forgets each that is done, and writes the file anew once fewer are left', () => {
    const file = join(folder(), 'unfinished.jsonl');
    const overdue = openOverdue(file, quiet);
    const many = Array.from({ length: 150 }, (_one, update_id) => ({ update_id }));
    overdue.keep(many);
    for (let id = 0; id < 20; id++) overdue.done(id);
    expect(openOverdue(file, quiet).load()).toEqual(many.slice(20));
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(131);
    for (let id = 20; id < 100; id++) overdue.done(id);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(51);
  });
});

describe('withoutTraces', () => {
  test.each([
    ['@zhang_san 谁负责 专科', '@… 谁负责 专科'],
    ['我的电话13800138000，身份证 450702 19900101 1234', '我的电话…，身份证 …'],
    ['到2025年要建10个', '到2025年要建10个'],
    ['长'.repeat(300), '长'.repeat(200)],
  ])('%s', (text, kept) => expect(withoutTraces(text)).toBe(kept));
});
