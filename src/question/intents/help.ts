import { isHelp } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 怎么用 · 你能干什么 · 帮助 */
export const help: IntentRule = ({ text }) => isHelp(text);
