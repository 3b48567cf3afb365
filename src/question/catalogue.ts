import type { AdministrativeLevel, PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';
import { put } from '../language/lists.ts';
import { PhraseTable } from '../language/phrase-table.ts';
import type { Span } from '../language/spans.ts';
import { heldTerms } from '../language/terms.ts';

/** Ids of documents by what a question may call them: made once, so that asking takes as long for three thousand as for two. */
export class Catalogue {
  readonly #ids: readonly string[];
  readonly #order: ReadonlyMap<string, number>;
  /** Titles and everyday names, the longest first: 自治区方案 is no 区方案. Folded. */
  readonly #called: readonly (readonly [name: string, ids: readonly string[]])[];
  /** Names → their places in `#called`. */
  readonly #names: PhraseTable;
  readonly #calledByPair: ReadonlyMap<string, number[]>;
  readonly #only = new Map<string, boolean>();
  readonly #titles: readonly { id: string; title: string }[];
  readonly #titlesByPair: ReadonlyMap<string, number[]>;
  readonly #byNumber = new Map<string, string[]>();
  readonly #byShortNumber = new Map<string, string[]>();
  readonly #byPlace = new Map<string, string[]>();
  readonly #byLevel = new Map<AdministrativeLevel, string[]>();
  readonly #letters = new Map<string, string>();
  readonly #byLetters = new Map<string, string[]>();

  /** @param documents in the order of answers */
  constructor(documents: readonly PlanDocument[]) {
    this.#ids = documents.map(({ id }) => id);
    this.#order = new Map(this.#ids.map((id, at) => [id, at]));
    this.#titles = documents.map(({ id, title }) => ({ id, title: fold(title) }));
    this.#titlesByPair = byTerm(this.#titles.map(({ title }) => title));
    const called = new Map<string, string[]>();
    for (const { id, number, title, everydayNames, place, administrativeLevel } of documents) {
      for (const name of new Set([title, ...everydayNames].map(fold))) if (name.length > 1) put(called, name, id);
      const [, letters = '', year, digits] = /^(.*?)\[(\d{4})\](?:第)?(\d+号)$/.exec(fold(number ?? '')) ?? [];
      if (digits) {
        put(this.#byNumber, `${year}]${digits}`, id);
        put(this.#byShortNumber, digits, id);
        this.#letters.set(id, letters);
        put(this.#byLetters, letters, id);
      }
      if (place !== null) put(this.#byPlace, place, id);
      put(this.#byLevel, administrativeLevel, id);
    }
    this.#called = [...called].sort(([one], [other]) => other.length - one.length);
    this.#calledByPair = byTerm(this.#called.map(([name]) => name));
    this.#names = PhraseTable.of(this.#called.map(([name], at) => [name, at]));
  }

  get all(): readonly string[] {
    return this.#ids;
  }

  /** 2022, 9 → those with a number like 某政办〔2022〕9号. */
  byNumber(year: string, digits: string): readonly string[] {
    return this.#byNumber.get(`${year}]${digits}号`) ?? [];
  }

  /** 9 → those with a number like 某政办〔2022〕9号. */
  byShortNumber(digits: string): readonly string[] {
    return this.#byShortNumber.get(`${digits}号`) ?? [];
  }

  /** The letters of a number that a text ends with, the longest (某政办发 before 某政办), and those whose number has them. */
  byLetters(text: string): { letters: string; ids: readonly string[] } {
    for (let at = 0; at + 2 <= text.length; at += 1) {
      const ids = this.#byLetters.get(text.slice(at));
      if (ids) return { letters: text.slice(at), ids };
    }
    return { letters: '', ids: [] };
  }

  /** 某政办 of 某政办〔2022〕9号; folded. */
  lettersOf(id: string): string {
    return this.#letters.get(id) ?? '';
  }

  byPlace(place: string): readonly string[] {
    return this.#byPlace.get(place) ?? [];
  }

  byLevel(level: AdministrativeLevel): readonly string[] {
    return this.#byLevel.get(level) ?? [];
  }

  /** Those whose title holds a text. @param text folded */
  byTitlePart(text: string): readonly string[] {
    const near = placesOf(text, this.#titlesByPair)?.map((at) => this.#titles[at]!) ?? this.#titles;
    return near.filter(({ title }) => title.includes(text)).map(({ id }) => id);
  }

  /** Those whose title holds each of these words. @param words folded */
  byTitleWords(words: readonly string[]): readonly string[] {
    const [first = '', ...others] = words;
    const all = new Set(this.byTitlePart(first));
    const found = this.#titles.filter(({ id, title }) => all.has(id) && others.every((word) => title.includes(word)));
    return found.map(({ id }) => id);
  }

  /** Those whose title has these characters in this order, half of a stretch or more: 综保区 of 综合保税区. @param text folded */
  byTitleAbbreviated(text: string): readonly string[] {
    return this.#titles.filter(({ title }) => isAbbreviated(text, title)).map(({ id }) => id);
  }

  /** Does just one document bear this name, or one that holds it? */
  isOnly(name: string): boolean {
    let known = this.#only.get(name);
    if (known === undefined) {
      const folded = fold(name);
      const near = placesOf(folded, this.#calledByPair)?.map((at) => this.#called[at]!) ?? this.#called;
      const bearers = near.flatMap(([called, ids]) => (called.includes(folded) ? ids : []));
      this.#only.set(name, (known = new Set(bearers).size === 1));
    }
    return known;
  }

  /** The titles and everyday names that stand in a text, the longest first, each where it stands first. @param text folded */
  find(text: string): { start: number; end: number; ids: readonly string[] }[] {
    const found = new Map<number, Span>();
    for (let start = 0; start < text.length; start += 1)
      for (const { end, values } of this.#names.from(text, start))
        if (!found.has(values[0]!)) found.set(values[0]!, { start, end });
    return [...found]
      .sort(([one], [other]) => one - other)
      .map(([at, { start, end }]) => ({ start, end, ids: this.#called[at]![1] }));
  }

  /** Ids in the order of answers. */
  inOrder(ids: Iterable<string>): string[] {
    return [...ids].sort((one, other) => this.#order.get(one)! - this.#order.get(other)!);
  }
}

/** The places of texts under each of their terms. */
function byTerm(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const term of new Set(heldTerms(text))) put(places, term, at);
  });
  return places;
}

/** Places of all texts that may hold a text: those with its rarest term; null where it has none. */
function placesOf(text: string, places: ReadonlyMap<string, number[]>): readonly number[] | null {
  let rarest: readonly number[] | null = null;
  for (const term of heldTerms(text)) {
    const found = places.get(term);
    if (!found) return [];
    if (rarest === null || found.length < rarest.length) rarest = found;
  }
  return rarest;
}

/** An abbreviation has at least half of the characters of what it stands for. */
const widest = 2;

function isAbbreviated(short: string, title: string): boolean {
  for (let from = title.indexOf(short[0]!); from >= 0; from = title.indexOf(short[0]!, from + 1)) {
    let at = from;
    let matched = 1;
    while (matched < short.length && (at = title.indexOf(short[matched]!, at + 1)) >= 0) matched += 1;
    if (matched === short.length && at + 1 - from <= widest * short.length) return true;
  }
  return false;
}
