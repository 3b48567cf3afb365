import { comparePattern, countDifference, countPattern, weighing, yesNoPattern } from '../grammar.ts';
import { leastTopic, topicWeight } from '../units.ts';
import type { Features, IntentRule } from './rule.ts';

/**
 * 第3条和第5条有什么关系 · 有什么区别 · 对照一下 · 桂林的比省里多了哪些; or both plans named: 市里和自治区分别怎么要求. What both
 * are said to require (两份方案都要求…吗) is a claim.
 */
export const comparison: IntentRule = (features) =>
  !countDifference.test(features.asking) && !weighsAgencies(features) && compares(features);

/** 市财政局比市发改委多负责几条: of two agencies, not of two plans. */
const weighsAgencies = ({ asking, agencies, atoms }: Features): boolean =>
  agencies.length === 2 && topicWeight(atoms) <= leastTopic && weighing.test(asking);

const compares: IntentRule = ({ asking, text, scope, agencies, atoms, clauses }) =>
  comparePattern.test(asking) ||
  (scope.explicit && scope.documents.length === 2 && /有.{1,8}没有的/.test(asking) && agencies.length === 0) ||
  (clauses.length > 1 && /关系|关联|联系/.test(asking)) ||
  (/哪些(?:任务|内容|条|事)?.{0,10}(?:没有|没写|没提)(?:的)?(?:任务|内容|条)?[?]?$/.test(asking) &&
    scope.documents.length > 0 &&
    agencies.length === 0) ||
  (scope.explicit &&
    scope.documents.length === 2 &&
    /[和与跟、]|两/.test(text) &&
    !(countPattern.test(asking) && topicWeight(atoms) <= leastTopic) &&
    !((yesNoPattern.test(asking) || /吧[?。]*$/.test(asking)) && /都|也/.test(asking)) &&
    (agencies.length === 0 || topicWeight(atoms) > leastTopic));
