import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { repository } from './corpora.ts';

/**
 * A script beside this one and the sources it imports as one file, translated as the product is (.config/bundle.cjs): run
 * through tsx each function is given its name anew whenever it is made, and regular expressions with \p{…} are compiled
 * anew, an eighth of an answer.
 * @returns the file; below node_modules, where the packages are found
 */
export function bundled(script: string): string {
  const outfile = path.join(repository, 'node_modules/.cache/clausebot/bench', `${path.parse(script).name}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    minifySyntax: true,
    logLevel: 'error',
  });
  return outfile;
}
