import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerJson } from '../../src/answer/types.ts';

/** One question of a set, with what a right answer must hold. */
export interface Case {
  id: string;
  kind: string;
  /** What the user types; the last turn is graded. */
  turns: string[];
  /** Clause ids (`qz:8`) that may be cited first. */
  gold: string[];
  /** Clause ids that must all be cited. */
  all?: string[];
  /** What the answer must say, by the clause cited first. */
  values?: Record<string, string[]>;
  verdict?: 'yes' | 'no';
}

export type Graded = Pick<AnswerJson, 'found' | 'answer' | 'text' | 'verdict' | 'agencies' | 'citations'>;

const folder = new URL('.', import.meta.url);
const reference = new Map(
  (JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')) as { id: string; agencies: string[] }[]).map(
    (clause) => [clause.id, clause],
  ),
);
const documentKeys: Record<string, string> = { '钦政办〔2022〕9号': 'qz', '桂政办发〔2021〕102号': 'gx' };

const squeeze = (text: unknown) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[∶：]/g, ':')
    .replace(/[–—~～-]+/g, '-');

/** 钦政办〔2022〕9号 二（二）8 → qz:8; 三（一） → qz:三（一） */
export function clauseId({ document, clause }: { document: string; clause: string }): string {
  const path = clause
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[、.．]/g, '');
  return `${documentKeys[document] ?? `?${document}`}:${/\d+$/.exec(path)?.[0] ?? path}`;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
const includesAll = (text: string, values: readonly string[] = []) =>
  values.every((value) => squeeze(text).includes(squeeze(value)));
const includesNumbers = (text: string, values: readonly string[] = []) =>
  values.every((value) => new RegExp(`(?<![\\d.])${value}(?![\\d.])`).test(squeeze(text)));

/** Null when the answer is right, else the reason why not. The shared grader's rules, word for word. */
export function grade({ kind, gold, all = [], values = {}, verdict }: Case, answer: Graded): string | null {
  const cited = answer.citations.map(clauseId);
  const first = cited[0];
  if (kind === 'unanswerable') return answer.found ? `answered: ${answer.answer}` : null;
  if (!answer.found) return 'not found';
  if (kind === 'document') {
    const said = includesAll(`${answer.answer}${answer.text}`, Object.values(values).flat());
    return said ? null : `says ${answer.answer}`;
  }
  const missing = all.filter((id) => !cited.includes(id));
  if (kind === 'duties') {
    const extra = cited.filter((id) => !all.includes(id));
    return sameSet(cited, all) ? null : `missing [${missing.join()}] extra [${extra.join()}]`;
  }
  if (missing.length > 0) return `does not cite [${missing.join()}]`;
  if (kind === 'count') return gradeCount(gold, values, first, answer.answer);
  if (kind === 'verify' && answer.verdict !== verdict) return `verdict ${answer.verdict}, want ${verdict}`;
  if (all.length > 0 && ['compare', 'clause', 'verify'].includes(kind)) {
    const lacks = kind === 'compare' && !includesAll(answer.text, Object.values(values).flat());
    return lacks ? `text lacks ${JSON.stringify(values)}` : null;
  }
  if (first === undefined || !gold.includes(first)) return `cites ${first}, want [${gold.join()}]`;
  const wanted = values[first];
  if (kind === 'who' && !wanted) {
    const agencies = reference.get(first)?.agencies ?? [];
    const named = answer.agencies.filter((agency) => clauseId(agency) === first).map(({ name }) => name);
    if (agencies.length > 0 && !sameSet(named, agencies)) return `names [${named.join()}], want [${agencies.join()}]`;
  }
  // A whole clause pasted in does not count as an answer, unless the clause itself was asked for.
  const quote = answer.citations[0]?.quote ?? '';
  const shown = `${answer.answer} ${kind === 'clause' ? quote : quote.slice(0, 200)}`;
  return includesAll(shown, wanted) ? null : `lacks ${wanted?.join()}: ${shown.slice(0, 120)}`;
}

function gradeCount(
  gold: readonly string[],
  values: Record<string, string[]>,
  first: string | undefined,
  answer: string,
): string | null {
  if (Object.keys(values).length === 0) {
    return first !== undefined && gold.includes(first) ? null : `cites ${first}, want [${gold.join()}]`;
  }
  const wanted = values[first ?? ''] ?? Object.values(values)[0];
  return includesNumbers(answer, wanted) ? null : `says ${answer}, want ${wanted?.join()}`;
}

const files = new Map<string, string>();

/** The citations whose quotation is not what their file holds between `start` and `end`, white space aside. */
export function misquoted({ citations }: Pick<Graded, 'citations'>, corpus: string): AnswerJson['citations'] {
  return citations.filter(({ file, start, end, quote }) => {
    const path = join(corpus, file);
    let text = files.get(path);
    if (text === undefined) files.set(path, (text = readFileSync(path, 'utf8')));
    return quote === '' || text.slice(start, end).replace(/\s+/g, '') !== quote.replace(/\s+/g, '');
  });
}
