import { whoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 谁负责 · 归哪些部门管 · 有哪些责任单位 · 谁牵头. */
/** 要扩建的学校是哪两所 · 以谁为主体 · 第一责任人是谁: whom the plan writes of, not who is responsible for a task. */
const actor =
  /(?:院|校|学|中心|企业|公司|区|县|市|机构)(?:都)?(?:是|有|为)哪(?:[几些两三四五六七八九十]?[家所个])?(?=[?。,]|$)|(?:设|放|建|安|定)(?:在|到|给)哪|落(?:在|到|给)哪(?![些几一两]?[个家]?(?:部门|单位|机构|头上|肩上|身上))|哪[些几一两三四五六七八九十]?[家所个](?:医院|学校|高校|大学|学院|企业|公司)|哪[些几]类?机构的|(?:覆盖|延伸|推广|铺开?|扩|做)(?:到|至)哪|以谁|谁(?:是|为|做|当)(?!负责|管|牵头|责任|主管)|(?:责任人|主体|中心|枢纽|龙头|依托|对象|基础|骨干|支撑|平台|网底)(?:的)?(?:各|分别|都)*(?:是|为)谁/;

export const responsibility: IntentRule = ({ asking, asked }) =>
  asked !== 'contact' &&
  !actor.test(asking) &&
  (whoPattern.test(asking) || /(?:负责|牵头|主管|责任)(?:[?]|$)/.test(asking));
