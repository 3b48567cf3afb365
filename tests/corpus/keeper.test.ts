import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

describe('watching', () => {
  const stop: AbortController[] = [];
  afterEach(() => stop.splice(0).forEach((each) => each.abort()));

  async function watched(files: Record<string, string>) {
    const folder = makeCorpus(files);
    const keeper = await keepCorpus(() => loadDocuments(folder));
    const faults: string[] = [];
    const control = new AbortController();
    stop.push(control);
    const onChange = vi.fn(() => keeper.reload().catch((error: Error) => void faults.push(error.message)));
    watchCorpus(folder, { signal: control.signal, onChange, rest: 50, interval: 300 });
    await wait(100);
    const put = (name: string, text: string) => writeFileSync(join(folder, 'documents', name), text);
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

  test('texts that reading itself keeps are no news', async () => {
    const { keeper, put, onChange } = await watched({ 'a.txt': reading.city });
    put('b.html', `<p>${reading.rubbish.replaceAll('\n', '</p><p>')}</p>`);
    await vi.waitFor(() => expect(keeper.current()).toHaveLength(2), 5000);
    await wait(700);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('does nothing once it is stopped', async () => {
    const { put, onChange, control } = await watched({ 'a.txt': reading.city });
    control.abort();
    put('b.txt', reading.rubbish);
    await wait(500);
    expect(onChange).not.toHaveBeenCalled();
  });
});
