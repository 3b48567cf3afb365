import type { PlanDocument } from '../document/types.ts';
import type { AgencyMention } from './agencies.ts';
import type { Features } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { read } from './read.ts';
import type { Context } from './types.ts';

const otherPart =
  /^(?:那么?|还|又|其中|里面|有没有|有|由|它们?|他们?|(?:这|该|那)个?(?:单位|部门|局|委|厅|办))*[,]?(?:牵头|主办|主责|配合|协同|协助|协办|参与|负责|(?:单独|共同)负责)的(?:呢|[条项任事]|又?有?(?:哪|几|多少|什么|啥|没有|吗)|是|都|[?。]|$)/;

/** 市住建局配合哪些 | 它牵头的呢: the tasks of the same agency, in another part. */
export const asksOtherPart = ({ text }: Features, { intent, agencies }: Context): boolean =>
  (intent === 'duties' || intent === 'count') && agencies.length > 0 && otherPart.test(text);

/** What a list of tasks was narrowed to: 牵头的, 单独负责的. */
const narrowed = /牵头|配合|协同|协助|协办|参与|单独|独自|只由|仅由/;
const onlyNames = /^(?:那么?|换成|改成|再看看?)*[,]?(.+?)的?呢[?。]*$/;

/** 市住建局牵头哪些 | 市财政局呢: the earlier message with the other agency in it; null where nothing but the agency was asked. */
export function withOtherAgency({ text, agencies }: Features, context: Context, lexicon: Lexicon): string | null {
  const [other, ...more] = agencies;
  if (context.intent !== 'duties' || !other || more.length > 0 || onlyNames.exec(text)?.[1] !== other.said) return null;
  const earlier = read(context.message!, lexicon);
  const [agency, ...others] = earlier.agencies;
  if (!agency || others.length > 0 || !narrowed.test(earlier.text)) return null;
  return `${earlier.text.slice(0, agency.start)}${other.said}${earlier.text.slice(agency.end)}`;
}

/** 市财政局负责哪些 | 自治区的呢: the agency of the same name that the other plan has; itself where that has none. */
export function counterpartIn(
  mention: AgencyMention,
  documents: readonly PlanDocument['id'][],
  { agencies }: Lexicon,
): AgencyMention {
  const ids = new Set(documents);
  if (documents.length === 0 || agencies.resolve(mention, ids).length > 0) return mention;
  const [found, ...more] = agencies.resolve({ ...mention, level: null, place: null }, ids);
  return found && more.length === 0 ? { ...mention, said: found.name, level: null, place: null } : mention;
}
