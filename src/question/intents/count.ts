import { countDifference, countPattern, documentsAsked } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 一共几条任务 · 几家责任单位 · 参与几项任务: counts the plan's own structure, not a figure in it. */
export const count: IntentRule = ({ asking }) =>
  countDifference.test(asking) ||
  documentsAsked.test(asking) ||
  (countPattern.test(asking) && !/哪几/.test(asking) && !made.test(asking));

/** 推出几项赛事, 支持几家: a number that the plan sets, not one of its own parts. */
const made =
  /(?:推出|打造|培育|新增|增加|创建|建成|建设|举办|引进|支持|扶持|奖励|遴选|选树|最少|至少|最多|做|达|覆盖|完成|发展)[成出到够了要得有应该]*(?:几|多少)[个项家条](?!任务|条款|责任|单位|部门)/;
