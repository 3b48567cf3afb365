// The program itself: `node .config/start.cjs [command …]`; start.sh gives V8 its limits.
//
// V8 compiles each function when it is first called, at each start again: 50 of 260 ms. What it has compiled is therefore
// kept beside the program when the first process ends, and taken up by the next. (module.enableCompileCache does this for
// Node.js 22; V8 itself refuses what another version or other flags have made.)
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { program } = require('./bundle.cjs');

const compiled = `${program}.compiled`;

function readCompiled() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

function keepCompiled(script) {
  const temporary = `${compiled}.${process.pid}`;
  try {
    // What has not run for a while V8 throws away, the frame of the program first: without it a start takes 240 ms, not 205.
    script.runInThisContext();
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, compiled);
  } catch {
    // A folder that cannot be written: the next start compiles again.
    rmSync(temporary, { force: true });
  }
}

const cachedData = readCompiled();
// ASCII: see bundle.cjs.
const source = `(function (require, __filename) {${readFileSync(program, 'latin1')}\n})`;
const script = new vm.Script(source, { filename: program, cachedData });
if (!cachedData || script.cachedDataRejected) process.once('exit', () => keepCompiled(script));
script.runInThisContext()(createRequire(program), program);
