import { whenPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 什么时候完成 · 最迟哪年 · 期限呢; or what is due by a date: 2022年6月底之前要完成什么. */
export const deadline: IntentRule = ({ asking, dates }) =>
  (whenPattern.test(asking) && !/几年级/.test(asking)) ||
  (dates.some(({ until }) => until) && /什么|啥|哪些/.test(asking));
