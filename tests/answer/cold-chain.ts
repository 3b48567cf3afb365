import { createAssistant } from '../../src/answer/create.ts';
import type { Answer, Reply } from '../../src/answer/types.ts';
import { loadLibrary } from '../../src/corpus/load.ts';
import { makeCorpus } from '../corpus/make.ts';

const text = `宁川市人民政府办公室关于印发宁川市冷链物流发展行动方案的通知
宁政办发〔2024〕17号
各县（市、区）人民政府，市直各有关单位：
现将《宁川市冷链物流发展行动方案》印发给你们，请认真组织实施。
宁川市人民政府办公室
2024年3月8日
宁川市冷链物流发展行动方案
为补齐冷链短板，制定本方案。
一、重点任务
1．建设公共冷库。到2026年，新建公共冷库6座以上，优先支持3家合作社改建产地冷库。（市商务局牵头，市财政局、市自然资源局按职责分工负责）
2．放宽准入。库容五百吨以下的冷库改造，企业自主承诺即可开工，不再要求提交节能评估报告；除液氨冷库以外的改造项目，备案后即可施工。取消冷藏车城区通行证。冷库改造不受用地规模限制。（市发展改革委牵头，市商务局配合）
3．便利通行。对运输鲜活水产品的车辆实行“绿波”通行机制（车辆凭电子码优先放行，全程不停车检查）。（市公安局牵头，市交通运输局、市农业农村局按职责分工负责）
4．改进检验。进入批发市场的水产品，抽样后即可交易。同一批次检验证明最多可分八批使用，出具检验证明不得收取任何费用。（市市场监管局牵头，市农业农村局配合）
5．发布运价指数。每半年发布一次冷链运价指数。平台公司中，合作社持股不低于三分之一。（市商务局牵头，市统计局配合）
6．支持东埠码头建设进口冻品查验场地。（市口岸办牵头，市商务局配合，适用范围：临港园区）
7．支持西埠码头建设进口冻品查验场地。（市口岸办牵头，市商务局配合，适用范围：空港园区）
8．除保税货物以外，进口冻品免交查验费。除非冷藏车外，配送车辆均应安装温控设备。（市商务局牵头，市财政局配合）
9．园区内企业可利用剩余库容承接园区外的代储业务。（市发展改革委牵头，市商务局配合）
10．发展冷链装备。鼓励研制新型冷藏箱。（市科技局、市工业和信息化局负责）
`;

const library = await loadLibrary(makeCorpus({ '宁政办发〔2024〕17号.txt': text }));
const assistant = createAssistant(library);

/** The answer to the last of some turns, asked of a plan of another field that stands alone in its corpus. */
export function ask(...turns: string[]): Answer {
  let reply: Reply | undefined;
  for (const turn of turns) reply = assistant.respond(turn, reply?.context);
  return reply!.answer;
}
