import type { AdministrativeLevel, PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';
import { heldTerms } from '../language/terms.ts';

/** Ids of documents by what a question may call them: made once, so that asking takes as long for three thousand as for two. */
export class Catalogue {
  readonly #ids: readonly string[];
  readonly #order: ReadonlyMap<string, number>;
  /** Titles and everyday names, the longest first: 自治区方案 is no 区方案. Folded. */
  readonly called: readonly (readonly [name: string, ids: readonly string[]])[];
  readonly #titles: readonly { id: string; title: string }[];
  readonly #titlesByPair = new Map<string, number[]>();
  readonly #byNumber = new Map<string, string[]>();
  readonly #byShortNumber = new Map<string, string[]>();
  readonly #byPlace = new Map<string, string[]>();
  readonly #byLevel = new Map<AdministrativeLevel, string[]>();
  readonly #letters = new Map<string, string>();

  /** @param documents in the order of answers */
  constructor(documents: readonly PlanDocument[]) {
    this.#ids = documents.map(({ id }) => id);
    this.#order = new Map(this.#ids.map((id, at) => [id, at]));
    this.#titles = documents.map(({ id, title }) => ({ id, title: fold(title) }));
    this.#titles.forEach(({ title }, at) => {
      for (const pair of new Set(heldTerms(title))) put(this.#titlesByPair, pair, at);
    });
    const called = new Map<string, string[]>();
    for (const { id, number, title, everydayNames, place, administrativeLevel } of documents) {
      for (const name of new Set([title, ...everydayNames].map(fold))) if (name.length > 1) put(called, name, id);
      const [, letters = '', year, digits] = /^(.*?)\[(\d{4})\](?:第)?(\d+号)$/.exec(fold(number ?? '')) ?? [];
      if (digits) {
        put(this.#byNumber, `${year}]${digits}`, id);
        put(this.#byShortNumber, digits, id);
        this.#letters.set(id, letters);
      }
      if (place !== null) put(this.#byPlace, place, id);
      put(this.#byLevel, administrativeLevel, id);
    }
    this.called = [...called].sort(([one], [other]) => other.length - one.length);
  }

  get all(): readonly string[] {
    return this.#ids;
  }

  /** 2022, 9 → those with a number like 钦政办〔2022〕9号. */
  byNumber(year: string, digits: string): readonly string[] {
    return this.#byNumber.get(`${year}]${digits}号`) ?? [];
  }

  /** 9 → those with a number like 钦政办〔2022〕9号. */
  byShortNumber(digits: string): readonly string[] {
    return this.#byShortNumber.get(`${digits}号`) ?? [];
  }

  /** 钦政办 of 钦政办〔2022〕9号; folded. */
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
    const lists = heldTerms(text).map((pair) => this.#titlesByPair.get(pair) ?? []);
    const rarest = lists.sort((one, other) => one.length - other.length)[0];
    const near = rarest ? rarest.map((at) => this.#titles[at]!) : this.#titles;
    return near.filter(({ title }) => title.includes(text)).map(({ id }) => id);
  }

  /** Ids in the order of answers. */
  inOrder(ids: Iterable<string>): string[] {
    return [...ids].sort((one, other) => this.#order.get(one)! - this.#order.get(other)!);
  }
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
