import { documentReport, documentReportText } from '../document/report.ts';
import type { PlanDocument } from '../document/types.ts';
import { CorpusError, noteFault } from '../corpus/error.ts';
import { corpusFiles } from '../corpus/files.ts';
import { locate, type Located } from '../corpus/locate.ts';
import { findDoubles } from '../corpus/load.ts';
import { readDocument } from '../corpus/read.ts';
import { exit, type CorpusTerminal } from './corpus-command.ts';
import { readArguments } from './corpus-options.ts';

/**
 * `corpus check [FILE …] [--json]`: what was understood of each document. Files need not be in the corpus; nothing is
 * written. One that cannot be read is told of and does not stop the others; in JSON it is `{"file", "error"}`.
 */
export async function checkCommand(args: string[], { corpusDir, output, errors }: CorpusTerminal): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const places: Located[] =
    positionals.length > 0
      ? positionals.map((name) => locate(corpusDir, name))
      : corpusFiles(corpusDir, (message) => errors.write(`${message}\n`)).map((file) => ({
          folder: corpusDir,
          file,
          name: file,
        }));
  const reports: unknown[] = [];
  const documents: PlanDocument[] = [];
  const faults: string[] = [];
  for (const { folder, file, name } of places) {
    const before = faults.length;
    const document = await noteFault(faults, () => readDocument(folder, file, { again: true, write: false }));
    if (document) documents.push(document);
    if (values.json) reports.push(document ? documentReport(document) : { file: name, error: faults[before] });
    else if (document) output.write(`${documents.length > 1 ? '\n' : ''}${documentReportText(document)}\n`);
  }
  if (positionals.length === 0) faults.push(...findDoubles(documents));
  if (values.json) output.write(`${JSON.stringify(reports, null, 1)}\n`);
  if (faults.length === 0) return exit.done;
  errors.write(`${new CorpusError(faults).message}\n`);
  return exit.bad;
}
