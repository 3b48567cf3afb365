import type { PlanDocument } from '../document/types.ts';
import { loadDocuments, originalOf } from '../corpus/load.ts';
import { exit, type CorpusTerminal } from './corpus-command.ts';
import { readArguments } from './corpus-options.ts';

/** `corpus list [--json]`: the documents of the corpus with what tells them apart. */
export async function listCommand(args: string[], { corpusDir, output, errors }: CorpusTerminal): Promise<number> {
  const { values } = readArguments(args, { json: { type: 'boolean' } });
  const documents = await loadDocuments(corpusDir, (message) => errors.write(`${message}\n`));
  if (values.json) output.write(`${JSON.stringify(documents.map(entryOf), null, 1)}\n`);
  else output.write(`${documents.map(lineOf).join('\n')}\n`);
  return exit.done;
}

const entryOf = (document: PlanDocument) => ({
  file: originalOf(document),
  number: document.number,
  title: document.title,
  issuer: document.issuer,
  date: document.date,
  level: document.administrativeLevel,
  place: document.place,
  everydayNames: document.everydayNames,
  status: document.status,
  clauses: document.clauses.length,
  warnings: document.warnings.length,
});

function lineOf(document: PlanDocument): string {
  const { number, title, administrativeLevel, place, date, everydayNames, status, clauses, warnings } = document;
  const facts = [
    [administrativeLevel, place].filter(Boolean).join(' '),
    date ?? 'no date',
    everydayNames[0] ?? '',
    status.state === '现行有效' ? '' : `${status.state}${status.by === null ? '' : `（${status.by}）`}`,
    `${clauses.length} clauses`,
    warnings.length === 0 ? '' : `${warnings.length} warnings`,
  ].filter((fact) => fact !== '');
  return `${number ?? '(no 文号)'} 《${title}》\n  ${facts.join(' · ')}\n  ${originalOf(document)}`;
}
