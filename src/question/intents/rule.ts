import type { Question } from '../types.ts';

/** A question read but for its intent. */
export type Features = Omit<Question, 'intent' | 'focus' | 'list' | 'leansOnFocus' | 'earlier'> & {
  /** The sentence that asks: the last one that has question words, or the last. Folded. */
  asking: string;
  /** It calls a clause by its heading and says nothing else: 总体要求, 保障措施有哪些. */
  bareHeading: boolean;
};

/** One intent's own rule. */
export type IntentRule = (features: Features) => boolean;
