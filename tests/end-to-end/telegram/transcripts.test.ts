import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../../src/answer/assistant.ts';
import { createAssistant } from '../../../src/answer/create.ts';
import { loadLibrary } from '../../../src/corpus/load.ts';
import { startRig } from '../../telegram/rig.ts';
import { Transcript } from '../../telegram/transcript.ts';
import { DIALOGUES } from './dialogues.ts';

// To write them anew after a change that is meant:
//   RECORD=1 npx vitest run --config .config/vitest.mjs tests/end-to-end/telegram/transcripts.test.ts
const RECORDS = process.env.RECORD !== undefined;
const fileOf = (name: string) => fileURLToPath(new URL(`transcripts/${name}.txt`, import.meta.url));

let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await loadLibrary(fileURLToPath(new URL('../../../corpus', import.meta.url))));
});

describe('dialogues, as the user sees them', () => {
  test('there are twenty', () => expect(DIALOGUES).toHaveLength(20));

  test.each(DIALOGUES)('$name: $title', async ({ name, title, run }) => {
    expect(RECORDS || existsSync(fileOf(name)), `${fileOf(name)} is missing: record it with RECORD=1`).toBe(true);
    const rig = await startRig({ assistant });
    try {
      const transcript = new Transcript(rig.fake, title);
      await run(transcript);
      expect(rig.fake.violations).toEqual([]);
      if (RECORDS) writeFileSync(fileOf(name), transcript.text);
      expect(transcript.text).toBe(readFileSync(fileOf(name), 'utf8'));
    } finally {
      await rig.end();
    }
  });
});
