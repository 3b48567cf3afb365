import { whoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 谁负责 · 归哪些部门管 · 责任单位有哪些 · 谁牵头. */
export const responsibility: IntentRule = ({ asking, asked }) =>
  asked !== 'contact' && (whoPattern.test(asking) || /(?:负责|牵头|主管|责任)(?:[?]|$)/.test(asking));
