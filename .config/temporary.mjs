// All that the tests write goes into one temporary folder, which goes when they end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausebot-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
