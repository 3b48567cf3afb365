import { howMuchPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 要求达到多少 · 几个 · 什么比例 · 哪一级: a number, a level or an extent is asked for. */
export const target: IntentRule = ({ asking, asked }) =>
  howMuchPattern.test(asking) ||
  ['percent', 'count', 'money', 'area', 'ratio', 'rank', 'grade', 'rating', 'amount', 'coverage', 'score'].includes(
    asked ?? '',
  );
