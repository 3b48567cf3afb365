import { fold } from './fold.ts';
import { Trie } from './trie.ts';

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
      put(city, 'city', above);
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

/**
 * Finds places by full name, and by short name where that is safe: provinces and cities always, counties only inside
 * `homes`, since short county names are everyday words elsewhere (资源, 和平, 平安).
 */
export class PlaceFinder {
  #trie = new Trie<Place>();

  constructor(places: readonly Place[], homes: ReadonlySet<string>) {
    for (const place of places) {
      this.#trie.add(fold(place.name), place);
      if (place.short === place.name) continue;
      if (place.level !== 'county' || place.within.some((name) => homes.has(name)))
        this.#trie.add(fold(place.short), place);
    }
  }

  /** Non-overlapping places, longest first from the left. @param text folded */
  find(text: string): PlaceMatch[] {
    const found: PlaceMatch[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = this.#trie.longest(text, at);
      if (!match) continue;
      found.push({ start: at, end: match.end, place: match.values[0]! });
      at = match.end - 1;
    }
    return found;
  }
}
