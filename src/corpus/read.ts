import { keepText, type KeepOptions } from '../document/keep.ts';
import { parseDocument, type GivenFacts } from '../document/parse.ts';
import type { PlanDocument } from '../document/types.ts';
import { levelOf, readSidecar, type Facts } from './sidecar.ts';

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
  options: KeepOptions = {},
  said: Facts = readSidecar(corpusDir, file),
): Promise<PlanDocument> {
  const document = parseDocument(await keepText(corpusDir, file, options), givenFacts(said));
  return { ...document, everydayNames: [...new Set([...(said.everydayNames ?? []), ...document.everydayNames])] };
}

/** The facts as the parser takes them. */
function givenFacts({ level, title, number, issuer, date, place, status }: Facts): GivenFacts {
  const administrativeLevel = level === undefined ? undefined : levelOf(level);
  return { title, number, issuer, date, place, status, administrativeLevel };
}
