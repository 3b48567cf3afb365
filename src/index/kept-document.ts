import type { Clause, PlanDocument, SourceText } from '../document/types.ts';

/** What is in memory of a document: all but its text and its clauses. */
export type Header = Omit<PlanDocument, 'clauses' | 'source'> & { source: Omit<SourceText, 'text'> };

/** The header of a parsed document, cut loose from its text. */
export function headerOf({ source, ...rest }: PlanDocument): Header {
  const header: Header & Partial<Pick<PlanDocument, 'clauses'>> = { ...rest, source: { ...source } };
  delete header.clauses;
  delete (header.source as Partial<SourceText>).text;
  // Strings cut out of a text keep all of it in memory; those that come from JSON do not.
  return JSON.parse(JSON.stringify(header)) as Header;
}

/** A source whose text is read when it is asked for. */
class KeptSource implements SourceText {
  declare readonly file: string;
  readonly #read: () => string;

  constructor(header: Header['source'], read: () => string) {
    Object.assign(this, header);
    this.#read = read;
  }

  get text(): string {
    return this.#read();
  }
}

/**
 * A document whose text and clauses are read when they are asked for. A class: of objects with getters of their own V8 keeps
 * a hidden class each (2 KB), and whoever goes through an archive meets another at every step.
 */
export class KeptDocument implements PlanDocument {
  declare readonly id: PlanDocument['id'];
  declare readonly number: PlanDocument['number'];
  declare readonly title: PlanDocument['title'];
  declare readonly noticeTitle: PlanDocument['noticeTitle'];
  declare readonly issuer: PlanDocument['issuer'];
  declare readonly date: PlanDocument['date'];
  declare readonly addressees: PlanDocument['addressees'];
  declare readonly note: PlanDocument['note'];
  declare readonly basis: PlanDocument['basis'];
  declare readonly facts: PlanDocument['facts'];
  declare readonly administrativeLevel: PlanDocument['administrativeLevel'];
  declare readonly place: PlanDocument['place'];
  declare readonly everydayNames: PlanDocument['everydayNames'];
  declare readonly status: PlanDocument['status'];
  declare readonly warnings: PlanDocument['warnings'];
  readonly source: SourceText;
  readonly #clauses: () => Clause[];

  constructor({ source, ...header }: Header, readText: () => string, readClauses: () => Clause[]) {
    Object.assign(this, header);
    this.source = new KeptSource(source, readText);
    this.#clauses = readClauses;
  }

  get clauses(): Clause[] {
    return this.#clauses();
  }
}
