import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/document/error.ts';
import { readSource } from '../../src/document/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
const put = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return name;
};
// 一、目标 in GB18030
const GB18030 = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc4, 0xbf, 0xb1, 0xea, 0x0d, 0x0a]);

describe('plain texts', () => {
  it('reads UTF-8 as it is, a byte order mark and CRLF kept: positions are those of the file', () => {
    const text = '\ufeff一、目标\r\n';
    expect(readSource(folder, put('a.txt', text))).toEqual({ file: 'a.txt', text });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(text);
  });

  it('reads GB18030 and UTF-16', () => {
    expect(readSource(folder, put('gb.txt', GB18030)).text).toBe('一、目标\r\n');
    expect(readSource(folder, put('u16.txt', Buffer.from('\ufeff一、目标', 'utf16le'))).text).toBe('一、目标');
  });

  it.each([
    ['missing.txt', null, /no such file/],
    ['empty.txt', '', /is empty/],
    ['blank.txt', ' \n\u3000', /white space/],
    ['binary.txt', Uint8Array.from([0x41, 0x0a, 0x00, 0x01]), /not a text file/],
    ['odd.txt', Uint8Array.from([0x41, 0x0a, 0xff, 0x80, 0x81]), /neither UTF-8 nor GB18030/],
  ])('%s: says what to do', (name, bytes, message) => {
    if (bytes !== null) put(name, bytes);
    expect(() => readSource(folder, name)).toThrow(DocumentError);
    expect(() => readSource(folder, name)).toThrow(message);
  });

  it('names the line', () => {
    const line = (name: string) => {
      try {
        readSource(folder, name);
      } catch (error) {
        return (error as DocumentError).line;
      }
      return undefined;
    };
    expect(line('binary.txt')).toBe(2);
    expect(line('odd.txt')).toBe(2);
  });

  it('refuses a folder', () => {
    mkdirSync(join(folder, 'folder.txt'));
    expect(() => readSource(folder, 'folder.txt')).toThrow(/is a folder/);
  });
});
