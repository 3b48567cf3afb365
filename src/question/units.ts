import type { Measured } from '../language/bounds.ts';
import type { ConceptMatch, ConceptMatcher } from '../language/concepts.ts';
import type { DateExpression } from '../language/dates.ts';
import { matchesOf } from '../language/matches.ts';
import { cut } from '../language/segment.ts';
import type { PlaceMatch } from '../language/places.ts';
import type { Span } from '../language/spans.ts';
import { joinCoinages, joinNumbered, turnedRound } from './coinages.ts';
import { joinFigures } from './figures.ts';
import { isFunctionWord } from './grammar.ts';
import { bySpans, closeGaps, phrasesOf, runs } from './stretches.ts';
import type { Atom, Unit } from './types.ts';
import { wordsBetween } from './word-bounds.ts';
import type { Informativeness } from './word-weight.ts';

/** The content of a question. */
export interface Content {
  units: Unit[];
  atoms: Atom[];
}

/** A term with the stretches of the question that it covers. */
interface Cover {
  unit: number;
  spans: Span[];
  /** In characters, without its gaps. */
  length: number;
  /** Some clause names it. */
  known: boolean;
  /** It is a saying with gaps. */
  loose?: boolean;
}

/** A place of which the plan says nothing is never passed over. */
const placeWeight = 3;
/** Of most questions nothing more is asked. */
const mayBeNumbered = /第|每|[一二三四五六七八九十]医?院/;
/** 第二批, 第三期: of another one the plan may say a lot. */
const ordinal = /第[\d一二三四五六七八九十]+(?:批|期|轮|届|阶段)/g;
/** 三院, 第三人民医院, 六医院: of another one the plan may say a lot, too. */
const numberedHospital =
  /(?:第[一二三四五六七八九十](?:人民)?医院|(?<![第一二三四五六七八九十统同每哪])[一二三四五六七八九十](?:医院|院(?![一-龥]?(?:多区|士|校|系|内|外|长))))/g;
/** 每千人口, 每万名老人: of a rate nothing is said where it is not printed. */
const perMany = /每(?:[百千万]|十万)(?=[人名张户亩平])/g;
/** A clause called by its heading. */
const headingWeight = 4;
/** A phrase of the plan's own. */
const phraseWeight = 3;
const phraseGain = 1.3;
/** A date likewise. */
const dateWeight = 2;
/** A figure of some plan's. */
const figureWeight = 2;
/** 85岁: less than a word of the field; a rule need not say for whom it holds. */
const instanceWeight = 1;
/** A contiguous concept this long is a topic even where part of it could be asking. */
const strongLength = 4;
/** What speaking of part of a phrase is worth, before its share of the characters (考核 of 绩效考核). */
const partShare = 0.35;
/** How the rest falls with what is missing: 一流 is little of 双一流. Range tried 1–2 on the question sets. */
const partPower = 1.25;
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

/** What rules have read in a question before its content is looked for. */
export interface ReadBefore {
  /** Where the words of the text begin, and where each ends. */
  wordEnds: ReadonlyMap<number, number>;
  /** The question's own grammar: no content. */
  taken: readonly Span[];
  places: readonly PlaceMatch[];
  dates: readonly DateExpression[];
  /** Ages and sizes for which a rule is asked. */
  instances: readonly Measured[];
  /** Headings and quoted terms: one word each. */
  headings: readonly Span[];
  /** Figures that stand so in some plan. */
  figures: readonly Span[];
}

/** What the corpus knows of words. */
interface Knowledge {
  concepts: ConceptMatcher;
  informativeness: Informativeness;
  wordWeight(word: string): number;
  bodyHas(text: string): boolean;
}

/** The content of a question: its words, and the concepts that they say. @param text folded */
export function findContent(
  text: string,
  { wordEnds, taken, places, dates, instances, headings, figures }: ReadBefore,
  knowledge: Knowledge,
): Content {
  const { concepts, informativeness } = knowledge;
  const matches = concepts.find(text);
  const free = new Array<boolean>(text.length).fill(true);
  const anyFree = (spans: readonly Span[]) =>
    spans.some(({ start, end }) => {
      const first = free.indexOf(true, start);
      return first >= 0 && first < end;
    });
  for (const { start, end } of taken) free.fill(false, start, end);
  // 总体要求 is a topic although 要求 only asks.
  const strong = matches.filter(({ spans, length }) => spans.length === 1 && length >= strongLength);
  for (const { start, end } of headings) free.fill(true, start, end);
  for (const { spans } of strong) if (anyFree(spans)) for (const { start, end } of spans) free.fill(true, start, end);
  const units: Unit[] = [];
  const atoms: Atom[] = [];
  // Atoms, too, are made with the same properties in the same order, none of them spread: see `unitOf`.
  const whole = (
    start: number,
    end: number,
    said: string,
    weight: number,
    instance: Measured | null = null,
    critical = instance === null,
  ) => {
    atoms.push({ start, end, text: said, weight, critical, units: [units.length], shares: [1] });
    units.push(unitOf(start, end, said, weight, [], critical, instance));
    free.fill(false, start, end);
  };
  for (const { start, end, place } of places) whole(start, end, place.short, placeWeight);
  for (const date of dates)
    if (!date.relative && date.year !== null)
      whole(date.start, date.end, periodIn(text.slice(date.start, date.end)) ?? dateText(date), dateWeight);
  for (const { start, end } of figures) whole(start, end, text.slice(start, end), figureWeight, null, false);
  for (const instance of instances)
    whole(instance.start, instance.end, text.slice(instance.start, instance.end), instanceWeight, instance);
  const isKnown = ({ index, 0: said }: RegExpExecArray) =>
    matches.some(
      ({ concept, spans: [span, ...more] }) =>
        more.length === 0 &&
        span!.start === index &&
        span!.end === index + said.length &&
        informativeness({ text: said, concepts: [concept] }) !== null,
    );
  if (mayBeNumbered.test(text)) {
    const unknownHospitals = matchesOf(text, numberedHospital).filter((match) => !isKnown(match));
    for (const { index, 0: said } of [...matchesOf(text, ordinal), ...matchesOf(text, perMany), ...unknownHospitals])
      if (free[index]) whole(index, index + said.length, said, placeWeight);
  }
  const covers: Cover[] = [];
  for (const { start, end } of headings) {
    covers.push({ unit: units.length, spans: [{ start, end }], length: end - start, known: true });
    units.push(unitOf(start, end, text.slice(start, end), headingWeight));
  }
  for (const group of bySpans(matches)) {
    const [{ spans, length }] = group as [ConceptMatch];
    if (!anyFree(spans)) continue;
    const said = spans.map(({ start, end }) => text.slice(start, end)).join('');
    const unit = { text: said, concepts: [...new Set(group.map(({ concept }) => concept))] };
    const known = informativeness(unit);
    const general = unit.concepts.every((concept) => concepts.isGeneral(concept));
    // Where no clause names what a saying means, its words stand for themselves; one with gaps was a guess.
    const isName = () => concepts.names.get(said).length > 0;
    const speaks = () => cut(said).some((word) => knowledge.wordWeight(word) > 0);
    if (known === null && (spans.length > 1 || (!general && !isName() && speaks()))) continue;
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
    units.push(unitOf(start, end, turned ?? said, weight, unit.concepts));
  }
  const placed = [...atoms];
  for (const run of runs(text, free)) {
    const { start } = run;
    const isName = (from: number, to: number) =>
      covers.some(({ known, loose, spans: [span] }) => known && !loose && span!.start === from && span!.end === to);
    const words = joinNumbered(joinCoinages(wordsBetween(text, run, wordEnds), knowledge.bodyHas), start, isName);
    for (const phrase of phrasesOf(words, start, knowledge.bodyHas)) {
      const said = text.slice(phrase.start, phrase.end);
      // No rarer than the rarest of its words makes it: 公立医院 tells nothing where every clause has it.
      const rarest = Math.max(...cut(said).map((word) => informativeness({ text: word, concepts: [] }) ?? 0));
      covers.push({ unit: units.length, spans: [phrase], length: said.length, known: true });
      const weight = Math.min(phraseWeight, phraseGain * rarest);
      units.push(unitOf(phrase.start, phrase.end, said, weight));
    }
    let at = start;
    for (const { text: word, figure } of joinFigures(words)) {
      const atom = { start: at, end: at + word.length, text: word };
      at = atom.end;
      // 药占比 is not explained by 占比, nor is 二医院 by a saying that takes 医院 of it.
      const entire = figure || isName(atom.start, atom.end);
      const by = covers.filter(({ spans }) =>
        spans.some((span) => (entire ? span.start <= atom.start && atom.end <= span.end : covered(atom, span))),
      );
      const own = knowledge.wordWeight(word);
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
        (partShare + (1 - partShare) * (length / longest) ** partPower) * (longestKnown < longest ? foreignShare : 1);
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
      units.push(unitOf(atom.start, atom.end, word, own));
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

/**
 * Every unit has the same properties in the same order: to V8 they are of one hidden class, and judging looks at thousands. (Of
 * an object that goes on after a spread V8 of Node 20 makes one of its own and keeps it until the next full collection of
 * garbage: half of the time of an answer.)
 */
export const unitOf = (
  start: number,
  end: number,
  text: string,
  weight: number,
  concepts: number[] = [],
  critical = false,
  instance: Measured | null = null,
): Unit => ({ start, end, text, concepts, weight, critical, instance });

/** A word belongs to a stretch that holds it whole, or most of it. */
const covered = (word: Span, span: Span): boolean =>
  Math.min(word.end, span.end) - Math.max(word.start, span.start) > (word.end - word.start) / 2;

/** 十三五 is called so in plans, not by its years. */
const periodIn = (text: string): string | null => /十[一二三四五六七八九]五/.exec(text)?.[0] ?? null;

/** A date as plans print it: 2022年6月, 2025年. */
const dateText = ({ year, month }: DateExpression): string => `${year}年${month === undefined ? '' : `${month}月`}`;

/** How much of a topic the words make together, those that weigh next to nothing left out. */
export const topicWeight = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { weight }) => (weight > slight ? sum + weight : sum), 0);
