import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack, packed, unpack } from '../../src/telegram/callback-data.ts';
import { References, shortAgency, shortClause, shortDocument } from '../../src/telegram/reference.ts';
import { PLANS } from './stub-assistant.ts';

describe('short references', () => {
  const references = new References(PLANS);

  test('are the same in every process: buttons and links of before a restart go on working', () => {
    expect(shortClause({ document: '甲政办〔2022〕9号', clause: '二（一）2' })).toBe('c415hO0S9YNPwZ6w');
  });

  test('are 16 characters that fit deep links, unique, and find their clause', () => {
    const seen = new Set<string>();
    for (const document of PLANS)
      for (const clause of document.clauses) {
        const short = shortClause({ document: document.id, clause: clause.id });
        expect(short).toMatch(/^[\w-]{16}$/u);
        expect(seen).not.toContain(short);
        seen.add(short);
        expect(references.clause(short)?.clause).toBe(clause);
      }
  });

  test('documents and agencies have theirs; what is gone is null', () => {
    expect(references.document(shortDocument(PLANS[1]!.id))).toBe(PLANS[1]);
    expect(references.agency(shortAgency('市医保局'))).toBe('市医保局');
    expect(references.clause('xxxxxxxxxxxxxxxx')).toBeNull();
    expect(references.clause(undefined)).toBeNull();
  });
});

describe('callback data', () => {
  test('questions with colons come back whole', () => {
    expect(unpack(pack('q', '第一条：a:b')!)).toEqual({ verb: 'q', fields: ['第一条：a:b'] });
    expect(unpack(pack('a', 3, 'x:y:z')!)).toEqual({ verb: 'a', fields: ['3', 'x:y:z'] });
    expect(unpack(packed('c', 'AbCdEfGh', 2))).toEqual({ verb: 'c', fields: ['AbCdEfGh', '2'] });
  });

  test('never more than 64 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (question) => {
        const data = pack('a', 1, question);
        if (data === null) expect(Buffer.byteLength(`a:1:${question}`)).toBeGreaterThan(64);
        else expect(unpack(data).fields[1]).toBe(question);
      }),
    );
    expect(() => packed('l', '很长'.repeat(20))).toThrow(RangeError);
  });
});
