import type { Clause } from '../document/types.ts';

/** A stretch of bytes in a file, with its CRC-32. */
export interface Piece {
  start: number;
  bytes: number;
  crc: number;
}

type Outline = Pick<Clause, 'path' | 'id' | 'level' | 'num' | 'heading' | 'start' | 'end'>;
type Body = Omit<Clause, keyof Outline | 'parent' | 'children'>;

/** A clause as it is kept: the parent by its place in the list (−1: none); where its body lies as JSON. */
type Kept = Outline & { parent: number; body: Piece };

/**
 * The clauses of a document as JSON.
 * @param keep told the body of each clause as JSON; says where it lies
 */
export function writeOutline(clauses: readonly Clause[], keep: (body: string) => Piece): string {
  const places = new Map(clauses.map((clause, place) => [clause, place]));
  const kept = clauses.map((clause): Kept => {
    const { path, id, level, num, heading, start, end, parent } = clause;
    const { text, sentences, responsibilityLine, responsibilityLines, responsible, targets, deadlines, row } = clause;
    const body: Body = {
      text,
      sentences,
      responsibilityLine,
      responsibilityLines,
      responsible,
      targets,
      deadlines,
      row,
    };
    return {
      path,
      id,
      level,
      num,
      heading,
      start,
      end,
      parent: parent ? places.get(parent)! : -1,
      body: keep(JSON.stringify(body)),
    };
  });
  return JSON.stringify(kept);
}

/**
 * The clauses as they were, in document order, tied to each other again.
 * @param read gives a body as it was kept; asked when something of the clause is wanted that the outline lacks
 */
export function readOutline(json: string, read: (body: Piece) => string): Clause[] {
  const clauses: KeptClause[] = [];
  for (const kept of JSON.parse(json) as Kept[]) clauses.push(new KeptClause(kept, clauses[kept.parent] ?? null, read));
  return clauses;
}

/** Most clauses of a document that is looked at are passed over by path and heading: their sentences stay on disk. */
class KeptClause implements Clause {
  readonly path: string;
  readonly id: string;
  readonly level: number;
  readonly num: string;
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
  readonly parent: Clause | null;
  readonly children: Clause[] = [];
  readonly #piece: Piece;
  readonly #read: (body: Piece) => string;
  #body: Body | undefined;

  constructor(
    { path, id, level, num, heading, start, end, body }: Kept,
    parent: Clause | null,
    read: (body: Piece) => string,
  ) {
    [this.path, this.id, this.level, this.num, this.heading] = [path, id, level, num, heading];
    [this.start, this.end, this.parent] = [start, end, parent];
    [this.#piece, this.#read] = [body, read];
    parent?.children.push(this);
  }

  #rest(): Body {
    return (this.#body ??= JSON.parse(this.#read(this.#piece)) as Body);
  }

  get text() {
    return this.#rest().text;
  }

  get sentences() {
    return this.#rest().sentences;
  }

  get responsibilityLine() {
    return this.#rest().responsibilityLine;
  }

  get responsibilityLines() {
    return this.#rest().responsibilityLines;
  }

  get responsible() {
    return this.#rest().responsible;
  }

  get targets() {
    return this.#rest().targets;
  }

  get deadlines() {
    return this.#rest().deadlines;
  }

  get row() {
    return this.#rest().row;
  }
}
