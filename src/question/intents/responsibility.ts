import { whoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 谁负责 · 归哪些部门管 · 责任单位有哪些 · 谁牵头. */
/** 要搬家的妇保院是哪两家: bodies that the plan writes of, not who is responsible. */
const body = /(?:院|校|学|中心|企业|公司|区|县|市|机构)(?:都)?(?:是|有|为)哪[些几一二两三四五六七八九十]/;

export const responsibility: IntentRule = ({ asking, asked }) =>
  asked !== 'contact' && ((whoPattern.test(asking) && !body.test(asking)) || /(?:负责|牵头|主管|责任)(?:[?]|$)/.test(asking));
