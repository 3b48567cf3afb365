import { whenPattern, whoPattern, yesNoPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 市委组织部也是责任单位？ · 权限也下放了？ · 二院帮扶的是象山区吧 · 不用再报批了吧: a statement put as a question. */
const put =
  /(?:是|有份|参与|负责|管|要|算)[^谁哪什啥几多]*(?:[?]|吧[?。]?)$|(?:不用|不必|不需要|无需|不再|必须|[得能会]).{0,14}吧[?。]?$|了[?]$/;

/** 归省厅审批吧, 没有规模限制吧: whatever is said and put to the other, but 说说…吧 requests. */
const putAtEnd = /^(?!.*(?:[说讲查看列给发聊谈找]|帮我?|介绍)[^,。]{0,6}吧[?。]*$).{4,}吧[?。]*$/;

/** 时限是90天吧: the time limit is not asked for but claimed. */
const figureClaimed =
  /(?:[是为在到达定]|超过|低于)[^,。]{0,3}[\d一二三四五六七八九十百]+[^,。谁哪几多何什啥怎]{1,5}(?:吧|吗|对不对|是不是)[?。]*$/;

/** 市民政局管不管养老服务 · 是责任单位吗 · 比例是70%吗: yes or no is asked for. */
export const verification: IntentRule = ({ asking, agencies }) =>
  (yesNoPattern.test(asking) ||
    ((put.test(asking) || putAtEnd.test(asking)) &&
      !/谁|哪|什么|啥|多少|几|还是|怎|如何|咋|呢|何(?:部门|单位|方)|(?:单位|部门|机构)(?:是|有|为)[?]*$/.test(asking) &&
      (agencies.length > 0 || !/(?:单位|部门|机构)[?]*$/.test(asking)))) &&
  !(
    (whenPattern.test(asking) && !figureClaimed.test(asking)) ||
    (whoPattern.test(asking) && !/责任单位|负责单位/.test(asking))
  );
