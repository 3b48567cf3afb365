/** The roles that a plan gives, by the word it is printed with. */
const ROLES: [RegExp, string][] = [
  [/^(?:牵头|总牵头|统筹|主办|主责)/, '牵头'],
  [/^(?:配合|协同|协助|协办|协作|支持|辅助)/, '配合'],
  [/^(?:参与|参加)/, '参与'],
  [/^指导/, '指导'],
  [/^(?:负责|承担|落实|责任|承办|实施|组织|推进|具体|主要|完成|办理)/, '负责'],
];

/** 牵头, 配合, 参与, 指导 or 负责 for a verb or a label as printed: 参加 → 参与, 协同 → 配合, 责任单位 → 负责. */
export function roleOf(printed: string): string | null {
  return ROLES.find(([pattern]) => pattern.test(printed))?.[1] ?? null;
}

const VERB =
  '(?:牵头负责|牵头组织实施|牵头组织|牵头落实|牵头推进|牵头实施|牵头|组织实施|组织落实|抓好落实|负责落实|负责实施|负责组织实施|具体负责|负责|配合负责|配合落实|协同配合|支持配合|配合|协同负责|协同|协助|协作|参与配合|参与|参加|指导|落实|承担|实施)';
const DUTY =
  '(?:(?:按照|按|依据|依照|根据|结合)(?:各自)?(?:的)?(?:工作|部门|单位)?(?:职责任务|职责分工|职能分工|任务分工|职责权限|职责范围|职责|职能|分工)(?:分工)?)';
const HOW = '(?:分别|共同|具体|联合|统筹|抓好|做好|组织|会同|结合(?:各自|自身|本地区?|本部门|工作)?实际)';

/** The words behind a list of agencies that say what they do: 按职责分工负责, 牵头, 分别负责, 为牵头单位. */
export const ROLE_TAIL = new RegExp(
  `(?:等)?(${DUTY})?[，,]?${HOW}{0,2}(?:${DUTY})?(${VERB}|(?:为|是|作为|任)(?:牵头|责任|配合|负责|参与|协办|主办|指导)(?:单位|部门))[。.；;]?$`,
);
/** 职责分工 anywhere in a bracket: its agencies share the work by their duties. */
export const SHARED = new RegExp(DUTY);

const ANSWERING = '(?:牵头|责任|分管|包保|包抓|挂钩|联系|督办)(?:负责)?(?:[省市县区镇乡]级?)?';
/** 责任领导, 牵头县领导: the leader who answers for a task. */
export const LEADER = `${ANSWERING}领导`;
/** 牵头县领导：, 包保责任人：: names of persons. */
const PERSONS = `${ANSWERING}(?:领导|责任人)`;

/** What ends a label, where a blank stood also the first name behind it: 责任单位　市教育局. 责任单位：, 责任单位∶ (as text recognition prints it), **责任单位：**, 【责任单位】. */
export const LABEL_END =
  '(?:\\*{0,2}[：:∶]\\*{0,2}|[】］\\]][：:∶]?|(?<=(?:责任|牵头|配合)(?:单位|部门))(?=[省市县区州镇各][^。；，：:、]{1,18}[局委部厅办府会院心司街镇乡位门团社](?:、|[。；]?$)))';
/** 责任单位：, ——牵头单位：, 负责部门：, 【整改责任单位】, 完成时限：, 整改时限： at the head of a piece of a line. */
export const LABEL = new RegExp(
  `^(?:[-—–*•·●■◆▲]{1,4})?(?:\\d+[.．、])?[【［[]?(?:(?:各|整改)?(${PERSONS}|(?:牵头|配合|协办|协作|协同|参与|参加)(?:责任|负责)?|责任|负责|主要责任|主责|主办|承办|指导|实施|落实|组织)(?:单位|部门|主体|机构|地区|处室|科室|人|领导)?(?:及(?:单位|部门))?|((?:整改)?(?:完成|办结|实施|落实)?(?:时限|时间|期限)(?:要求|节点|安排|进度)?|进度安排)|(适用范围|实施范围|备注|说明|依据|(?:督办|督查|督导|监督|考核|验收)(?:单位|部门)))${LABEL_END}`,
);
