// Makes one file of src/main.ts and the packages it uses, and exports where it lies. Run from sources, tsx resolves, reads and
// translates 150 modules and all of their packages at each start (0.5 s, 150 MB); the bundle is read in 0.05 s. It is made
// when a source is newer (0.2 s), under a name that follows from the sources, and gets that name when it is whole: several
// starts at once do no harm.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../');
// Below node_modules, where the packages that stay outside the bundle are found.
const bundles = path.join(root, 'node_modules/.cache/clausebot/bundle');
const file = 'main.cjs';

/** The sources below a folder. */
function sourcesBelow(folder) {
  return readdirSync(path.join(root, folder)).flatMap((entry) => {
    const place = `${folder}/${entry}`;
    return entry.endsWith('.ts') ? [place] : entry.includes('.') ? [] : sourcesBelow(place);
  });
}

/** Changes with the name, size or time of any source, and with the installed packages. */
function stamp() {
  const sources = ['package-lock.json', '.config/bundle.cjs', ...sourcesBelow('src').sort()];
  const facts = sources.map((source) => {
    const { size, mtimeMs } = statSync(root + source);
    return [source, size, mtimeMs];
  });
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

/**
 * In ASCII a program takes half the memory. esbuild escapes strings; what it leaves stands in regular expressions and
 * tagged templates (of which nobody here reads `raw`), and means the same when it is escaped.
 */
function toAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function make(folder) {
  const { buildSync } = require('esbuild');
  const temporary = path.join(bundles, `${process.pid}.tmp`);
  try {
    const { outputFiles } = buildSync({
      entryPoints: [path.join(root, 'src/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // Native, or large and loaded only when needed.
      external: ['nodejieba', 'pinyin-pro', 'pino', 'unpdf'],
      define: { 'import.meta.url': 'programUrl' },
      banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
      // V8 takes up compiled code without a hook for import(). It knows \p{…} in literals, which esbuild would have made anew
      // at each use.
      supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
      minifyWhitespace: true,
      minifySyntax: true,
      write: false,
      logLevel: 'error',
    });
    mkdirSync(temporary, { recursive: true });
    writeFileSync(path.join(temporary, file), toAscii(outputFiles[0].text));
    // Another process may have been quicker: its bundle is the same.
    if (!existsSync(folder)) renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  for (const other of readdirSync(bundles)) {
    const old = path.join(bundles, other);
    if (old !== folder && !other.endsWith('.tmp')) rmSync(old, { recursive: true, force: true });
  }
}

const folder = path.join(bundles, stamp());
if (!existsSync(folder)) make(folder);

/** The file of the program. */
exports.program = path.join(folder, file);
