import type { Assistant } from '../../src/answer/assistant.ts';
import { assistant } from '../answer/shipped.ts';

/** The shipped assistant, but one message makes it throw, as a quotation that is not the document's does. */
export const failingAt = (bad: string): Assistant => ({
  ...assistant,
  respond(message, context) {
    if (message === bad) throw new Error('broken');
    return assistant.respond(message, context);
  },
});
