import { expect, test, vi } from 'vitest';
import { Postings } from '../../src/index/postings.ts';
import { TermTable } from '../../src/language/term-table.ts';

/** One term, 医保, in the first of two blocks. */
const postings = () =>
  new Postings(
    TermTable.of(new Map([['医保', 0]])),
    Uint32Array.of(0, 2, 2),
    Uint16Array.of(3, 7),
    Uint16Array.of(10, 20),
  );

test('a list for each block, empty where no clause of it holds the term; none for a term that nothing holds', () => {
  expect(postings().of('医保')).toEqual([
    { ordinals: Uint16Array.of(3, 7), impacts: Uint16Array.of(10, 20) },
    { ordinals: Uint16Array.of(), impacts: Uint16Array.of() },
  ]);
  expect(postings().of('支付')).toEqual([]);
});

test('a FlexSearch that copies lists is told of, rather than taken for no clause', async () => {
  const { Index } = await import('flexsearch');
  vi.spyOn(Index.prototype, 'search').mockReturnValue([3, 7]);
  expect(() => postings().of('医保')).toThrow(/FlexSearch did not hand out the list of “医保”/);
  vi.restoreAllMocks();
});
