import { fileURLToPath } from 'node:url';
import { createAssistant } from '../../src/answer/create.ts';
import type { Answer, Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';

/** The shipped corpus: what the questions of the tests are asked of. */
export const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
export const library = await loadLibrary(corpus);
export const assistant = createAssistant(library);

/** What the tables call the two plans. */
export const plans = { city: '钦政办〔2022〕9号', region: '桂政办发〔2021〕102号' } as const;

/** The answer to the last of some turns of one conversation. */
export function converse(...turns: string[]): Answer {
  let reply: Reply | undefined;
  for (const turn of turns) reply = assistant.respond(turn, reply?.context);
  return reply!.answer;
}

/** Clauses cited, as the tables write them: 市二（二）8 · 区三（一）; each once. */
export function cited({ citations }: Pick<Answer, 'citations'>): string[] {
  return [...new Set(citations.map(({ document, clause }) => `${document === plans.city ? '市' : '区'}${clause}`))];
}

/** The quotations without white space, joined. */
export const quoted = ({ citations }: Pick<Answer, 'citations'>): string =>
  citations.map(({ quote }) => quote).join('｜');
