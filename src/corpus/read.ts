import { keepText, type KeepOptions } from '../document/keep.ts';
import { parseDocument, type GivenFacts } from '../document/parse.ts';
import { DocumentError } from '../document/error.ts';
import type { PlanDocument, SourceText } from '../document/types.ts';
import { keptTextOf } from './files.ts';
import type { OnWarning } from './keeping.ts';
import { levelOf, readSidecar, type Facts } from './sidecar.ts';

/** How a document of a corpus is read. */
export interface ReadOptions extends KeepOptions {
  /** Told where its text cannot be kept beside it: it is used all the same. */
  onWarning?: OnWarning | undefined;
}

/**
 * Reads and parses one document of any format with what is said beside it. Its everyday names are those given and those
 * that its level and place make.
 *
 * @param file below `corpusDir`
 * @throws {DocumentError} naming the file and what to do
 */
export async function readDocument(
  corpusDir: string,
  file: string,
  options: ReadOptions = {},
  said: Facts = readSidecar(corpusDir, file),
): Promise<PlanDocument> {
  const document = parseDocument(await readText(corpusDir, file, options), givenFacts(said));
  return { ...document, everydayNames: [...new Set([...(said.everydayNames ?? []), ...document.everydayNames])] };
}

/** The text of a document, unkept where the corpus cannot be written. */
async function readText(corpusDir: string, file: string, { onWarning, ...options }: ReadOptions): Promise<SourceText> {
  try {
    return await keepText(corpusDir, file, options);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    // Read once more without writing: where that goes well the fault was in the writing.
    const source = await keepText(corpusDir, file, { ...options, write: false }).catch((again: unknown) => {
      if (codeOf(again) === null) throw again;
      throw new DocumentError(file, `cannot be read (${codeOf(again)}); check its permissions`, { cause: again });
    });
    onWarning?.(
      `${keptTextOf(file)}: cannot be written (${code}); answers are given all the same, but their citations name this file: let the program write there`,
    );
    return source;
  }
}

/** What the file system calls a fault of its own; null for any other error. */
function codeOf(error: unknown): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? null : (code ?? syscall);
}

/** The facts as the parser takes them. */
function givenFacts({ level, title, number, issuer, date, place, status }: Facts): GivenFacts {
  const administrativeLevel = level === undefined ? undefined : levelOf(level);
  return { title, number, issuer, date, place, status, administrativeLevel };
}
