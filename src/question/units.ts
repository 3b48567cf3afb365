import type { Measured } from '../language/bounds.ts';
import type { ConceptMatch, ConceptMatcher } from '../language/concepts.ts';
import type { DateExpression } from '../language/dates.ts';
import { matchesOf } from '../language/matches.ts';
import { cut, partOfSpeech, wordWeight } from '../language/segment.ts';
import type { PlaceMatch } from '../language/places.ts';
import { joinCoinages, turnedRound } from './coinages.ts';
import { joinFigures } from './figures.ts';
import { isFunctionWord } from './grammar.ts';
import type { Atom, Unit } from './types.ts';

/** A stretch of the question that some rule has read already: it is no content. */
export interface Taken {
  start: number;
  end: number;
}

/** How telling a concept or word is in the corpus, ≥ 0: its inverse document frequency; null for a word it lacks. */
export type Informativeness = (unit: { text: string; concepts: readonly number[] }) => number | null;

/** The content of a question. */
export interface Content {
  units: Unit[];
  atoms: Atom[];
}

/** What part of speech says of a word that the corpus lacks, relative to a noun. Verbs and adjectives vary freely in
 * paraphrase; a noun that the plan lacks is most often what it is silent about. */
const bySpeech: [RegExp, number][] = [
  [/^(n|l$|j$|i$|eng)/, 1],
  [/^(vn|an|b$)/, 0.6],
  [/^(v|a)/, 0.3],
  [/^(t|m|s|z)/, 0.2],
];
/** A place of which the plan says nothing is never passed over. */
const placeWeight = 3;
/** 第二批, 第三期: of another one the plan may say a lot. */
const ordinal = /第[\d一二三四五六七八九十]+(?:批|期|轮|届|阶段)/g;
/** A clause called by its heading. */
const headingWeight = 4;
/** A phrase of the plan's own, in words and characters. */
const mostWords = 6;
const shortestPhrase = 4;
const phraseWeight = 3;
const phraseGain = 1.3;
/** What a single character counts, relative to a word. */
const loneCharacter = 0.5;
/** A date likewise. */
const dateWeight = 2;
/** 85岁: less than a word of the field; a rule need not say for whom it holds. */
const instanceWeight = 1;
/** A contiguous concept this long is a topic even where part of it could be asking. */
const strongLength = 4;
/** What speaking of part of a phrase is worth, before its share of the characters (考核 of 绩效考核). */
const partShare = 0.35;
/** What a general word that the corpus lacks counts, relative to a term of a field. */
const generalShare = 0.3;
/** What speaking of part of a phrase is worth when the whole is a concept that no clause names. */
const foreignShare = 0.6;
/** Words that weigh less make no topic however many they are. */
const slight = 0.25;
/** Least weight of words that name a topic. */
export const leastTopic = 0.9;
/** A concept that the corpus lacks, as a word that it lacks. */
const lackingWeight = 2.5;
/** 赔偿标准, 处罚金额: a word that no plan has, named as what is set, is never passed over. */
const setsValue = /^(?:标准|金额|额度|限额)/;
const wordlike = /[\p{L}\p{N}]/u;
const allWordlike = /^[\p{L}\p{N}]+$/u;
/** Widest gap of a saying that is taken as part of it, in characters: 老年人(友好)医院. */
const swallowed = 4;

/**
 * The content of a question: its words, and the concepts that they say.
 * @param text folded
 * @param taken stretches that are the question's own grammar
 */
export function findContent(
  text: string,
  taken: readonly Taken[],
  concepts: ConceptMatcher,
  places: readonly PlaceMatch[],
  dates: readonly DateExpression[],
  instances: readonly Measured[],
  headings: readonly Taken[],
  knowledge: { informativeness: Informativeness; bodyHas(text: string): boolean },
): Content {
  const { informativeness } = knowledge;
  const matches = concepts.find(text);
  const free = new Array<boolean>(text.length).fill(true);
  for (const { start, end } of taken) free.fill(false, start, end);
  // 总体要求 is a topic although 要求 only asks.
  const strong = matches.filter(({ spans, length }) => spans.length === 1 && length >= strongLength);
  for (const { start, end } of headings) free.fill(true, start, end);
  for (const { spans } of strong)
    if (spans.some(({ start, end }) => free.slice(start, end).some(Boolean)))
      for (const { start, end } of spans) free.fill(true, start, end);
  const units: Unit[] = [];
  const atoms: Atom[] = [];
  // Every unit and every atom is made with the same properties in the same order, none of them spread: to V8 they are of one
  // hidden class, and judging looks at thousands. (Of an object that goes on after a spread V8 of Node 20 makes one of its own
  // and keeps it until the next full collection of garbage: half of the time of an answer.)
  const whole = (start: number, end: number, said: string, weight: number, instance: Measured | null = null) => {
    const critical = instance === null;
    atoms.push({ start, end, text: said, weight, critical, units: [units.length], shares: [1] });
    units.push({ start, end, text: said, concepts: [], weight, critical, instance });
    free.fill(false, start, end);
  };
  for (const { start, end, place } of places) whole(start, end, place.short, placeWeight);
  for (const date of dates)
    if (!date.relative && date.year !== null)
      whole(date.start, date.end, periodIn(text.slice(date.start, date.end)) ?? dateText(date), dateWeight);
  for (const instance of instances)
    whole(instance.start, instance.end, text.slice(instance.start, instance.end), instanceWeight, instance);
  for (const { index, 0: said } of matchesOf(text, ordinal))
    if (free[index]) whole(index, index + said.length, said, placeWeight);
  const covers: { unit: number; spans: Taken[]; length: number; known: boolean; loose?: boolean }[] = [];
  for (const { start, end } of headings) {
    covers.push({ unit: units.length, spans: [{ start, end }], length: end - start, known: true });
    units.push({
      start,
      end,
      text: text.slice(start, end),
      concepts: [],
      weight: headingWeight,
      critical: false,
      instance: null,
    });
  }
  for (const group of bySpans(matches)) {
    const [{ spans, length }] = group as [ConceptMatch];
    if (!spans.some(({ start, end }) => free.slice(start, end).some(Boolean))) continue;
    const said = spans.map(({ start, end }) => text.slice(start, end)).join('');
    const unit = { text: said, concepts: [...new Set(group.map(({ concept }) => concept))] };
    const known = informativeness(unit);
    const general = unit.concepts.every((concept) => concepts.isGeneral(concept));
    // Where no clause names what a saying means, its words stand for themselves; one with gaps was a guess.
    const isName = concepts.names.get(said).length > 0;
    const speaks = () => cut(said).some((word) => wordUnitWeight(word, informativeness) > 0);
    if (known === null && (spans.length > 1 || (!general && !isName && speaks()))) continue;
    const turned = known === null && spans.length === 1 ? turnedRound(said, knowledge.bodyHas) : null;
    const weight = known ?? lackingWeight * (general ? generalShare : 1);
    covers.push({
      unit: units.length,
      spans: closeGaps(spans),
      length,
      known: known !== null || turned !== null,
      loose: spans.length > 1,
    });
    const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
    units.push({ start, end, text: turned ?? said, concepts: unit.concepts, weight, critical: false, instance: null });
  }
  const placed = [...atoms];
  for (const { start, end } of runs(text, free)) {
    const words = joinCoinages(cut(text.slice(start, end)), knowledge.bodyHas);
    for (const phrase of phrasesOf(words, start, knowledge.bodyHas)) {
      const said = text.slice(phrase.start, phrase.end);
      // No rarer than the rarest of its words makes it: 公立医院 tells nothing where every clause has it.
      const rarest = Math.max(...cut(said).map((word) => informativeness({ text: word, concepts: [] }) ?? 0));
      covers.push({ unit: units.length, spans: [phrase], length: said.length, known: true });
      const weight = Math.min(phraseWeight, phraseGain * rarest);
      units.push({
        start: phrase.start,
        end: phrase.end,
        text: said,
        concepts: [],
        weight,
        critical: false,
        instance: null,
      });
    }
    let at = start;
    for (const { text: word, figure } of joinFigures(words)) {
      const atom = { start: at, end: at + word.length, text: word };
      at = atom.end;
      // 药占比 is not explained by 占比.
      const by = covers.filter(({ spans }) =>
        spans.some((span) => (figure ? span.start <= atom.start && atom.end <= span.end : covered(atom, span))),
      );
      const own = wordUnitWeight(word, informativeness);
      const shared = Math.max(
        0,
        ...by.map(({ unit, length }) => (units[unit]!.weight * Math.min(word.length, length)) / length),
      );
      if (
        own === 0 &&
        (shared === 0 ||
          (isFunctionWord(word) &&
            ![...headings, ...strong.map(({ spans }) => spans[0]!)].some((span) => covered(atom, span))))
      )
        continue;
      // A saying with gaps (医院…门诊) whose concept no clause names is no term that its words are part of.
      const terms = by.filter(({ known, loose }) => known || !loose);
      const longest = Math.max(word.length, ...terms.map(({ length }) => length));
      // 药占比, which no clause names, is not explained by 占比, which some do.
      const longestKnown = Math.max(word.length, ...by.filter(({ known }) => known).map(({ length }) => length));
      const shareOf = (length: number) =>
        (partShare + ((1 - partShare) * length) / longest) * (longestKnown < longest ? foreignShare : 1);
      atoms.push({
        start: atom.start,
        end: atom.end,
        text: word,
        weight: by.length > 0 ? shared : own,
        critical:
          (figure && !by.some(({ known }) => known)) ||
          (!by.some(({ known }) => known) &&
            setsValue.test(text.slice(atom.end)) &&
            informativeness({ text: word, concepts: [] }) === null),
        units: [...by.map(({ unit }) => unit), units.length],
        shares: [...by.map(({ length }) => shareOf(length)), shareOf(word.length)],
      });
      units.push({
        start: atom.start,
        end: atom.end,
        text: word,
        concepts: [],
        weight: own,
        critical: false,
        instance: null,
      });
    }
  }
  for (const atom of placed) {
    for (const { unit, spans } of covers) {
      if (!spans.some((span) => covered(atom, span))) continue;
      atom.units.push(unit);
      atom.shares.push(1);
    }
  }
  atoms.sort((one, other) => one.start - other.start);
  return { units, atoms };
}

/** A word belongs to a stretch that holds it whole, or most of it. */
const covered = (word: Taken, span: Taken): boolean =>
  Math.min(word.end, span.end) - Math.max(word.start, span.start) > (word.end - word.start) / 2;

/** 十三五 is called so in plans, not by its years. */
const periodIn = (text: string): string | null => /十[一二三四五六七八九]五/.exec(text)?.[0] ?? null;

/** A date as plans print it: 2022年6月, 2025年. */
const dateText = ({ year, month }: DateExpression): string => `${year}年${month === undefined ? '' : `${month}月`}`;

/** How much of a topic the words make together, those that weigh next to nothing left out. */
export const topicWeight = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { weight }) => (weight > slight ? sum + weight : sum), 0);

/** Stretches of two words and more that stand word for word in some plan (总额付费): what is meant is that, not its parts. */
function* phrasesOf(words: readonly string[], start: number, bodyHas: (text: string) => boolean): Generator<Taken> {
  let from = start;
  for (let first = 0; first < words.length; first += 1) {
    let phrase = words[first]!;
    let longest = '';
    for (let last = first + 1; last < Math.min(words.length, first + mostWords); last += 1) {
      phrase += words[last]!;
      if (!allWordlike.test(phrase)) break;
      if (phrase.length < shortestPhrase) continue;
      // What goes on behind it stands nowhere either.
      if (!bodyHas(phrase)) break;
      longest = phrase;
    }
    if (longest !== '') yield { start: from, end: from + longest.length };
    from += words[first]!.length;
  }
}

/** Weight of a plain word: 0 for what tells nothing. */
function wordUnitWeight(word: string, informativeness: Informativeness): number {
  if (isFunctionWord(word) || !wordlike.test(word)) return 0;
  const tag = partOfSpeech(word);
  if (tag !== null && /^[rpcuydeowqf]/.test(tag) && word.length < 3) return 0;
  if (word.length === 1 && !/^[a-z\d]/.test(word) && !/^[nv]/.test(tag ?? '')) return 0;
  const speech = tag === null ? 1 : (bySpeech.find(([pattern]) => pattern.test(tag))?.[1] ?? 0.3);
  const known = informativeness({ text: word, concepts: [] });
  if (known !== null) return known * Math.max(0.4, speech) * (word.length === 1 ? loneCharacter : 1);
  // Words of everyday language (weight about 9) say little by their absence, rare ones (15 and more) much.
  const rarity = Math.min(1, Math.max(0.15, (wordWeight(word) - 7) / 7));
  return 3 * speech * rarity * (word.length === 1 ? 0.3 : 1);
}

/** Matches that say the same stretches together. */
function bySpans(matches: readonly ConceptMatch[]): ConceptMatch[][] {
  const groups = new Map<string, ConceptMatch[]>();
  for (const match of matches) {
    const key = match.spans.map(({ start, end }) => `${start}-${end}`).join();
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()];
}

/** The stretches of a saying, with the short gaps between them taken in. */
function closeGaps(spans: readonly Taken[]): Taken[] {
  const closed: Taken[] = [];
  for (const { start, end } of spans) {
    const last = closed.at(-1);
    if (last && start - last.end <= swallowed) last.end = end;
    else closed.push({ start, end });
  }
  return closed;
}

/** Free stretches of the text. */
function* runs(text: string, free: readonly boolean[]): Generator<Taken> {
  for (let start = 0; start < text.length; start += 1) {
    if (!free[start]) continue;
    let end = start;
    while (end < text.length && free[end]) end += 1;
    yield { start, end };
    start = end;
  }
}
