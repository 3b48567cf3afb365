import { describe, expect, it } from 'vitest';
import { clauseId, grade, misquoted, type Case, type Graded } from './grade.ts';
import { corpus } from './measure.ts';

const city = '钦政办〔2022〕9号';
const citation = (clause: string, quote = '……') => ({
  document: city,
  title: '钦州市公立医院高质量发展实施方案',
  clause,
  heading: null,
  quote,
  file: `documents/${city}.txt`,
  start: 0,
  end: 0,
});
const answer = (change: Partial<Graded>): Graded => ({
  found: true,
  answer: '',
  text: '',
  verdict: null,
  agencies: [],
  citations: [],
  ...change,
});
const agency = (name: string, clause: string) => ({ name, role: '负责', document: city, clause });
const question = (change: Partial<Case> & Pick<Case, 'kind'>): Case => ({
  id: 't',
  turns: ['？'],
  gold: [],
  ...change,
});

describe('clauseId', () => {
  it.each([
    ['二（二）8', 'qz:8'],
    ['二(二)8', 'qz:8'],
    ['三（一）', 'qz:三（一）'],
    ['二（三）', 'qz:二（三）'],
    ['一', 'qz:一'],
    ['序', 'qz:序'],
  ])('%s is %s', (clause, id) => expect(clauseId({ document: city, clause })).toBe(id));

  it('keeps a document of which it does not know a key apart', () => {
    expect(clauseId({ document: '北政办〔2022〕9号', clause: '二（二）8' })).toBe('?北政办〔2022〕9号:8');
  });
});

// The grader itself must be able to say wrong: each line is a way of being wrong, beside the answer that is right.
describe('grade', () => {
  it.each<[string, Case, Graded, Graded]>([
    [
      'an unanswerable question is answered',
      question({ kind: 'unanswerable' }),
      answer({ found: false }),
      answer({ answer: '80%' }),
    ],
    [
      'an agency is left out',
      question({ kind: 'who', gold: ['qz:20'] }),
      answer({
        citations: [citation('二（四）20')],
        agencies: ['市财政局', '市卫生健康委', '市医保局'].map((name) => agency(name, '二（四）20')),
      }),
      answer({
        citations: [citation('二（四）20')],
        agencies: ['市财政局', '市医保局'].map((name) => agency(name, '二（四）20')),
      }),
    ],
    [
      'the right clause stands second',
      question({ kind: 'fact', gold: ['qz:20'] }),
      answer({ citations: [citation('二（四）20'), citation('二（四）19')] }),
      answer({ citations: [citation('二（四）19'), citation('二（四）20')] }),
    ],
    [
      'the value is missing',
      question({ kind: 'target', gold: ['qz:16'], values: { 'qz:16': ['1∶2'] } }),
      answer({ citations: [citation('二（四）16', '医护比总体达到1:2左右')] }),
      answer({ citations: [citation('二（四）16', '增加护士配备')] }),
    ],
    [
      'the value stands only deep in a pasted clause',
      question({ kind: 'target', gold: ['qz:16'], values: { 'qz:16': ['1:2'] } }),
      answer({ citations: [citation('二（四）16', '1:2')] }),
      answer({ citations: [citation('二（四）16', `${'字'.repeat(250)}1:2`)] }),
    ],
    [
      'one clause too many is listed',
      question({ kind: 'duties', gold: ['qz:2', 'qz:7'], all: ['qz:2', 'qz:7'] }),
      answer({ citations: [citation('二（一）2'), citation('二（一）7')] }),
      answer({ citations: [citation('二（一）2'), citation('二（一）7'), citation('二（二）8')] }),
    ],
    [
      'the verdict is turned round',
      question({ kind: 'verify', gold: ['qz:8'], verdict: 'no' }),
      answer({ verdict: 'no', citations: [citation('二（二）8')] }),
      answer({ verdict: 'yes', citations: [citation('二（二）8')] }),
    ],
    [
      'one side of a comparison is not cited',
      question({ kind: 'compare', gold: ['qz:8'], all: ['qz:8', 'qz:9'] }),
      answer({ citations: [citation('二（二）8'), citation('二（二）9')] }),
      answer({ citations: [citation('二（二）8')] }),
    ],
    [
      'the count is part of a longer number',
      question({ kind: 'count', gold: ['qz:二'], values: { 'qz:二': ['8'] } }),
      answer({ answer: '共8家' }),
      answer({ answer: '共28家' }),
    ],
    [
      'the document fact is not said',
      question({ kind: 'document', gold: ['qz:序'], values: { 'qz:序': [city] } }),
      answer({ answer: `文号是${city}` }),
      answer({ answer: '文号见方案' }),
    ],
  ])('tells when %s', (_, asked, right, wrong) => {
    expect(grade(asked, right)).toBeNull();
    expect(grade(asked, wrong)).toEqual(expect.any(String));
  });
});

describe('misquoted', () => {
  it('tells a quotation that its position does not hold, and an empty one', () => {
    const heading = { ...citation('序', '钦州市人民政府办公室'), start: 2, end: 12 };
    expect(misquoted({ citations: [heading] }, corpus)).toEqual([]);
    expect(misquoted({ citations: [{ ...heading, quote: '钦州市人民政府办公厅' }] }, corpus)).toHaveLength(1);
    expect(misquoted({ citations: [{ ...heading, start: 3 }] }, corpus)).toHaveLength(1);
    expect(misquoted({ citations: [citation('序', '')] }, corpus)).toHaveLength(1);
  });
});
