import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { digestOf, type Digest } from '../document/digest.ts';
import type { Clause, PlanDocument } from '../document/types.ts';
import { temporaryOf } from '../write-whole.ts';
import { readOutline, writeOutline, type Piece } from './kept-clause.ts';
import { headerOf, KeptDocument, type Header } from './kept-document.ts';
import { readPack, writePack } from './pack.ts';
import { PieceFile } from './piece-file.ts';
import { Recent } from './recent.ts';

/** A document of a corpus that may not have to be read. */
export interface Origin {
  /** Changes with the file's bytes and with all that is said beside it; asked again after a reading, which may keep a text. */
  stamp(): string;
  /** Reads and parses it; null where it cannot be used, which the caller has noted. */
  read(): Promise<PlanDocument | null>;
}

/** How a corpus is opened. */
export interface TreeOptions {
  /** Folder for the cache (DATA_DIR); made where it is missing. */
  folder: string;
  /** Changes whenever the same origin could give another tree: the parser's code. */
  stamp: string;
  /** How many documents are kept in memory at once, at least 1; default 64: all of a small corpus. */
  resident?: number;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Told when the cache could not be written; the documents serve all the same. */
  onWarning?: ((message: string) => void) | undefined;
  /** Stops the reading after the document in hand: what is thrown is its reason. */
  signal?: AbortSignal | undefined;
}

/** A document with what is held of it in memory. */
export interface Shelved {
  document: PlanDocument;
  digest: Digest;
}

/** Documents in the order of their origins. */
export interface Trees {
  shelved: Shelved[];
  /** Changes with any of the documents or their order. */
  stamp: string;
}

/**
 * What is in memory of a document, and where the rest lies in `trees.text`: the bodies of its clauses, their outline (which
 * counts from the first body) and the text. All in UTF-16, which is read twice as quickly as UTF-8.
 */
interface Held {
  stamp: string;
  header: Header;
  digest: Digest;
  bodies: Piece;
  outline: Piece;
  text: Piece;
}

const shelfName = 'trees.pack';
const treesName = 'trees.text';

/** `trees.text` as it lies there; null where there is none. */
function openFile(folder: string): PieceFile | null {
  try {
    return new PieceFile(path.join(folder, treesName), 'r');
  } catch {
    return null;
  }
}

/**
 * Writes `trees.text` anew: the pieces of unchanged documents as they are, those of others read and parsed; whoever else has
 * work in this process gets a turn after each of these. The file gets its name when it is whole: not where a document cannot
 * be used, which is left out.
 */
async function shelve(origins: readonly Origin[], stamps: string[], options: TreeOptions) {
  const { folder, stamp, onProgress, signal } = options;
  mkdirSync(folder, { recursive: true });
  const temporary = temporaryOf(path.join(folder, treesName));
  const file = new PieceFile(temporary, 'w+');
  const before = openFile(folder);
  const kept = new Map(readShelf(folder, stamp)?.map((held) => [held.stamp, held]));
  const shelf: Held[] = [];
  const copy = (piece: Piece): Piece | null => {
    const bytes = before?.read(piece);
    return bytes ? file.write(bytes) : null;
  };
  let whole = true;
  try {
    for (const [at, origin] of origins.entries()) {
      const known = kept.get(stamps[at]!);
      const [bodies, outline, text] = known ? [known.bodies, known.outline, known.text].map(copy) : [];
      if (known && bodies && outline && text) {
        shelf.push({ ...known, bodies, outline, text });
        continue;
      }
      const document = await origin.read();
      onProgress?.(at + 1, origins.length);
      await setImmediate();
      signal?.throwIfAborted();
      whole &&= document !== null;
      if (!document) continue;
      stamps[at] = origin.stamp();
      shelf.push({ stamp: stamps[at]!, ...keepDocument(document, (bytes) => file.write(bytes)) });
    }
    if (whole) {
      renameSync(temporary, path.join(folder, treesName));
      writePack(path.join(folder, shelfName), stamp, { description: shelf, arrays: {} });
    }
  } catch (error) {
    file.close();
    throw error;
  } finally {
    before?.close();
    rmSync(temporary, { force: true });
  }
  // The file that was written, whatever another process has put in its place; without a name where it is not whole.
  return { shelf, file };
}

/** @param write puts bytes into `trees.text` and says where */
function keepDocument(document: PlanDocument, write: (bytes: Buffer) => Piece): Omit<Held, 'stamp'> {
  const bodies: Buffer[] = [];
  let length = 0;
  const outline = writeOutline(document.clauses, (body) => {
    const bytes = Buffer.from(body, 'utf16le');
    bodies.push(bytes);
    length += bytes.length;
    return { start: length - bytes.length, bytes: bytes.length, crc: crc32(bytes) };
  });
  return {
    header: headerOf(document),
    digest: JSON.parse(JSON.stringify(digestOf(document))) as Digest,
    bodies: write(Buffer.concat(bodies)),
    outline: write(Buffer.from(outline, 'utf16le')),
    text: write(Buffer.from(document.source.text, 'utf16le')),
  };
}

const readShelf = (folder: string, stamp: string) =>
  (readPack(path.join(folder, shelfName), stamp)?.description ?? null) as Held[] | null;

/** Reads every document, keeping nothing on disk; those that cannot be used are left out. */
async function readAll(origins: readonly Origin[]): Promise<Shelved[]> {
  const shelved: Shelved[] = [];
  for (const origin of origins) {
    const document = await origin.read();
    if (document) shelved.push({ document, digest: digestOf(document) });
  }
  return shelved;
}

/**
 * The documents of a corpus: from the folder where they were kept there from the same files and parser, else parsed and
 * kept. Headers and digests are in memory; texts and clauses come when they are asked for, and at most `resident` documents
 * of them stay (6 KB a clause): do not hold on to many clauses of a large corpus. Torn or foreign files are never trusted.
 *
 * @throws what reading a document throws
 */
export async function openTrees(origins: readonly Origin[], options: TreeOptions): Promise<Trees> {
  const { folder, resident = 64, onWarning } = options;
  const stamps = origins.map((origin) => origin.stamp());
  const stampOf = () =>
    createHash('sha256')
      .update([options.stamp, ...stamps].join('\n'))
      .digest('hex');
  let shelf: Held[] | null;
  let file: PieceFile | null;
  try {
    shelf = readShelf(folder, options.stamp);
    file = openFile(folder);
    const isSound = ({ stamp, bodies, outline, text }: Held, at: number) =>
      stamp === stamps[at] && [bodies, outline, text].every((piece) => file!.read(piece) !== null);
    if (shelf?.length !== stamps.length || file === null || !shelf.every(isSound)) {
      file?.close();
      ({ shelf, file } = await shelve(origins, stamps, options));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    onWarning?.(`the parsed documents could not be kept in ${folder}: ${(error as Error).message}`);
    return { shelved: await readAll(origins), stamp: stampOf() };
  }
  return { shelved: documentsOf(shelf, file, resident), stamp: stampOf() };
}

/** Documents whose text and clauses are read when they are asked for. */
function documentsOf(shelf: readonly Held[], file: PieceFile, resident: number): Shelved[] {
  const trees = new Recent<Clause[]>(resident);
  const texts = new Recent<string>(resident);
  return shelf.map(({ header, digest, bodies, outline, text }, at) => {
    const read = (piece: Piece) => {
      const bytes = file.read(piece);
      if (!bytes) throw new Error(`${header.source.file}: what was kept of it was changed; start again`);
      return bytes.toString('utf16le');
    };
    const readBody = (body: Piece) => read({ ...body, start: bodies.start + body.start });
    const readClauses = () => trees.get(at, () => readOutline(read(outline), readBody));
    const document = new KeptDocument(header, () => texts.get(at, () => read(text)), readClauses);
    return { document, digest };
  });
}
