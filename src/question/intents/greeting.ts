import { isGreeting } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 你好 · 谢谢 · 在吗 */
export const greeting: IntentRule = ({ text }) => isGreeting(text);
