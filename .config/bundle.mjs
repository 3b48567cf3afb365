// Makes one file of src/main.ts and the packages it uses, and exports where it lies. Run from sources, tsx resolves, reads and
// translates 150 modules and all of their packages at each start (0.5 s, 150 MB); the bundle is read in 0.05 s. It is made
// when a source is newer (0.2 s), under a name that follows from the sources, and gets that name when it is whole: several
// starts at once do no harm.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// Below node_modules, where the packages that stay outside the bundle are found.
const bundles = path.join(root, 'node_modules/.cache/clausebot/bundle');

/** The sources below a folder. */
function sourcesBelow(folder) {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    return name.endsWith('.ts') ? [file] : name.includes('.') ? [] : sourcesBelow(file);
  });
}

/** Changes with the name, size or time of any source, and with the installed packages. */
function stamp() {
  const files = ['package-lock.json', '.config/bundle.mjs', ...sourcesBelow('src').sort()];
  const facts = files.map((file) => {
    const { size, mtimeMs } = statSync(root + file);
    return [file, size, mtimeMs];
  });
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

async function make(folder) {
  const { build } = await import('esbuild');
  mkdirSync(bundles, { recursive: true });
  const temporary = path.join(bundles, `${process.pid}.tmp`);
  try {
    await build({
      entryPoints: [path.join(root, 'src/main.ts')],
      outdir: temporary,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What is imported only when it is needed (Telegram, PDF) stays in a file of its own.
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Native, or loaded only when needed.
      external: ['nodejieba', 'pinyin-pro', 'pino'],
      minifyWhitespace: true,
      minifySyntax: true,
      banner: {
        js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
      },
      logLevel: 'error',
    });
    // Another process may have been quicker: its bundle is the same.
    if (!existsSync(folder)) renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  for (const name of readdirSync(bundles)) {
    const old = path.join(bundles, name);
    if (old !== folder && !name.endsWith('.tmp')) rmSync(old, { recursive: true, force: true });
  }
}

const folder = path.join(bundles, stamp());
if (!existsSync(folder)) await make(folder);

/** Where the program lies, as a URL to import. */
export const program = pathToFileURL(path.join(folder, 'main.mjs')).href;
