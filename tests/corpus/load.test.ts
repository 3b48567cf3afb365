import { describe, expect, test } from 'vitest';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFiles } from '../../src/corpus/files.ts';
import { loadDocuments, loadLibrary, originalOf } from '../../src/corpus/load.ts';
import { makeCorpus, reading } from './make.ts';

const messageOf = (corpusDir: string): Promise<string> =>
  loadDocuments(corpusDir).then(
    () => 'no error',
    (error: Error) => error.message,
  );

describe('the files of a corpus', () => {
  test('are documents only: no sidecars, no kept texts, no leavings of editors', () => {
    const folder = makeCorpus({
      'a.txt': reading.city,
      'a.json': '{}',
      'b.html': '<p>一、目标</p>',
      'b.html.txt': '一、目标',
      '.DS_Store': 'x',
      '~$c.docx': 'x',
      'Thumbs.db': 'x',
      'a.txt~': 'x',
      'd.docx.tmp': 'x',
    });
    expect(corpusFiles(folder)).toEqual(['documents/a.txt', 'documents/b.html']);
  });

  test('nor are those leavings vocabulary', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    // Emacs locks a file by a link to nowhere.
    symlinkSync('somebody@somewhere', join(folder, 'vocabulary/.#own.txt'));
    expect((await loadLibrary(folder)).documents).toHaveLength(1);
  });

  test('a missing or empty folder says what to do', async () => {
    expect(await messageOf('/nowhere')).toBe(
      '/nowhere/documents: no such folder; set CORPUS_DIR to a folder that holds "documents" and "vocabulary"',
    );
    const folder = makeCorpus({});
    expect(await messageOf(folder)).toBe(`${folder}/documents: holds no document; put a plan there (corpus add FILE)`);
  });
});

describe('loading', () => {
  test('every format once, the text of an original kept beside it', async () => {
    const html = `<html><body>${reading.rubbish
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    const folder = makeCorpus({ 'a.txt': reading.city, 'b.html': html });
    const first = await loadDocuments(folder);
    expect(first.map(originalOf)).toEqual(['documents/a.txt', 'documents/b.html']);
    expect(first[1]!.number).toBe('市政办〔2023〕8号');
    expect(existsSync(join(folder, 'documents/b.html.txt'))).toBe(true);
    expect((await loadDocuments(folder)).map(({ number }) => number)).toEqual(first.map(({ number }) => number));
  });

  test('names every file at fault at once, with what to do', async () => {
    const message = await messageOf(
      makeCorpus({ 'a.txt': reading.city, 'b.doc': 'x', 'c.wps': 'x', 'd.png': 'x', 'e.txt': '', 'f.ppt': 'x' }),
    );
    expect(message.split('\n')).toEqual([
      'the corpus has 5 faults:',
      expect.stringMatching(/documents\/b\.doc: .*save it as \.docx/),
      expect.stringMatching(/documents\/c\.wps: .*save it as \.docx/),
      expect.stringMatching(/documents\/d\.png: .*OCR/),
      expect.stringMatching(/documents\/e\.txt: is empty/),
      expect.stringMatching(/documents\/f\.ppt: .*save it as/),
    ]);
  });

  test('a text that cannot be kept beside its original is told of and used', async () => {
    // No file system takes a longer name.
    const name = `${'a'.repeat(250)}.html`;
    const folder = makeCorpus({ [name]: `<p>${reading.rubbish.replaceAll('\n', '</p><p>')}</p>` });
    const warnings: string[] = [];
    const [document] = await loadDocuments(folder, (message) => warnings.push(message));
    expect(document!.number).toBe('市政办〔2023〕8号');
    expect(warnings).toEqual([
      expect.stringMatching(/^documents\/a+\.html\.txt: cannot be written \(ENAMETOOLONG\); /),
    ]);
  });

  test('a document that the file system does not give is a fault with its name, beside all others', async () => {
    const folder = makeCorpus({ 'b.txt': '' });
    symlinkSync(folder, join(folder, 'documents/a.txt'));
    symlinkSync(folder, join(folder, 'documents/c.html'));
    const keep = { folder: mkdtempSync(join(tmpdir(), 'data-')) };
    await expect(loadLibrary(folder, keep)).rejects.toThrow(
      /a\.txt: is a folder; name a file\n.*b\.txt: is empty.*\n.*c\.html: is a folder; name a file$/,
    );
  });

  test('refuses a second document with the same number, naming both files', async () => {
    const other = reading.rubbish.replace('市政办〔2023〕8号', '钦政办[2023] 31 号');
    expect(await messageOf(makeCorpus({ 'a.txt': reading.city, 'b.txt': other }))).toMatch(
      /^documents\/b\.txt: has the same 文号 as documents\/a\.txt \(/,
    );
  });
});

describe('a sidecar', () => {
  test('goes before what the text says; everyday names are added to those made', async () => {
    const sidecar = { number: '钦政发〔2024〕1号', level: '县', place: '浦北', everydayNames: ['读书方案'] };
    const folder = makeCorpus({ 'a.txt': reading.city, 'a.json': JSON.stringify({ ...sidecar, date: null }) });
    const [document] = await loadDocuments(folder);
    expect(document).toMatchObject({
      id: '钦政发〔2024〕1号',
      number: '钦政发〔2024〕1号',
      title: '钦州市全民阅读工作实施方案',
      date: null,
      administrativeLevel: 'county',
      place: '浦北',
      status: { state: '现行有效', by: null },
    });
    expect(document!.everydayNames[0]).toBe('读书方案');
    expect(document!.everydayNames).toContain('浦北方案');
  });

  test.for([
    ['{', /^documents\/a\.json: is not JSON/],
    ['{"titel": "x"}', /^documents\/a\.json: Unrecognized key: "titel"/],
    ['{"level": "村", "title": ""}', /^documents\/a\.json: title: must not be empty; level: must be one of 国家, /],
    ['{"status": {"state": "失效"}}', /^documents\/a\.json: status\.state: must be one of 现行有效, 已修改, 已废止/],
  ] as const)('%s is told of', async ([text, message]) => {
    expect(await messageOf(makeCorpus({ 'a.txt': reading.city, 'a.json': text }))).toMatch(message);
  });

  test('that cannot be read is told of, too', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city, 'b.txt': reading.bikes });
    writeFileSync(join(folder, 'documents/a.json'), Uint8Array.of(0xb2, 0xc6));
    symlinkSync(folder, join(folder, 'documents/b.json'));
    expect((await messageOf(folder)).split('\n').slice(1)).toEqual([
      '  documents/a.json: cannot be read as UTF-8 text; mend it or remove it',
      '  documents/b.json: cannot be read (EISDIR); mend it or remove it',
    ]);
  });

  test('beside no document is told of, and the documents serve', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    writeFileSync(join(folder, 'documents/b.json'), '{}');
    const warnings: string[] = [];
    expect(await loadDocuments(folder, (message) => warnings.push(message))).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^documents\/b\.json: stands beside no document; name it as/)]);
  });

  test.for(['toString', '__proto__', 'constructor'])('has no level called %s', async (level) => {
    const folder = makeCorpus({ 'a.txt': reading.city, 'a.json': JSON.stringify({ level }) });
    expect(await messageOf(folder)).toMatch(/^documents\/a\.json: level: must be one of 国家, /);
  });
});
