import type { Clause, Passage } from './types.ts';

const forbids =
  /(?:不得|禁止|严禁|不准|不许|不予)[^。]*[：:]$|下列[^，。]{0,8}(?:之一)?的[^。]*(?:责令|罚款|处罚|追究|警告|吊销|撤销|取消|处分|不得|不予)/;

/**
 * What a plan says above the items of a list, where it forbids or punishes them: 「承储企业不得有下列行为：」. Without it an item would be
 * read as its contrary. Null elsewhere.
 */
export function prohibitionOver({ parent }: Clause): Passage | null {
  const lead = parent?.sentences.at(-1);
  return lead && forbids.test(lead.text) ? lead : null;
}
