import type { Digest } from '../document/digest.ts';
import type { AdministrativeLevel, Clause, PlanDocument } from '../document/types.ts';
import { fold } from '../language/fold.ts';
import { put } from '../language/lists.ts';
import { shortPlaceName, type Place } from '../language/places.ts';
import { rememberLast } from '../language/remember.ts';
import { PhraseTable } from '../language/phrase-table.ts';
import type { Entry } from '../language/vocabulary.ts';
import { isPartOfWord, levelOfSuffix } from './agency-names.ts';
import { PlaceNames } from './place-names.ts';

/** A department, court or body that a question names. */
export interface AgencyMention {
  start: number;
  end: number;
  /** As typed, folded. */
  said: string;
  /** The vocabulary entries that it may mean (市场监管局 or 药监局 for 食药监局); empty for a body only a plan names. */
  entries: number[];
  /** 市 in 市财政局, 厅 speaks for the province; null where the name leaves it open. */
  level: AdministrativeLevel | null;
  /** 桂林 in 桂林市财政局; null where none is said. */
  place: string | null;
  /** For a body that only a plan names: its full name there. */
  fullName: string | null;
}

/** What the name of an agency says: the entries of the vocabulary that it may mean, and its level. */
interface Analysis {
  entries: readonly number[];
  level: AdministrativeLevel | null;
}

/** An agency as a document names it; an archive has tens of thousands. */
export class PlanAgency implements Analysis {
  readonly document: PlanDocument;
  readonly name: string;
  readonly entries: readonly number[];
  readonly level: AdministrativeLevel | null;
  readonly #places: readonly number[];

  /** @param places of the clauses that make it responsible, in the document's */
  constructor(document: PlanDocument, name: string, { entries, level }: Analysis, places: readonly number[]) {
    [this.document, this.name, this.entries, this.level, this.#places] = [document, name, entries, level, places];
  }

  /** The clauses that make it responsible, in document order. */
  get clauses(): Clause[] {
    return this.#places.map((place) => this.document.clauses[place]!);
  }
}

const levelWords: [string, AdministrativeLevel][] = [
  ['自治区党委', 'province'],
  ['区党委', 'province'],
  ['省委', 'province'],
  ['市委', 'city'],
  ['县委', 'county'],
  ['区委', 'county'],
  ['党中央', 'state'],
  ['自治区级', 'province'],
  ['自治区', 'province'],
  ['省级', 'province'],
  ['省', 'province'],
  ['市级', 'city'],
  ['市', 'city'],
  ['自治州', 'city'],
  ['州', 'city'],
  ['县级', 'county'],
  ['县', 'county'],
  ['国家', 'state'],
  ['国务院', 'state'],
  ['中央', 'state'],
];
const partyLevel = /^(?:(?:自治区|省|市|县|区)?党?委|中央)$/;
const partyPrefix =
  /^(?:自治区党委|党委|省委|市委|县委|区委|中央|市|县|省)(?=组织部|宣传部|统战部|政法委|编办|网信办|社会工作部|社工部|老干部局|党校)/;
/** These have branches in districts: 区公安分局. */
const withBranches = /^(?:公安|税务|自然资源(?:和规划)?|生态环境|市场监[督管理]+|规划|国土资源|环保)局$/;
/** What people leave out of a body's own name: 县公安局 of 县公安局交警大队; they say 县交警大队, too. */
const ownAgency =
  /^(自治区|[省市县区])[\p{Script=Han}]{2,6}[局委厅](?=\p{Script=Han}{2,}(?:[支总大中]队|中心|[处科所站]|分局)$)/u;
/** The same of a level alone: 厅 of 厅水旱灾害防御处. */
const ownLevel = /^(?:自治区|省|市|州|县|区|厅|局|委)(?=[^、]{4,}(?:处|科|股|室|中心|院|站|队|局|办)$)/;
/** Words that may stand between a level and a name without being part of either: 市里的财政局, 全市卫健系统. */
const fillers = ['里的', '里面的', '这边的', '那边的', '直属', '里', '这边', '那边', '的', '属', ''];

/** Everything said of agencies: by the vocabulary, and by the plans of the corpus. */
export class AgencyBook {
  /** Names → entries of the vocabulary, or of what only plans name: its number in `#own` + how many entries there are. */
  readonly #names: PhraseTable;
  readonly #own: string[];
  readonly #entries = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #places: PlaceNames;
  /** Of all documents, document by document; the maps hold places in it. */
  readonly #agencies: PlanAgency[] = [];
  readonly #byEntry = new Map<number, number[]>();
  readonly #byName = new Map<string, number[]>();
  readonly #byDocument = new Map<string, number[]>();
  readonly vocabulary: readonly Entry[];

  /** @param digests of the documents, in their order */
  constructor(vocabulary: readonly Entry[], documents: readonly PlanDocument[], digests: readonly Digest[]) {
    this.vocabulary = vocabulary;
    const said: [string, number][] = [];
    vocabulary.forEach((entry, number) => {
      for (const name of [...entry.names, ...entry.sayings.flat(), ...entry.formerNames]) {
        // 市委组织部 is 组织部 at its level: the level is read before the name.
        if (partyPrefix.test(name)) continue;
        said.push([fold(name), number]);
        if (withBranches.test(name)) said.push([fold(name).replace(/局$/, '分局'), number]);
        const stem = fold(name).replace(/(?:委员会|总局|部门|[部厅局委办署])$/, '');
        if (stem.length >= 2 && stem !== name) put(this.#stems, stem, number);
      }
    });
    for (const [name, number] of said) put(this.#entries, name, number);
    this.#places = new PlaceNames(documents.flatMap(({ place }) => (place === null ? [] : [fold(place)])));
    documents.forEach((document, at) => this.#addDocument(document, digests[at]!));
    this.#own = [...new Set(this.#agencies.filter(({ entries }) => entries.length === 0).map(({ name }) => name))];
    const own = this.#own.flatMap((name, at) =>
      [...new Set([name, name.replace(ownLevel, ''), name.replace(ownAgency, ''), name.replace(ownAgency, '$1')])]
        .map(fold)
        .map((called): [string, number] => [called, vocabulary.length + at]),
    );
    this.#names = PhraseTable.of([...said, ...own]);
  }

  #addDocument(document: PlanDocument, { agencies }: Digest): void {
    for (const { name, clauses } of agencies) {
      const agency = new PlanAgency(document, name, this.#analyse(name, document), clauses);
      const at = this.#agencies.push(agency) - 1;
      put(this.#byDocument, document.id, at);
      put(this.#byName, name, at);
      for (const entry of new Set(agency.entries)) put(this.#byEntry, entry, at);
    }
  }

  /** The agencies of a document, in the order in which it names them. */
  of({ id }: PlanDocument): readonly PlanAgency[] {
    return (this.#byDocument.get(id) ?? []).map((at) => this.#agencies[at]!);
  }

  /** Level and vocabulary entries of a full name in a plan: 自治区体育局, 市委组织部, 宁夏银保监局. */
  #analyse(name: string, document: PlanDocument): Analysis {
    const text = fold(name);
    for (const [prefix, level] of levelWords) {
      const entries = text.startsWith(prefix) ? this.#entriesOf(text.slice(prefix.length)) : [];
      if (entries.length > 0) return { level, entries };
    }
    // 区税务局 of a district or a development zone; an autonomous region's are printed in full.
    const ofDistrict = text.startsWith('区') ? this.#entriesOf(text.slice(1)) : [];
    if (ofDistrict.length > 0 && document.administrativeLevel !== 'province')
      return { level: 'county', entries: ofDistrict };
    const place = this.#places.startOf(text);
    const rest = place === null ? '' : text.slice(place.length).replace(/^(?:自治区|省|市|县|区)/, '');
    const ofPlace = this.#entriesOf(rest);
    if (ofPlace.length > 0) return { level: document.administrativeLevel, entries: ofPlace };
    return { level: document.administrativeLevel === 'state' ? 'state' : null, entries: this.#entriesOf(text) };
  }

  #entriesOf(name: string): number[] {
    return this.#entries.get(name) ?? [];
  }

  /** Agencies that a text names, left to right, longest first. @param text folded */
  readonly find = rememberLast((text: string): readonly AgencyMention[] => this.#find(text));

  #find(text: string): AgencyMention[] {
    const found: AgencyMention[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = this.#names.longest(text, at);
      if (!match || isPartOfWord(text, at, match.end)) continue;
      // 市委 in 市委组织部 says the level.
      if (partyLevel.test(text.slice(at, match.end)) && this.#names.longest(text, match.end)) continue;
      const prefix = this.#prefixBefore(text, at, found.at(-1)?.end ?? 0);
      const entries = [...match.values].filter((value) => value < this.vocabulary.length);
      const own = match.values.find((value) => value >= this.vocabulary.length);
      const said = text.slice(prefix.start, match.end);
      found.push({
        start: prefix.start,
        end: match.end,
        said,
        entries: [...new Set(entries)],
        level: prefix.level ?? levelOfSuffix(text.slice(at, match.end)),
        place: prefix.place,
        fullName: own === undefined ? null : this.#own[own - this.vocabulary.length]!,
      });
      at = match.end - 1;
    }
    return found;
  }

  /**
   * An agency named only by its stem (民政, 人社) in a question about duties: the stem must be all that the question is about.
   * @param rest the content of the question, folded
   */
  findStem(text: string, rest: string): AgencyMention | null {
    const entries = this.#stems.get(rest);
    const at = text.indexOf(rest);
    if (!entries || at < 0) return null;
    const { start, level, place } = this.#prefixBefore(text, at, 0);
    return {
      start,
      end: at + rest.length,
      said: text.slice(start, at + rest.length),
      entries,
      level,
      place,
      fullName: null,
    };
  }

  /** All agencies named by a stem anywhere in a text, left to right. @param text folded */
  findStems(text: string): AgencyMention[] {
    return [...this.#stems.keys()]
      .filter((stem) => text.includes(stem))
      .map((stem) => this.findStem(text, stem)!)
      .sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /** The level or place said right before a name: 市, 自治区, 桂林市, 市里的. */
  #prefixBefore(
    text: string,
    at: number,
    from: number,
  ): { start: number; level: AdministrativeLevel | null; place: string | null } {
    for (const filler of fillers) {
      if (!text.slice(from, at).endsWith(filler)) continue;
      const end = at - filler.length;
      for (const [word, level] of levelWords) {
        if (!text.slice(from, end).endsWith(word)) continue;
        const start = end - word.length;
        if (word === '市' && /[城都超股门夜集]$/.test(text.slice(from, start))) continue;
        const place = this.#places.endOf(text.slice(from, start));
        return { start: start - (place?.length ?? 0), level, place };
      }
      const place = this.#places.endOf(text.slice(from, end));
      if (place !== null) return { start: end - place.length, level: null, place };
    }
    return { start: at, level: null, place: null };
  }

  /** The agencies of the plans that a mention may mean; its own level when it says one. */
  resolve(mention: AgencyMention, documents?: ReadonlySet<string>): PlanAgency[] {
    const { entries, fullName, place, level } = mention;
    const byOwnName = fullName !== null && entries.length === 0;
    const places = byOwnName
      ? (this.#byName.get(fullName) ?? [])
      : [...new Set(entries.flatMap((entry) => this.#byEntry.get(entry) ?? []))].sort((one, other) => one - other);
    return places
      .map((at) => this.#agencies[at]!)
      .filter(
        (agency) =>
          (!documents || documents.has(agency.document.id)) &&
          (byOwnName ||
            ((place === null || place === agency.document.place) &&
              (level === null || agency.level === null || level === agency.level))),
      );
  }

  /** What the vocabulary calls the agency first; the words as typed when only a plan knows it. */
  nameOf(mention: AgencyMention): string {
    const entry = mention.entries[0];
    return entry === undefined ? (mention.fullName ?? mention.said) : this.vocabulary[entry]!.names[0]!;
  }
}

/** County governments that a collective such as 各县区人民政府 covers: the counties of the document's place. */
export function coveredBy(collective: string, place: Place, document: PlanDocument): boolean {
  const within = place.within.map(shortPlaceName);
  if (document.place === null || !within.includes(document.place)) return false;
  return place.level === 'county' ? /^各(有关)?(市、?)?县/.test(collective) : /^各(设区)?市/.test(collective);
}
