import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/answer/text.ts';
import type { Answer, Reply } from '../../src/answer/types.ts';
import { answerLine } from '../../src/terminal/batch.ts';
import { questionSets } from '../relevance/measure.ts';
import { assistant, corpus, library } from './shipped.ts';

const questions = questionSets().flatMap(({ cases }) => cases.flatMap(({ turns }) => turns));
const printed = library.documents.map(({ source }) => source.text).join('');
const files = new Map(
  library.documents.map(({ source }) => [source.file, readFileSync(join(corpus, source.file), 'utf8')] as const),
);
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** The file itself, not what the program keeps of it, holds every quotation at its place. */
function expectExact({ citations, references }: Answer): void {
  expect(references).toHaveLength(citations.length);
  citations.forEach(({ file, start, end, quote, document, title, clause }, at) => {
    const text = files.get(file)!;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(squeeze(text.slice(start, end))).toBe(quote);
    expect(quote).toBe(squeeze(quote));
    // It stands in the clause that it is said to stand in, and in the document.
    const plan = library.documents.find(({ id }) => id === references[at]!.document)!;
    expect([plan.number ?? plan.title, plan.title, plan.source.file]).toEqual([document, title, file]);
    const home = plan.clauses.find(({ id }) => id === references[at]!.clause)!;
    expect(home.path).toBe(clause);
    expect(start).toBeGreaterThanOrEqual(home.start);
    expect(end).toBeLessThanOrEqual(home.end);
  });
}

/** What holds for every answer, whatever was asked. */
function expectSound(answer: Answer): void {
  expectExact(answer);
  expect(answer.statement.trim()).not.toBe('');
  expect(answer.suggestions.length).toBeLessThanOrEqual(3);
  if (!answer.found) expect([answer.verdict, answer.agencies]).toEqual([null, []]);
  if (answer.verdict !== null) expect(answer.citations.length).toBeGreaterThan(0);
  const documents = library.documents.map(({ number, title }) => number ?? title);
  for (const { name, role, document, clause } of answer.agencies) {
    expect(documents).toContain(document);
    expect([name, role, clause].every((part) => part !== '')).toBe(true);
  }
  for (const { quote, value } of answer.targets) expect(squeeze(quote)).toContain(squeeze(value));
}

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
/** A stretch of the plans themselves, torn anywhere: over marks, numbers, page breaks. */
const torn = fc
  .tuple(fc.nat(printed.length - 1), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => printed.slice(start, start + length));
const question = fc.constantFrom(...questions);
const noise = fc.oneof(
  fc.constantFrom(
    '，',
    '？',
    '！',
    '\n',
    '　',
    '😀',
    '👨‍👩‍👧',
    '@bot',
    '的',
    '吗',
    '呢',
    '谁负责',
    '多少',
    '第',
    '条',
    '1',
    '%',
    '〔',
    '》',
  ),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\u200b',
    '\u0301',
    '%s',
    '${x}',
    '\\',
    '__proto__',
  ),
  han,
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** A question that somebody really asks, damaged: a piece cut out, doubled, moved, or something typed in between. */
const mutated = fc
  .tuple(
    question,
    fc.array(fc.tuple(fc.nat(80), fc.nat(6), noise, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 5 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [at, length, inserted, kind]) => {
      const place = Math.min(at, now.length);
      const [before, piece, after] = [now.slice(0, place), now.slice(place, place + length), now.slice(place + length)];
      if (kind === 0) return before + after;
      if (kind === 1) return before + piece + piece + after;
      return kind === 2 ? after + piece + before : before + inserted + piece + after;
    }, text),
  );
/** Two halves of different questions. */
const spliced = fc
  .tuple(question, question, fc.nat(40), fc.nat(40))
  .map(([one, other, at, to]) => one.slice(0, at) + other.slice(to));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.oneof(noise, han), { maxLength: 30 }).map((parts) => parts.join('')),
);
const message = fc.oneof(question, mutated, spliced, torn, anything);
const runs = (numRuns: number) => ({ numRuns, seed: 20_220_421 });

describe('every answer', () => {
  it('is sound to every question of every set, turn by turn', () => {
    for (const { cases } of questionSets()) {
      for (const { turns } of cases) {
        let reply: Reply | undefined;
        for (const turn of turns) {
          reply = assistant.respond(turn, reply?.context);
          expectSound(reply.answer);
        }
      }
    }
  });

  it('is sound to damaged questions', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, spliced), (text) => expectSound(assistant.respond(text).answer)),
      runs(600),
    );
  });

  it('is sound to stretches of the plans themselves', () => {
    fc.assert(
      fc.property(torn, (text) => expectSound(assistant.respond(text).answer)),
      runs(300),
    );
  });

  it('is sound to anything at all', () => {
    fc.assert(
      fc.property(anything, (text) => expectSound(assistant.respond(text).answer)),
      runs(500),
    );
  });

  it('repeats the question as it was typed, and survives JSON', () => {
    fc.assert(
      fc.property(message, (text) => {
        const json = toJson(assistant.respond(text).answer);
        expect(json.question).toBe(text);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      runs(200),
    );
  });
});

describe('a conversation', () => {
  const turn = fc.oneof(
    message,
    fc.constantFrom(
      '谁负责',
      '原文',
      '那自治区呢',
      '市里呢',
      '期限呢',
      '第二个呢',
      '下一条',
      '上一条',
      '最后一个',
      '还有哪些部门',
      '经费呢',
      '跟自治区一样吗',
      '谢谢',
      '你好',
    ),
  );

  it('of any turns never throws, and every answer in it is sound', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 6 }), (turns) => {
        let reply: Reply | undefined;
        for (const text of turns) {
          reply = assistant.respond(text, reply?.context);
          expectSound(reply.answer);
        }
      }),
      runs(300),
    );
  });

  it('goes on the same after its context was kept as JSON', () => {
    fc.assert(
      fc.property(turn, turn, (one, other) => {
        const { context } = assistant.respond(one);
        const kept = JSON.parse(JSON.stringify(context)) as typeof context;
        expect(kept).toEqual(context);
        expect(assistant.respond(other, kept).answer).toEqual(assistant.respond(other, context).answer);
      }),
      runs(150),
    );
  });

  it('goes on where the corpus no longer holds what was spoken of', () => {
    const { context } = assistant.respond('市医保局有哪些任务');
    const stale = {
      ...context,
      documents: ['没有这份'],
      clauses: [{ document: '没有这份', clause: '9' }, ...context.clauses],
    };
    for (const next of ['第二个呢', '谁负责', '原文', '那自治区呢', '下一条']) {
      expectSound(assistant.respond(next, stale).answer);
    }
  });
});

describe('the same question', () => {
  it('has the same bytes, whatever was asked in between', () => {
    const bytes = (text: string) => JSON.stringify(answerLine(assistant, JSON.stringify(text)));
    fc.assert(
      fc.property(message, message, (text, between) => {
        const first = bytes(text);
        assistant.respond(between);
        expect(bytes(text)).toBe(first);
      }),
      runs(200),
    );
  });
});

// No clock: what grows with the square of its length, or worse, does not come to an end within the time of a test.
describe('a long message', () => {
  const fill = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const whole = 100_000;
  /** Where the work still grows faster than the message; `whole` when what is read of a message has a bound. */
  const costly = 3_000;

  it.each<[string, string, number]>([
    ['brackets', '（', whole],
    ['blanks', ' ', whole],
    ['line breaks', '\n', whole],
    ['question words', '谁哪什么多少', whole],
    ['emoji', '👨‍👩‍👧', whole],
    ['lone surrogates', '\ud83d', whole],
    ['combining marks', 'e\u0301', whole],
    ['control characters', '\u0000\u001b', whole],
    ['right-to-left marks', '\u202eא', whole],
    ['clause numbers', '第二部分第（三）项第12条', costly],
    ['agencies without an end', '市财政局、市卫生健康委、', costly],
    ['one character', '医', costly],
    ['letters', 'a', costly],
    ['a question over and over', '临床专科建设谁负责？', costly],
    ['a question without an end', '临床专科建设', costly],
    ['numbers', '1234567890', costly],
    ['numerals', '一二三四五六七八九十百千万亿', costly],
    ['dates', '2022年6月底前', costly],
    ['places', '北海南宁上海', costly],
    ['traditional characters', '衛生健康委員會負責', costly],
    ['slips', '卫建委负则绩校考核', costly],
    ['the plans themselves', printed, costly],
  ])('%s', (_, text, length) => expectSound(assistant.respond(fill(text, length)).answer));

  it('is read where its question stands: at the end', () => {
    expectSound(assistant.respond(`${fill('。', costly)}警务室的比例是多少`).answer);
  });
});
