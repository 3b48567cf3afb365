import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DocumentError } from '../document/error.ts';
import type { AdministrativeLevel } from '../document/types.ts';
import { withoutEnding } from './files.ts';

const levels: Record<string, AdministrativeLevel> = {
  国家: 'state',
  省: 'province',
  自治区: 'province',
  直辖市: 'province',
  市: 'city',
  县: 'county',
  区: 'county',
  县区: 'county',
  乡: 'town',
  镇: 'town',
  state: 'state',
  province: 'province',
  city: 'city',
  county: 'county',
  town: 'town',
};
const states = ['现行有效', '已修改', '已废止'] as const;

const text = z.string().trim().min(1, 'must not be empty');
const textOrNone = text.nullable();

const sidecar = z.strictObject({
  title: text.optional(),
  number: textOrNone.optional(),
  issuer: textOrNone.optional(),
  date: textOrNone.optional(),
  level: z
    .string()
    .refine((word) => Object.hasOwn(levels, word), `must be one of ${Object.keys(levels).join(', ')}`)
    .optional(),
  place: textOrNone.optional(),
  everydayNames: z.array(text).optional(),
  status: z
    .strictObject({ state: z.enum(states, `must be one of ${states.join(', ')}`), by: textOrNone.default(null) })
    .optional(),
});

/**
 * What a person says of a document beside the file (`X.json` beside `X.docx`): it goes before what the text says, and null
 * means that it has none. `status.by` names what replaced or changed it, by 文号 or title.
 *
 * @example { "number": "浦政办〔2023〕4号", "everydayNames": ["县方案"], "status": { "state": "已废止", "by": "浦政办〔2024〕1号" } }
 */
export type Sidecar = z.input<typeof sidecar>;

/** What a sidecar says, checked. */
export type Facts = z.output<typeof sidecar>;

/** documents/X.docx → documents/X.json */
export const sidecarOf = (file: string): string => `${withoutEnding(file)}.json`;

/** Level of a word as people write it: 市 → city. */
export const levelOf = (word: string): AdministrativeLevel => levels[word] ?? 'unknown';

/**
 * Checks what is said of a document.
 * @param where what errors name: the file, or the command's options
 * @throws {DocumentError} naming every field that is wrong
 */
export function checkSidecar(value: unknown, where: string): Facts {
  const read = sidecar.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`,
  );
  throw new DocumentError(where, faults.join('; '));
}

/**
 * What is said beside a document; nothing where there is no such file.
 * @throws {DocumentError} naming the sidecar and what is wrong in it
 */
export function readSidecar(corpusDir: string, file: string): Facts {
  const name = sidecarOf(file);
  const path = join(corpusDir, name);
  if (name === file || !existsSync(path)) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    const why =
      error instanceof SyntaxError
        ? `is not JSON (${error.message})`
        : `cannot be read ${syscall === undefined ? 'as UTF-8 text' : `(${code})`}`;
    throw new DocumentError(name, `${why}; mend it or remove it`);
  }
  return checkSidecar(value, name);
}
