import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Clause, PlanDocument, SourceText } from '../document/types.ts';
import { readPack, writePack } from './pack.ts';
import { Recent } from './recent.ts';
import { readTree, writeTree } from './tree-json.ts';

/** A corpus to open. */
export interface Corpus {
  /** Paths below the corpus folder, in the order wanted. */
  files: readonly string[];
  /** Gives the text of a file: called once for each at opening, again when a text is asked for later. */
  read(file: string): SourceText;
  parse(source: SourceText): PlanDocument;
}

/** How it is opened. */
export interface TreeOptions {
  /** Folder for the cache (DATA_DIR); made where it is missing. */
  folder: string;
  /** Changes whenever the same text could give another tree: the parser's code, facts given beside the files. */
  stamp: string;
  /** How many documents are kept in memory at once, at least 1; default 256: all of a small corpus. */
  resident?: number;
  onProgress?: (done: number, total: number) => void;
  /** Told when the cache could not be written; the documents serve all the same. */
  onWarning?: (message: string) => void;
}

type Header = Omit<PlanDocument, 'clauses' | 'source'>;

/** What is in memory of each document: header facts, and where its clauses lie in `trees.json`, with their CRC-32. */
interface Shelf {
  headers: Header[];
  ends: Float64Array;
  crcs: Uint32Array;
}

const shelfName = 'trees.pack';
const treesName = 'trees.json';

function stampOf({ files, read }: Corpus, stamp: string): string {
  const hash = createHash('sha256').update(JSON.stringify([stamp, files]));
  for (const file of files) {
    const { text } = read(file);
    hash.update(`${text.length}\n`).update(text, 'utf16le');
  }
  return hash.digest('hex');
}

function headerOf(document: PlanDocument): Header {
  const header: Partial<PlanDocument> = { ...document };
  delete header.clauses;
  delete header.source;
  // Strings cut out of a text keep all of it in memory; those that come from JSON do not.
  return JSON.parse(JSON.stringify(header)) as Header;
}

/** Parses every document, and writes the clauses one after the other to a file that is then given its name. */
function parseAll({ files, read, parse }: Corpus, { folder, onProgress }: TreeOptions): Shelf {
  const shelf: Shelf = { headers: [], ends: new Float64Array(files.length + 1), crcs: new Uint32Array(files.length) };
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `${treesName}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, 'w');
  try {
    files.forEach((file, at) => {
      const document = parse(read(file));
      const json = writeTree(document.clauses);
      for (let done = 0; done < json.length;) done += writeSync(descriptor, json, done);
      shelf.headers.push(headerOf(document));
      shelf.ends[at + 1] = shelf.ends[at]! + json.length;
      shelf.crcs[at] = crc32(json);
      onProgress?.(at + 1, files.length);
    });
    renameSync(temporary, path.join(folder, treesName));
  } finally {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
  }
  return shelf;
}

function openShelf(corpus: Corpus, stamp: string, options: TreeOptions): Shelf {
  const file = path.join(options.folder, shelfName);
  const pack = readPack(file, stamp);
  if (pack) {
    const { headers, ends } = pack.description as { headers: Header[]; ends: number[] };
    return { headers, ends: Float64Array.from(ends), crcs: pack.arrays.crcs as Uint32Array };
  }
  const { headers, ends, crcs } = parseAll(corpus, options);
  writePack(file, stamp, { description: { headers, ends: [...ends] }, arrays: { crcs } });
  return { headers, ends, crcs };
}

/** Bytes of the clauses of a document; null where the file is not what was written. */
function readBytes(descriptor: number, { ends, crcs }: Shelf, at: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(ends[at + 1]! - ends[at]!);
  try {
    return readSync(descriptor, bytes, 0, bytes.length, ends[at]!) === bytes.length && crc32(bytes) === crcs[at]!
      ? bytes
      : null;
  } catch {
    return null;
  }
}

/**
 * The documents of a corpus: from the folder where they were kept there from the same texts and parser, else parsed and
 * kept. Header facts are in memory; clauses and texts come when they are asked for, and at most `resident` documents of
 * them stay (6 KB a clause): do not hold on to many clauses of a large corpus. Torn or foreign files are never trusted.
 */
export function openTrees(corpus: Corpus, options: TreeOptions): { documents: PlanDocument[]; stamp: string } {
  const stamp = stampOf(corpus, options.stamp);
  const { files, read, parse } = corpus;
  const { folder, resident = 256, onWarning } = options;
  let shelf: Shelf;
  let descriptor: number;
  try {
    shelf = openShelf(corpus, stamp, options);
    descriptor = openSync(path.join(folder, treesName), 'r');
  } catch (error) {
    onWarning?.(`the parsed documents could not be kept in ${folder}: ${(error as Error).message}`);
    return { documents: files.map((file) => parse(read(file))), stamp };
  }
  const trees = new Recent<Clause[]>(resident);
  const texts = new Recent<string>(resident);
  const documents = files.map((file, at) => {
    const text = () => texts.get(at, () => read(file).text);
    const clauses = () => {
      const bytes = readBytes(descriptor, shelf, at);
      return bytes ? readTree(bytes) : parse({ file, text: text() }).clauses;
    };
    const source = Object.defineProperty({ file, text: '' }, 'text', { get: text, enumerable: true });
    const document: PlanDocument = { ...shelf.headers[at]!, source, clauses: [] };
    return Object.defineProperty(document, 'clauses', { get: () => trees.get(at, clauses), enumerable: true });
  });
  return { documents, stamp };
}
