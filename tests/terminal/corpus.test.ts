import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { corpusCommand } from '../../src/terminal/corpus.ts';
import { putIn } from '../../src/corpus/store.ts';
import { UsageError } from '../../src/terminal/corpus-command.ts';
import { makeCorpus, reading } from '../corpus/make.ts';

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

const run = (corpusDir: string, ...args: string[]) => runWith(new PassThrough(), corpusDir, ...args);

async function runWith(input: PassThrough & { isTTY?: boolean }, corpusDir: string, ...args: string[]) {
  const output = new Collected();
  const errors = new Collected();
  const code = await corpusCommand(args, { corpusDir, input, output, errors });
  return { code, output: output.text, errors: errors.text };
}

const outside = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'plan-')), name);
  writeFileSync(path, text);
  return path;
};
const names = (folder: string) => readdirSync(join(folder, 'documents')).sort();

describe('corpus check', () => {
  test('without FILE: all of the corpus; with --json a report for each', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city, 'b.txt': reading.rubbish });
    const { code, output } = await run(folder, 'check', '--json');
    const reports = JSON.parse(output) as { file: string; number: string; clauses: unknown[] }[];
    expect(code).toBe(0);
    expect(reports.map(({ file, number }) => [file, number])).toEqual([
      ['documents/a.txt', '钦政办〔2023〕31号'],
      ['documents/b.txt', '市政办〔2023〕8号'],
    ]);
    expect(reports[0]!.clauses.length).toBeGreaterThan(2);
  });

  test('files that are not in the corpus, nothing written beside them', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const file = outside('x.html', `<p>${reading.rubbish.replaceAll('\n', '</p><p>')}</p>`);
    const { code, output } = await run(folder, 'check', file);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('桂林市生活垃圾分类实施方案') });
    expect(existsSync(`${file}.txt`)).toBe(false);
  });

  test('a sidecar beside no document is told of', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city, 'b.json': '{}' });
    expect(await run(folder, 'check')).toMatchObject({
      code: 0,
      output: expect.stringContaining('钦政办〔2023〕31号'),
      errors: expect.stringMatching(/^documents\/b\.json: stands beside no document/),
    });
  });

  test('one that cannot be read is told of; the others are checked', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city, 'b.doc': 'x' });
    const { code, output, errors } = await run(folder, 'check', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject([
      { number: '钦政办〔2023〕31号' },
      { file: 'documents/b.doc', error: expect.any(String) },
    ]);
    expect(errors).toMatch(/^documents\/b\.doc: is an old Word document/);
  });
});

describe('corpus add', () => {
  test('shows what was understood, names it by its number, keeps what was given beside it', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const file = outside('收文 1.txt', reading.rubbish.replace('市政办〔2023〕8号\n', ''));
    const { code, output } = await run(
      folder,
      'add',
      file,
      '--number',
      '市政办〔2023〕8号',
      '--name',
      '垃圾方案',
      '--yes',
    );
    expect(code).toBe(0);
    expect(output).toContain('建设分拣中心');
    expect(output).toContain('added documents/市政办〔2023〕8号.txt');
    expect(names(folder)).toEqual(['a.txt', '市政办〔2023〕8号.json', '市政办〔2023〕8号.txt']);
    expect(JSON.parse(readFileSync(join(folder, 'documents/市政办〔2023〕8号.json'), 'utf8'))).toEqual({
      number: '市政办〔2023〕8号',
      everydayNames: ['垃圾方案'],
    });
    expect((await run(folder, 'list')).output).toContain('垃圾方案');
  });

  test('says what the text lacks; without --yes nothing is put in', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const { code, output, errors } = await run(folder, 'add', outside('x.txt', '一、目标\n（一）扩容。建成3所。\n'));
    expect(code).toBe(1);
    expect(output).toContain('no 文号 was found');
    expect(output).toContain('no responsibilities');
    expect(errors).toContain('with --yes it becomes documents/x.txt');
    expect(names(folder)).toEqual(['a.txt']);
  });

  test('names it by its title, however long, where it has no number', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const file = outside('x.html', '<p>一、目标</p><p>（一）扩容。建成3所。</p>');
    const title = '关于建设'.repeat(30);
    expect(await run(folder, 'add', file, '--title', title, '--yes')).toMatchObject({ code: 0, errors: '' });
    const name = `${title.slice(0, 70)}.html`;
    expect(names(folder).sort()).toEqual(['a.txt', name.replace('html', 'json'), name, `${name}.txt`].sort());
  });

  test('refuses the same number, naming both files', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const file = outside('b.txt', reading.rubbish);
    const { code, errors } = await run(folder, 'add', file, '--number', '钦政办[2023]31号', '--yes');
    expect(code).toBe(1);
    expect(errors).toContain(`${file}: has the same 文号 as documents/a.txt`);
    expect(names(folder)).toEqual(['a.txt']);
  });

  test('what cannot be used is refused with what to do', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    await expect(run(folder, 'add', outside('x.doc', 'x'), '--yes')).rejects.toThrow(/save it as \.docx/);
    await expect(run(folder, 'add', outside('x.txt', reading.bikes), '--level', '村')).rejects.toThrow(
      /level: must be one of/,
    );
    await expect(run(folder, 'add')).rejects.toThrow(UsageError);
  });
});

describe('corpus add, asking', () => {
  test.for<[string, (input: PassThrough) => void, string[]]>([
    ['y', (input) => input.write('y\n'), ['a.txt', '市政办〔2023〕8号.txt']],
    ['n', (input) => input.write('n\n'), ['a.txt']],
    ['Ctrl-D', (input) => input.end(), ['a.txt']],
  ])('%s', async ([, say, wanted]) => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const input = Object.assign(new PassThrough(), { isTTY: true });
    say(input);
    const { code, errors } = await runWith(input, folder, 'add', outside('b.txt', reading.rubbish));
    expect(names(folder)).toEqual(wanted);
    expect({ code, errors }).toEqual(wanted.length > 1 ? { code: 0, errors: '' } : { code: 1, errors: 'not added\n' });
  });
});

describe('corpus add, broken off', () => {
  test('leaves nothing behind', async () => {
    const folder = makeCorpus({ 'a.txt': reading.city });
    const gone = join(folder, 'gone.txt');
    await expect(putIn(folder, gone, 'documents/b.txt', { place: '桂林' })).rejects.toThrow(/ENOENT/);
    expect(names(folder)).toEqual(['a.txt']);
  });

  test.for(['b.json', 'b.html.txt'])('and touches nothing that stands in its way: %s', async (name) => {
    const folder = makeCorpus({ 'a.txt': reading.city, [name]: 'mine' });
    const file = outside('b.html', `<p>${reading.bikes}</p>`);
    await expect(putIn(folder, file, 'documents/b.html', { place: '柳州' })).rejects.toThrow(
      `documents/${name}: is there already; remove or rename it first`,
    );
    expect(names(folder)).toEqual(['a.txt', name]);
    expect(readFileSync(join(folder, 'documents', name), 'utf8')).toBe('mine');
  });
});

describe('corpus remove', () => {
  test('by number or by file, with all that is kept beside it', async () => {
    const folder = makeCorpus({
      'a.txt': reading.city,
      'b.txt': reading.rubbish,
      'b.json': '{}',
      'c.txt': reading.bikes,
    });
    expect(await run(folder, 'remove', '市政办（2023）8号')).toMatchObject({
      code: 0,
      output: 'removed documents/b.txt\nremoved documents/b.json\n',
    });
    expect((await run(folder, 'remove', 'c.txt')).code).toBe(0);
    expect(names(folder)).toEqual(['a.txt']);
    expect((await run(folder, 'remove', '没有的')).code).toBe(1);
  });

  test('leaves a sidecar that another document of the same name needs', async () => {
    const folder = makeCorpus({ 'b.txt': reading.rubbish, 'b.md': reading.bikes, 'b.json': '{"place": "广西"}' });
    expect((await run(folder, 'remove', 'b.md')).output).toBe('removed documents/b.md\n');
    expect((await run(folder, 'remove', 'b.txt')).output).toBe('removed documents/b.txt\nremoved documents/b.json\n');
  });
});

test('anything else says how it is called', async () => {
  const folder = makeCorpus({ 'a.txt': reading.city });
  await expect(run(folder)).rejects.toThrow(/^usage:/);
  await expect(run(folder, 'toString')).rejects.toThrow(/^usage:/);
  await expect(run(folder, 'check', '--jsn')).rejects.toThrow(/usage:/);
});
