// Golden trees: one document of our own for each layout. After a wanted change: npx vitest run tests/document/layouts -u
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { golden, parseFile } from './tree.ts';

const folder = new URL('../fixtures/documents/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

describe('layouts', () => {
  it.each(files)('%s', async (name) => {
    const tree = golden(parseFile(`tests/fixtures/documents/${name}`));
    await expect(`${JSON.stringify(tree, null, 1)}\n`).toMatchFileSnapshot(`../fixtures/documents/${name}.golden.json`);
  });
});
