import type { AdministrativeLevel } from '../document/types.ts';
import { fold } from '../language/fold.ts';
import { matchesOf } from '../language/matches.ts';
import type { PlaceMatch } from '../language/places.ts';
import { overlaps, spanOf, spansOf, type Span } from '../language/spans.ts';
import type { Catalogue } from './catalogue.ts';
import { findOpening, findSubject } from './subject.ts';
import type { Scope } from './types.ts';

/** A scope found in a question, with the stretches that say it and the places that stay content. */
export interface ScopeFound {
  scope: Scope;
  taken: Span[];
  /** Places that name no document: the evidence must speak of them. */
  contentPlaces: PlaceMatch[];
}

const tail =
  '(?:这边|那边|这里|那里|这份|那份|这个|那个|这级|本级|层面|方面|里面?|一级|内部?|直)?的?(?:实施)?(?:方案|文件|通知|规定|要求)?(?:里面?|中|里头)?';
const placeTail = new RegExp(`^(?:市|省|自治区)?${tail}`);
/** What makes 区 a zone, a park or a quarter before 里 and 内. */
const zone = '(?<!试验|保税|开发|示范|合作|服务|工业|高新|[地园社院校库片景城街港矿林灾山新老])';
/** 我市, 我们市, 咱们县 */
const our = '(?:我们?|咱们?|俺们?)';
/** 在全区排到第几: where somebody stands among others, not a plan. */
const rank = '的?(?:要|应|该|得)?(?:排|名次|前列|靠前|领先|平均|第)';
const levelPatterns: [AdministrativeLevel, RegExp][] = [
  [
    'province',
    new RegExp(
      `(?<![向由报争取合到给])(?:全自治区|自治区|${our}区|全区|${zone}区[里内]|省里头?|省内|全省|${our}省|省级?(?=方案|文件|层面|这|那|要求|规定|里))(?!级|党[委组校]|政府|人民|所|下放|遴选|临床|${rank})${tail}`,
      'g',
    ),
  ],
  [
    'city',
    new RegExp(
      `(?<!设区|地级|县级|[城都超股门夜集])(?:市里头?|${our}市|全市|本市|市级?(?=方案|文件|层面|这|那边|要求|规定)|市一级|市本级(?=方案|文件))(?!级|县|区|政府|人民|委|${rank})${tail}`,
      'g',
    ),
  ],
  ['county', new RegExp(`(?:${our}县|全县|本县|县里头?|县级?(?=方案|文件|层面))(?!政府|人民|委)${tail}`, 'g')],
  ['state', /(?:国家|国务院|中央|全国)(?:层面|那边|这边|里)?的?(?:方案|文件(?!的?文号)|意见(?!的?文号))/g],
];
const bothPattern =
  /(?:市|区|省)[、和与跟]?(?:自治)?(?:区|省|市)(?:两级|两份|两边|两个|上下)|(?<![哪县乡镇村])两(?:份|边|级|个方案|个文件|家方案)(?:方案|文件|计划|平台)?(?!以上|允许|千|万|百)|(?:两个|两份)?方案(?:之间|都)|上下两级|(?:这些|所有|全部|各个?|每[个份])的?(?:文件|方案|预案|计划)(?:里面?|中)?(?!精神)/g;
const numberPattern = /([一-龥]{1,8}?)?(?:\[|\()?((?:19|20)\d{2})(?:\]|\)|年)?第?(\d{1,4})号文?(?:件|方案)?/g;
const shortNumberPattern = /(?<![\d第])(\d{1,4})号(?:文件?|方案|[这那]份(?:文件|方案|通知)?|里面?)/g;
/** Letters of a number that a government gives. */
const governmentLetters = /[政府](?:办[发函字规]?|[发函规])$/;
/** 某政办发5号, without its year. */
const letteredPattern = /([一-龥]{2,10}?)第?(\d{1,4})号(?:文件?|方案)?/g;
/** 某政办发几号: the number is asked for. */
const askedNumberPattern = /[一-龥]{1,10}[发函办字](?=(?:几|多少|哪个?|什么)号)/g;

/** Documents that a question calls by their numbers, and a number that is none of theirs. */
interface Numbered {
  found: (Span & { ids: readonly string[] })[];
  missing: string | null;
}

function byNumbers(text: string, catalogue: Catalogue, agencySpans: readonly Span[]): Numbered {
  const found: Numbered['found'] = [];
  let missing: string | null = null;
  if (!text.includes('号')) return { found, missing };
  for (const match of matchesOf(text, numberPattern)) {
    const ids = catalogue.byNumber(match[2]!, match[3]!);
    // Where several have the same digits, those whose letters stand before them: 某政办发, 某政办.
    const before = text.slice(0, match.index + match[0].indexOf(match[2]!)).replace(/[[(]$/, '');
    const fitting = ids.filter((id) => before.endsWith(catalogue.lettersOf(id)));
    if (ids.length > 0) found.push({ ids: fitting.length > 0 ? fitting : ids, ...spanOf(match) });
    else if (match[1]) missing = match[0];
  }
  for (const match of matchesOf(text, letteredPattern)) {
    const { ids } = catalogue.byLetters(match[1]!);
    const ofNumber = ids.filter((id) => catalogue.byShortNumber(match[2]!).includes(id));
    if (ofNumber.length > 0) found.push({ ids: ofNumber, ...spanOf(match) });
    else if (ids.length > 0 || governmentLetters.test(match[1]!)) missing = match[0];
  }
  for (const match of matchesOf(text, shortNumberPattern)) {
    const ids = catalogue.byShortNumber(match[1]!);
    const { start, end } = spanOf(match);
    if (ids.length > 0 && !overlaps([...agencySpans, ...found], start, end)) found.push({ ids, start, end });
  }
  for (const match of matchesOf(text, askedNumberPattern)) {
    const { letters, ids } = catalogue.byLetters(match[0]);
    const { end } = spanOf(match);
    if (ids.length > 0) found.push({ ids, start: end - letters.length, end });
  }
  return { found, missing };
}

/** Reads which documents a question means. @param text folded; @param agencySpans stretches that name agencies */
export function findScope(
  text: string,
  catalogue: Catalogue,
  places: readonly PlaceMatch[],
  agencySpans: readonly Span[],
  bodyHas: (text: string) => boolean,
  home: ReadonlySet<string> = new Set(),
  from = 0,
): ScopeFound {
  const taken: Span[] = [];
  const named = new Map<string, number>();
  /** The list that all named are, where one word names them. */
  let list: readonly string[] = [];
  let loose = false;
  const free = ({ start, end }: Span) => !overlaps(agencySpans, start, end) && !overlaps(taken, start, end);
  const name = (ids: readonly string[], { start, end }: Span) => {
    if (named.size === 0) list = ids;
    for (const id of ids) if (!(named.get(id)! <= start)) named.set(id, start);
    loose ||= ids.length > 1;
    taken.push({ start, end });
  };
  /** Words that mean another document in another place: 市里, 市方案. */
  const ours = (found: readonly string[]) => {
    const own = found.filter((id) => home.has(id));
    return own.length > 0 ? own : found;
  };

  const numbered = byNumbers(text, catalogue, agencySpans);
  for (const { ids, ...span } of numbered.found) name(ids, span);
  let missing = numbered.missing;
  for (const called of catalogue.find(text)) {
    const isPart = ({ start, end }: Span) =>
      start <= called.start && called.end <= end && end - start > called.end - called.start;
    if (!taken.some(isPart)) name(ours(called.ids), called);
  }
  const subject = named.size === 0 ? findSubject(text, catalogue) : null;
  if (subject && free(subject)) taken.push(subject);
  const both = catalogue.all.length > 1 ? spansOf(text, bothPattern).filter(free) : [];
  taken.push(...both);
  const contentPlaces: PlaceMatch[] = [];
  for (const match of places) {
    const { place } = match;
    if (!free(match)) continue;
    const own = catalogue.byPlace(place.short);
    const longer = text.slice(match.start, match.end + 2);
    if (own.length > 0) {
      // 桂林市第一人民医院 is a name of the plan's own, not the plan of 桂林.
      if (
        longer.length > match.end - match.start + 1 &&
        bodyHas(longer) &&
        !/^(?:市|省|自治区)?的/.test(text.slice(match.end)) &&
        !/的$|市里$/.test(longer)
      ) {
        continue;
      }
      const rest = placeTail.exec(text.slice(match.end))![0];
      name(own, { start: match.start, end: match.end + rest.length });
    } else contentPlaces.push(match);
  }
  for (const [level, pattern] of levelPatterns) {
    for (const match of matchesOf(text, pattern)) {
      // 说是跟省里评比有关。…谁负责？: a level in the story is not the plan that is asked for.
      if (match.index < from || !free(spanOf(match))) continue;
      const found = catalogue.byLevel(level);
      if (found.length > 0) name(ours(found), spanOf(match));
      // 省内的项目 is a place, and 区里 one in a plan on some zone: where no plan is of that level, none is meant.
      else if (level !== 'county' && !/^[省区]内的?$/.test(match[0]) && !bodyHas(match[0].replace('里', '内')))
        missing ??= match[0];
    }
  }
  // 江西和句容那两份: those; else all.
  for (const span of both) if (named.size < 2) name(catalogue.all, span);
  for (const match of contentPlaces) {
    // A place that no plan of the corpus mentions at all: the question is about some other place's plan.
    if (!bodyHas(fold(match.place.short))) missing ??= match.place.name;
  }
  if (subject) {
    const shared = subject.documents.filter((id) => named.has(id));
    if (shared.length > 0) for (const id of [...named.keys()]) if (!shared.includes(id)) named.delete(id);
    if (shared.length === 0 && named.size === 0) name(ours(subject.documents), subject);
    loose = named.size > 1 && (loose || shared.length === 0);
  }
  const explicit = named.size > 0;
  const hinted = explicit || missing !== null ? null : findOpening(text, catalogue);
  if (hinted && free(hinted)) name(hinted.documents, hinted);
  return {
    scope: {
      documents:
        list.length === named.size && list.every((id) => named.has(id)) ? list : catalogue.inOrder(named.keys()),
      named: [...named].sort(([, one], [, other]) => one - other).map(([id]) => id),
      explicit,
      missing,
      ...(loose ? { loose } : {}),
    },
    taken,
    contentPlaces,
  };
}
