import { countPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 一共几条任务 · 几家责任单位 · 参与几项任务: counts the plan's own structure, not a figure in it. */
export const count: IntentRule = ({ asking }) => countPattern.test(asking) && !/哪几/.test(asking);
