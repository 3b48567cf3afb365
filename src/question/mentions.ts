import { cut } from '../language/segment.ts';
import { outside } from '../language/spans.ts';
import type { AgencyMention } from './agencies.ts';
import { dutiesPattern, isFunctionWord } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';

/** Agencies by name; by a bare stem where nothing else is asked about: 人社都有哪些任务, 市发改有什么活, 卫健这条线要做什么. */
export function findAgencies(text: string, lexicon: Lexicon): readonly AgencyMention[] {
  const found = lexicon.agencies.find(text).map((mention) => withLine(mention, text));
  if (found.length > 0) return sets.test(text) ? withStems(found, text, lexicon) : found;
  if (!dutiesPattern.test(text) || !acts.test(text) || lexicon.headings(text).length > 0) return found;
  const ofLines = lexicon.agencies.findStems(text).filter(({ end }) => lineBehind.test(text.slice(end)));
  if (ofLines.length > 0) return ofLines.map((mention) => withLine(mention, text));
  const places = lexicon.places.find(text);
  let at = 0;
  const stems = text.split(/(?<=[、和与跟])/).map((piece) => {
    const content = cut(piece).filter((word) => {
      at += word.length;
      const isPlace = places.some(({ start, end }) => start <= at - word.length && at <= end);
      return /\p{L}/u.test(word) && !isFunctionWord(word) && !isPlace;
    });
    return lexicon.agencies.findStem(text, content.join('').replace(levelBefore, '').replace(line, ''));
  });
  return stems.every((stem) => stem !== null) ? stems : [];
}

/** 教育有什么任务 asks a department, 教育有什么要求 does not. */
const acts = /任务|职责|职能|分工|清单|差事|活|干|做|管|办|抓|承担|负责|参与|涉及|落实|配合|条|项/;
/** 市 in 市发改, 自治区 in 自治区医保, 市里 in 市里财政. */
const levelBefore = /^(?:自治区|[市省县])[里级]?/;
/** 卫健系统, 药监条线, 人社口子: the departments of one line. */
const line = /(?:条?线|战线|系统|口子?)$/;

/** The same behind a name: 工信这条线, 医保口上. */
const lineBehind = /^[这那]?一?[条个]?(?:条?线|战线|系统|口子|口上?)/;

/** With the words for its line, so that they are no content. */
const withLine = (mention: AgencyMention, text: string): AgencyMention => ({
  ...mention,
  end: mention.end + (lineBehind.exec(text.slice(mention.end))?.[0].length ?? 0),
});

/** 参与而…没参与, 同时, 共同: several agencies are weighed against each other. */
const sets = /没(?:有)?参与|(?<!参)不参与|没份|没有份|同时|共同|一起/;

/** Each agency once, however often it is named. */
export const once = (mentions: readonly AgencyMention[]): AgencyMention[] =>
  mentions.filter(({ said }, at) => mentions.findIndex((one) => one.said === said) === at);

/** Agencies named by a stem beside one named in full: 组织部参与而人社没参与的. */
function withStems(found: readonly AgencyMention[], text: string, lexicon: Lexicon): AgencyMention[] {
  const more = outside(lexicon.agencies.findStems(text), found);
  return [...found, ...more].sort((one, other) => one.start - other.start);
}
