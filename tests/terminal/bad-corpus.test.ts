import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/create.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { corpus } from '../answer/shipped.ts';
import { spoilt } from '../end-to-end/terminal/run.ts';

const plan = (folder: string) => {
  const names = readdirSync(join(folder, 'documents')).filter((name) => name.startsWith('钦'));
  return join(
    folder,
    'documents',
    names.find((name) => name.endsWith('.txt'))!,
  );
};

describe('a corpus that cannot be used: a message that says where and what', () => {
  it.each<[string, (folder: string) => void, RegExp]>([
    ['no such folder', (folder) => rmSync(join(folder, 'documents'), { recursive: true }), /documents/],
    [
      'no document',
      (folder) =>
        readdirSync(join(folder, 'documents')).forEach((name) =>
          rmSync(join(folder, 'documents', name), { recursive: true }),
        ),
      /documents/,
    ],
    ['an empty document', (folder) => writeFileSync(plan(folder), ''), /钦政办〔2022〕9号\.txt.*empty/],
    [
      'a document of blanks',
      (folder) => writeFileSync(plan(folder), ' \n\n　\n'),
      /钦政办〔2022〕9号\.txt.*white space/,
    ],
    [
      'a binary document',
      (folder) => writeFileSync(plan(folder), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 8])),
      /钦政办〔2022〕9号\.txt:1: .*not a text/,
    ],
    [
      'bytes of no encoding',
      (folder) => writeFileSync(plan(folder), Buffer.from('方案\n\xff\xff\xfe第一', 'latin1')),
      /钦政办〔2022〕9号\.txt:\d+: .*UTF-8/,
    ],
    [
      'the same document twice',
      (folder) => writeFileSync(join(folder, 'documents', '副本.txt'), readFileSync(plan(folder))),
      /钦政办〔2022〕9号/,
    ],
    ['no vocabulary', (folder) => rmSync(join(folder, 'vocabulary'), { recursive: true }), /vocabulary/],
    [
      'a vocabulary line without "="',
      (folder) => appendFileSync(join(folder, 'vocabulary', 'medical.txt'), '\n日间手术 当天回家\n'),
      /medical\.txt:\d+: no "="/,
    ],
    [
      'a vocabulary line with two "="',
      (folder) => writeFileSync(join(folder, 'vocabulary', 'agencies.txt'), '财政局 = 财局 = 钱袋子\n'),
      /agencies\.txt:1: /,
    ],
    [
      'a vocabulary line without a name',
      (folder) => writeFileSync(join(folder, 'vocabulary', 'fields.txt'), '# 说明\n\n = 财局\n'),
      /fields\.txt:3: /,
    ],
    [
      'a vocabulary in GB18030',
      (folder) => writeFileSync(join(folder, 'vocabulary', 'fields.txt'), Buffer.from([0xb2, 0xc6, 0xd5, 0xfe, 0x3d])),
      /fields\.txt: .*UTF-8/,
    ],
  ])('%s', async (_, spoil, said) => {
    const { folder, remove } = spoilt(spoil);
    try {
      const fault = await loadLibrary(folder).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
      expect(fault).toMatch(said);
      expect(fault.split('\n').length).toBeLessThanOrEqual(3);
    } finally {
      remove();
    }
  });

  it('names all faulty documents at once', async () => {
    const { folder, remove } = spoilt((at) =>
      ['甲.txt', '乙.txt'].forEach((name) => writeFileSync(join(at, 'documents', name), '')),
    );
    try {
      await expect(loadLibrary(folder)).rejects.toThrow(/乙\.txt[^]*甲\.txt|甲\.txt[^]*乙\.txt/);
    } finally {
      remove();
    }
  });
});

/** What every two bytes mean in GB18030, turned round: Node reads the encoding but does not write it. */
function toGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)!)),
  );
}

describe('a document in another dress', () => {
  it.each<[string, (text: string) => Buffer]>([
    ['GB18030', toGb18030],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['CRLF', (text) => Buffer.from(text.replace(/\r?\n/g, '\r\n'))],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('is the same document: %s', async (_, encode) => {
    const { folder, remove } = spoilt((at) => writeFileSync(plan(at), encode(readFileSync(plan(at), 'utf8'))));
    try {
      const [library, shipped] = await Promise.all([loadLibrary(folder), loadLibrary(corpus)]);
      expect(library.documents.map(({ id, clauses }) => [id, clauses.map(({ path, text }) => path + text)])).toEqual(
        shipped.documents.map(({ id, clauses }) => [id, clauses.map(({ path, text }) => path + text)]),
      );
      const question = '市里警务室的比例是多少';
      const [one, other] = [library, shipped].map((each) => createAssistant(each).respond(question).answer);
      expect(one!.statement).toBe(other!.statement);
      // Positions are UTF-16 offsets in the file that the citation names (contract.md), byte order mark counted.
      const { file, start, end, quote } = one!.citations[0]!;
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text.slice(start, end).replace(/\s+/g, '')).toBe(quote);
    } finally {
      remove();
    }
  });
});
