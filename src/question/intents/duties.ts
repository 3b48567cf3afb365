import { dutiesPattern, partInTasks, weighing, whoPattern, yesNoPattern } from '../grammar.ts';
import { leastTopic, topicWeight } from '../units.ts';
import type { Features, IntentRule } from './rule.ts';

const sets =
  /(?:同时|共同|一起|都|联合|单独|独自|独家|只由|只有|仅由|仅|唯一|没有?参与|(?<!参)不参与|没有?负责|(?<!负)不负责|没份|没出现|最多|最少).*(?:负责|参与|任务|条|项|单位|承担)|(?:和|跟|(?<!参)与|同)谁|跟哪些(?:部门|单位)(?:一起|搭|配合)|(?:单位|部门).{0,6}最[多少]/;

/** 市司法局在方案里有没有任务: whether it has any at all; of a topic people ask 有没有份, 要不要管. */
const hasAny =
  /(?:^|[,;]|方案里?|文件里?|[局委办厅院部])(?:到底|究竟)?(?:有没有|有无|有)(?:什么|啥|具体|它的)?(?:任务|职责|分工|活儿?)(?:吗|没有?)?[?。]*$/;

/** 许可这块，授权科技部门办什么: a body to which something is given is what the question tells, not what it asks of. */
const handed = /(?:授权|委托|责成|[由让对向请经报])[^,。;]{0,8}$/;
/** A word that weighs less tells of nothing that is done. */
const slight = 0.3;
const ofDuties = /任务|职责|分工|负责|牵头|配合|承担|参与/;

/** 市教育局有什么任务 · 编办有什么任务 · 体育局有哪几项 · 市审批局: an agency is named and its tasks are asked for. */
export const duties: IntentRule = ({ asking, text, agencies, atoms, clause, places }) => {
  if (partInTasks.test(asking) && clause === null && !yesNoPattern.test(asking)) return true;
  if (
    sets.test(asking) &&
    !(clause !== null && yesNoPattern.test(asking)) &&
    (agencies.length > 0 || /最[多少]/.test(asking))
  )
    return true;
  // 秀峰区有什么任务: its government is meant.
  const government =
    places.some(({ level }) => level === 'county') && topicWeight(atoms.filter(({ critical }) => !critical)) === 0;
  if (agencies.length === 0 && government && /任务|职责|分工|负责/.test(asking)) return true;
  if (agencies.length === 0 || clause !== null) return false;
  if (hasAny.test(asking)) return true;
  const topic = topicWeight(atoms) > leastTopic;
  if (agencies.length === 2 && !topic && weighing.test(asking)) return true;
  const [{ start, end }] = agencies as [Features['agencies'][number]];
  const does = topic || atoms.some((atom) => atom.start >= end && atom.weight > slight);
  if (does && handed.test(text.slice(0, start)) && !ofDuties.test(asking)) return false;
  if (yesNoPattern.test(asking) && topic) return false;
  if (whoPattern.test(asking) && (topic || /归(?:谁|哪)|谁(?:负责|管|建|牵头|来|抓)|(?:由|是)谁/.test(asking)))
    return false;
  return dutiesPattern.test(asking) || !topic;
};
