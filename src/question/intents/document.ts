import { outside, spansOf } from '../../language/spans.ts';
import { documentPattern, orderPattern } from '../grammar.ts';
import { leastTopic, topicWeight } from '../units.ts';
import type { Atom } from '../types.ts';
import type { IntentRule } from './rule.ts';

/** 文号是多少 · 哪天印发的 · 发给哪些单位 · 依据是什么文件: about the document, not about what it says. */
export const document: IntentRule = ({ asking, asked, atoms, clause, dates, scope, text }) =>
  (orderPattern.test(asking) && (/方案|文件|通知/.test(text) || topicWeight(atoms) <= leastTopic)) ||
  (dates.length > 0 && issued.test(asking) && topicWeight(atoms.filter(({ critical }) => !critical)) <= leastTopic) ||
  (asked !== 'contact' && whenIssued.test(asking) && topicWeight(atoms) <= leastTopic) ||
  (clause === null && asksDisclosure(text, scope.explicit, atoms)) ||
  (clause === null &&
    asked !== 'contact' &&
    documentPattern.test(asking) &&
    (/(?:什么|啥|哪个|哪份)文件?[?。]*$|文件?编?号|号文|印发|发文|主送|落款|印的|发的文|(?:联合|共同)[发出印]|(?:方案|文件|通知|这份|那份|制定).{0,8}(?:依据|根据)|(?:依据|根据)(?:的|是|了)*(?:国务院|上级|上位|文件)|(?:照着?|遵照|依据|根据|按照?|依照).{0,4}(?:文件|精神).{0,2}(?:定|编|搞|写|来)的?|上头|全称|附注|发给|下发/.test(
      text,
    ) ||
      topicWeight(atoms) <= leastTopic));

const disclosure = /(?:对外|主动|依申请)?公开(?!招|透明)(?:不公开)?(?:发布|发文|属性|方式)?|涉密|保密|密级/g;

/** 这份文件能公开吗: of a plan, and of nothing that it says is to be disclosed. */
function asksDisclosure(text: string, scopeNamed: boolean, atoms: readonly Atom[]): boolean {
  const said = spansOf(text, disclosure);
  return (
    said.length > 0 && (scopeNamed || /文件|方案|通知/.test(text)) && topicWeight(outside(atoms, said)) <= leastTopic
  );
}

/** 方案是不是2022年发的: its date is claimed. */
const issued = /(?:发布|印发|下发|出台|公布|发|印)的(?=[,?。吗吧]|$)/;

/** 自治区那个几时印发 · 什么时候出台: with nothing else to ask of, the plan itself is meant. */
const whenIssued =
  /(?:哪一?[天年]|何时|几时|什么时候|啥时候|多会儿?|几月几?[号日]?|几号).{0,2}(?:印发|发布|下发|出台|公布|发文|印|发|出)(?:下来|出来|来|的)*[?。]*$/;
