import { lean } from './followup.ts';
import { decideIntent } from './intents/decide.ts';
import type { Lexicon } from './lexicon.ts';
import { read } from './read.ts';
import type { Context, Question } from './types.ts';

/**
 * Understands one message, with the conversation so far where it leans on it.
 * Deterministic; never throws, whatever the text.
 */
export function understand(message: string, context: Context | null, lexicon: Lexicon): Question {
  const features = read(message, lexicon);
  const question: Question = { ...features, intent: decideIntent(features), focus: [], leansOnFocus: false, earlier: null };
  return context === null ? question : lean(question, features, context, lexicon);
}

