import { whenPattern, whoPattern, yesNoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 市财政局管不管薪酬改革 · 是责任单位吗 · 比例是70%吗: yes or no is asked for. */
export const verification: IntentRule = ({ asking }) =>
  yesNoPattern.test(asking) && !(whenPattern.test(asking) || (whoPattern.test(asking) && !/责任单位|负责单位/.test(asking)));
