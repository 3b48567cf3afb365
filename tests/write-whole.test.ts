import { mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../src/write-whole.ts';

const fresh = () => mkdtempSync(join(tmpdir(), 'whole-'));

test('until it is whole the file is what it was; two writers do not meet', () => {
  const folder = fresh();
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'old');
  writeWhole(file, (one) => {
    writeFileSync(one, 'half');
    writeWhole(file, (other) => {
      expect(other).not.toBe(one);
      writeFileSync(other, 'other');
      expect(readFileSync(file, 'utf8')).toBe('old');
    });
    expect(readFileSync(file, 'utf8')).toBe('other');
    writeFileSync(one, 'whole');
  });
  expect(readFileSync(file, 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('where the writing fails nothing is left', () => {
  const folder = fresh();
  const file = join(folder, 'a.txt');
  const fail = (at: string) => {
    writeFileSync(at, 'half');
    throw new Error('full');
  };
  expect(() => writeWhole(file, fail)).toThrow('full');
  expect(readdirSync(folder)).toEqual([]);
});

test('what a crash left is removed, what another process may be writing is not', () => {
  const folder = fresh();
  for (const name of ['a.txt.1.tmp', 'a.txt.2.tmp', 'b.txt.1.tmp']) writeFileSync(join(folder, name), 'half');
  for (const name of ['a.txt.1.tmp', 'b.txt.1.tmp']) utimesSync(join(folder, name), 0, 0);
  writeWhole(join(folder, 'a.txt'), (at) => writeFileSync(at, 'whole'));
  expect(readdirSync(folder)).toEqual(['a.txt', 'a.txt.2.tmp', 'b.txt.1.tmp']);
});
