import { findAsked } from './asked.ts';
import type { Asked } from './types.ts';

/** What a part must ask for to be a question of its own: a value. */
const values = new Set<Asked>([
  'percent',
  'count',
  'money',
  'area',
  'ratio',
  'rank',
  'grade',
  'rating',
  'coverage',
  'duration',
  'date',
  'score',
  'amount',
]);
/** Most parts that are answered one by one. */
const most = 6;
/** What two topics share: 分别归谁管, 各是多少. */
const shared = /(?:分别|各自|各(?=[由归是要得占达负有需]|多少|[建配][多几]))(.+)$/;
/** 覆盖哪些医院 asks for no value. */
const namesThings = /哪[些几家个]|谁/;
const joint = /[、和与跟及]|以及|还有/;

/**
 * The questions that one message asks at once: A几成、B多少、C到什么程度; A和B分别归谁管 → A归谁管, B归谁管. Fewer than two where it
 * asks only one.
 * @param text folded
 */
export function findParts(text: string): string[] {
  const topics = ofShared(text);
  const pieces = topics ?? text.split(/[、,;。?]/);
  if (pieces.length < 2) return [];
  const parts = topics ?? pieces.filter((piece) => values.has(findAsked(piece)) && !namesThings.test(piece));
  return parts.length > most ? [] : parts;
}

/** Each topic with what is asked of all; null where nothing is. */
function ofShared(text: string): string[] | null {
  const match = shared.exec(text);
  if (!match) return null;
  const topics = text.slice(0, match.index).split(joint);
  return topics.length < 2 ? null : topics.map((topic) => `${topic}${match[1]}`);
}
