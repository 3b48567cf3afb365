import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { answerBatch } from '../../src/terminal/batch.ts';
import { failingAt } from './failing.ts';

it('an answer that fails is an error in its place, and the batch goes on', async () => {
  const output = new PassThrough();
  const lines = ['"警务室的比例是多少"', '"坏"', '{"turns": ["坏", "市里呢"]}', '"警务室的比例是多少"'];
  await answerBatch(failingAt('坏'), new PassThrough().end(lines.join('\n')), output);
  const answers = (await text(output.end())).trimEnd().split('\n');
  const error = '{"error":"could not be answered: broken"}';
  expect(answers).toEqual([expect.stringContaining('80%'), error, error, answers[0]]);
});
