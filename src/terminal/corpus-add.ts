import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { documentReportText } from '../document/report.ts';
import type { PlanDocument } from '../document/types.ts';
import { noteFault } from '../corpus/error.ts';
import { corpusFiles, withoutEnding } from '../corpus/files.ts';
import { identityOf, originalOf } from '../corpus/load.ts';
import { locate } from '../corpus/locate.ts';
import { readDocument } from '../corpus/read.ts';
import { checkSidecar, readSidecar, type Sidecar } from '../corpus/sidecar.ts';
import { fileNameFor, putIn } from '../corpus/store.ts';
import { corpusUsage, exit, UsageError, type CorpusTerminal } from './corpus-command.ts';
import { readArguments } from './corpus-options.ts';

const options = {
  number: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  issuer: { type: 'string' },
  level: { type: 'string' },
  place: { type: 'string' },
  name: { type: 'string', multiple: true },
  status: { type: 'string' },
  'replaced-by': { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** `corpus add FILE …`: shows what was understood, and puts the document in when that is agreed to. */
export async function addCommand(args: string[], terminal: CorpusTerminal): Promise<number> {
  const { corpusDir, output, errors } = terminal;
  const { values, positionals } = readArguments(args, options);
  const [said] = positionals;
  if (said === undefined || positionals.length > 1) throw new UsageError(corpusUsage);
  const { folder, file, name } = locate(corpusDir, said);
  const given = checkSidecar({ ...readSidecar(folder, file), ...sidecarOfOptions(values) }, 'corpus add');
  const document = await readDocument(folder, file, { again: true, write: false }, given);
  output.write(`${documentReportText(document)}\n`);
  for (const lack of lacksOf(document)) output.write(`  ! ${lack}\n`);
  const double = await doubleOf(document, corpusDir);
  if (double !== null) {
    errors.write(
      `${name}: has the same 文号 as ${double} (${document.id}); remove that one first, or give the right --number\n`,
    );
    return exit.notDone;
  }
  const target = fileNameFor(document, file);
  if (!values.yes && !(await agreed(terminal, target))) return exit.notDone;
  await putIn(corpusDir, join(folder, file), target, given as Sidecar);
  output.write(`added ${target}\n`);
  return exit.done;
}

type Values = Partial<Record<Exclude<keyof typeof options, 'name' | 'yes'>, string>> & { name?: string[] };

/** What the options say, as a sidecar. */
function sidecarOfOptions({ number, title, date, issuer, level, place, name, status, 'replaced-by': by }: Values) {
  const said = { number, title, date, issuer, level, place, everydayNames: name };
  const state =
    status === undefined && by === undefined ? {} : { status: { state: status ?? '已废止', by: by ?? null } };
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), ...state };
}

/** What a person should give because the text does not say it. */
function lacksOf({ number, title, source, issuer, clauses, administrativeLevel }: PlanDocument): string[] {
  const file = withoutEnding((source.original ?? source.file).replace(/^.*\//, ''));
  return [
    ...(number === null ? ['no 文号 was found; give it with --number, if it has one'] : []),
    ...(title === file ? ['no title was found, the file name stands in; give it with --title'] : []),
    ...(issuer === null ? ['no issuer was found; give it with --issuer'] : []),
    ...(administrativeLevel === 'unknown' ? ['its level is not known; give it with --level (and --place)'] : []),
    ...(clauses.some(({ responsible }) => responsible.length > 0) ? [] : ['no responsibilities were found in it']),
  ];
}

/** The file in the corpus that is the same document; files that cannot be read are none. */
async function doubleOf(document: PlanDocument, corpusDir: string): Promise<string | null> {
  const files = (await noteFault([], () => corpusFiles(corpusDir))) ?? [];
  for (const file of files) {
    const other = await noteFault([], () => readDocument(corpusDir, file, { write: false }));
    if (other && identityOf(other) === identityOf(document)) return originalOf(other);
  }
  return null;
}

async function agreed({ input, output, errors }: CorpusTerminal, target: string): Promise<boolean> {
  if (!input.isTTY) {
    errors.write(`not added; with --yes it becomes ${target}\n`);
    return false;
  }
  const terminal = createInterface({ input, output });
  // An input that closes (Ctrl-D) leaves the question open for ever in Node.js 20; later ones reject.
  const closed = once(terminal, 'close').then(() => '');
  const answered = terminal.question(`Put it in as ${target}? [y/N] `).catch(() => '');
  const isYes = /^(?:y|yes|是|好)$/i.test((await Promise.race([answered, closed])).trim());
  terminal.close();
  if (!isYes) errors.write('not added\n');
  return isYes;
}
