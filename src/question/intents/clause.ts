import { clausePattern, countPattern, partPattern, whoPattern, yesNoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 第12条说的什么 · 保障措施的原文 · 医院文化那部分有哪些条 · 写在第几条. */
export const clause: IntentRule = ({ asking, asked, bareHeading, clause: mention, pointer }) => {
  if (pointer !== null) return true;
  if (
    bareHeading &&
    (asked === null || asked === 'list' || asked === 'entity') &&
    !whoPattern.test(asking) &&
    !yesNoPattern.test(asking)
  )
    return true;
  // 第十四条内容和责任单位: the clause has both.
  if (mention !== null && /(?:内容|原文|全文)[和及与、,]|[和及与、,](?:具体)?(?:内容|原文|全文)/.test(asking))
    return true;
  if (whoPattern.test(asking) || yesNoPattern.test(asking) || (countPattern.test(asking) && !/哪几/.test(asking)))
    return false;
  if (mention !== null) return !/期限|时限|目标|指标|什么时候|多少(?!条)/.test(asking);
  return asked !== 'contact' && (clausePattern.test(asking) || partPattern.test(asking));
};
