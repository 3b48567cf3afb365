import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fingerprintOf } from '../../src/corpus/fingerprint.ts';
import { keepCorpus } from '../../src/corpus/keeper.ts';
import { loadDocuments } from '../../src/corpus/load.ts';
import { watchCorpus } from '../../src/corpus/watch.ts';
import { makeCorpus, reading } from './make.ts';

describe('a keeper', () => {
  test('fails at once when the first reading does', async () => {
    await expect(keepCorpus(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
  });

  test('swaps when a reading went well, and keeps the one before when not', async () => {
    let next: () => Promise<number> = () => Promise.resolve(1);
    const keeper = await keepCorpus(() => next());
    next = () => Promise.reject(new Error('torn'));
    await expect(keeper.reload()).rejects.toThrow('torn');
    expect(keeper.current()).toBe(1);
    next = () => Promise.resolve(2);
    await keeper.reload();
    expect(keeper.current()).toBe(2);
  });

  test('never reads twice at once, and reads again for what came while it was reading', async () => {
    let reading = 0;
    let most = 0;
    let count = 0;
    const keeper = await keepCorpus(async () => {
      most = Math.max(most, (reading += 1));
      await wait(10);
      reading -= 1;
      return (count += 1);
    });
    await Promise.all([keeper.reload(), keeper.reload(), keeper.reload(), keeper.reload()]);
    expect({ most, now: keeper.current() }).toEqual({ most: 1, now: 3 });
  });
});

const html = `<p>${reading.rubbish.replaceAll('\n', '</p><p>')}</p>`;

describe('watching', () => {
  const stop: AbortController[] = [];
  afterEach(() => stop.splice(0).forEach((each) => each.abort()));

  /** Reads a corpus and watches it; `meanwhile` happens once the files of the first reading are listed. */
  async function watched(files: Record<string, string>, meanwhile?: (documents: string) => void) {
    const folder = makeCorpus(files);
    const documents = join(folder, 'documents');
    const before = fingerprintOf(folder);
    const keeper = await keepCorpus(() => loadDocuments(folder));
    meanwhile?.(documents);
    const faults: string[] = [];
    const control = new AbortController();
    stop.push(control);
    const onChange = vi.fn(() => keeper.reload());
    const onFault = (error: unknown) => void faults.push((error as Error).message);
    watchCorpus(folder, { signal: control.signal, before, onChange, onFault, rest: 50, interval: 300 });
    await wait(100);
    const put = (name: string, text: string | Uint8Array) => writeFileSync(join(documents, name), text);
    return { folder, keeper, faults, onChange, put, control };
  }

  test('takes up a new document, a changed one, one taken away', async () => {
    const { keeper, put, folder } = await watched({ 'a.txt': reading.city });
    put('b.txt', reading.rubbish);
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
    put('b.json', '{"title": "垃圾分类"}');
    await vi.waitFor(() => expect(keeper.current()[1]!.title).toBe('垃圾分类'), 5000);
    rmSync(join(folder, 'documents/a.txt'));
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(1), 5000);
  });

  test('a bad change is told once and the one before serves, until it is mended', async () => {
    const { keeper, put, faults, onChange } = await watched({ 'a.txt': reading.city });
    put('b.txt', '');
    await vi.waitFor(() => expect(faults).toHaveLength(1), 5000);
    expect(faults[0]).toMatch(/documents\/b\.txt: is empty/);
    await wait(700);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(keeper.current()).toHaveLength(1);
    put('b.txt', reading.rubbish);
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
  });

  test.for<[string, string | Uint8Array]>([
    ['b.html', html],
    ['b.txt', Buffer.from(`\ufeff${reading.rubbish}`, 'utf16le')],
  ])('texts that reading itself keeps are no news: of %s', async ([name, content]) => {
    const { keeper, put, onChange } = await watched({ 'a.txt': reading.city });
    put(name, content);
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
    await wait(700);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('nor are those of the first reading, or what an editor leaves', async () => {
    const { put, onChange } = await watched({ 'a.html': html });
    put('.a.html.swp', 'x');
    put('a.html~', 'x');
    await wait(700);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('a kept text that a person mended is news', async () => {
    const { keeper, put } = await watched({ 'a.html': html });
    put('a.html.txt', reading.bikes);
    await vi.waitFor(() => expect(keeper.current()[0]!.number).toBe('柳政办〔2023〕15号'), 5000);
  });

  test('what comes while the corpus is read for the first time is taken up', async () => {
    const { keeper } = await watched({ 'a.txt': reading.city }, (documents) =>
      writeFileSync(join(documents, 'b.txt'), reading.rubbish),
    );
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
  });

  test('a file that cannot even be looked at is told of, and the watching goes on', async () => {
    const { folder, keeper, put, faults } = await watched({ 'a.txt': reading.city });
    const circle = join(folder, 'documents/b.txt');
    symlinkSync('b.txt', circle);
    await vi.waitFor(() => expect(faults).toEqual([expect.stringMatching(/documents\/b\.txt: .*ELOOP/)]), 5000);
    rmSync(circle);
    put('c.txt', reading.rubbish);
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
  });

  test('does nothing once it is stopped', async () => {
    const { put, onChange, control } = await watched({ 'a.txt': reading.city });
    control.abort();
    put('b.txt', reading.rubbish);
    await wait(500);
    expect(onChange).not.toHaveBeenCalled();
  });
});
