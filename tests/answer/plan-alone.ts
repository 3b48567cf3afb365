import { createAssistant } from '../../src/answer/create.ts';
import type { Answer, Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus } from '../corpus/make.ts';

/** Asks a plan that stands alone in its corpus; the answer is that to the last of some turns. */
export async function planAlone(file: string, text: string): Promise<(...turns: string[]) => Answer> {
  const assistant = createAssistant(await loadLibrary(makeCorpus({ [file]: text })));
  return (...turns) => {
    let reply: Reply | undefined;
    for (const turn of turns) reply = assistant.respond(turn, reply?.context);
    return reply!.answer;
  };
}
