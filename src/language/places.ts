import { fold } from './fold.ts';
import { PhraseTable } from './phrase-table.ts';

/** A place of the administrative divisions (行政区划). */
export interface Place {
  /** 桂林市 */
  name: string;
  /** 桂林 */
  short: string;
  level: 'province' | 'city' | 'county';
  /** Short names of the places it lies in, nearest first: 阳朔 lies in 桂林, 自治区. */
  within: string[];
}

const suffix =
  /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|(?:[一-龥]{1,3}族)*自治[州县旗]|省|市|地区|盟|林区|矿区|新区|区|县|旗)$/;

/** 宁夏回族自治区 → 宁夏; a name that would be left with one character stays whole (赵县). */
export function shortPlaceName(name: string): string {
  const short = name.replace(suffix, '');
  return short.length >= 2 ? short : name;
}

/**
 * Parses lines of `省级 > 地级 = 县级、县级`; `#` starts a comment.
 * @throws Error naming file and line
 */
export function parsePlaces(text: string, file: string): Place[] {
  const places = new Map<string, Place>();
  const put = (name: string, level: Place['level'], within: string[]) =>
    places.set(`${within.join('/')}/${name}`, { name, short: shortPlaceName(name), level, within });
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (!line || line.startsWith('#')) return;
    const [, province, city, counties] = /^([^>=]+)>([^>=]+)=([^>=]*)$/.exec(line)?.map((part) => part.trim()) ?? [];
    if (!province || !city) throw new Error(`${file}:${index + 1}: a line reads: 省级 > 地级 = 县级、县级`);
    put(province, 'province', []);
    const above = [shortPlaceName(province)];
    if (city !== province) {
      put(city, 'city', [...above]);
      above.unshift(shortPlaceName(city));
    }
    for (const county of counties!.split('、').filter(Boolean)) put(county, 'county', above);
  });
  return [...places.values()];
}

/** A place found in a text. */
export interface PlaceMatch {
  start: number;
  end: number;
  place: Place;
}

/** All places, with what they are called. */
export interface Places {
  list: readonly Place[];
  /** Name → 2 × number in `list`; short name → the same, + 1 where it is a county's. */
  names: PhraseTable;
}

/** Puts places into a table. */
export function tablePlaces(list: readonly Place[]): Places {
  const names = list.flatMap(({ name, short, level }, number): [string, number][] => [
    [fold(name), 2 * number],
    ...(short === name ? [] : [[fold(short), 2 * number + Number(level === 'county')] as [string, number]]),
  ]);
  return { list, names: PhraseTable.of(names) };
}

/**
 * Finds places by full name, and by short name where that is safe: provinces and cities always, counties only where they are
 * or lie in one of `homes`, since short county names are everyday words elsewhere (资源, 和平, 平安).
 */
export class PlaceFinder {
  readonly #tables: readonly Places[];
  readonly #homes: ReadonlySet<string>;

  /** @param more places beside those of the vocabulary */
  constructor(places: Places, homes: ReadonlySet<string>, more: readonly Place[] = []) {
    this.#tables = more.length > 0 ? [places, tablePlaces(more)] : [places];
    this.#homes = homes;
  }

  /** Non-overlapping places, longest first from the left. @param text folded */
  find(text: string): PlaceMatch[] {
    const found: PlaceMatch[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = this.#longest(text, at);
      if (!match) continue;
      found.push(match);
      at = match.end - 1;
    }
    return found;
  }

  #longest(text: string, start: number): PlaceMatch | null {
    let longest: PlaceMatch | null = null;
    for (const { list, names } of this.#tables)
      for (const { end, values } of names.from(text, start)) {
        if (longest && end <= longest.end) continue;
        const safe = values.find((value) => value % 2 === 0 || this.#isNear(list[value >> 1]!));
        if (safe !== undefined) longest = { start, end, place: list[safe >> 1]! };
      }
    return longest;
  }

  #isNear({ short, within }: Place): boolean {
    return this.#homes.has(short) || within.some((name) => this.#homes.has(name));
  }
}
