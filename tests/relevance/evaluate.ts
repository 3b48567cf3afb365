// npm run eval [-- --wrong] [-- SET …]: the relevance suite with its scores.
import { parseArgs } from 'node:util';
import { measureElsewhere } from './elsewhere.ts';
import { measure, questionSets, shippedLibrary, type Scores } from './measure.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function print({
  name,
  kinds,
  right,
  all,
  long,
  citations,
  misquotations,
  recallAt3,
  meanReciprocalRank,
}: Scores): void {
  console.log(`${name}`);
  for (const [kind, tally] of kinds) console.log(`  ${kind.padEnd(13)} ${tally.right}/${tally.all}`);
  const refused = kinds.get('unanswerable');
  console.log(`  accuracy ${percent(right / all)} (${right}/${all})`);
  if (refused) console.log(`  unanswerable refused ${refused.right} of ${refused.all}`);
  console.log(`  misquotations ${misquotations.length} of ${citations} citations`);
  console.log(`  answers over 200 characters ${long.length}${long.length > 0 ? `: ${long.join(' ')}` : ''}`);
  console.log(`  ranking: recall@3 ${percent(recallAt3)}, MRR ${meanReciprocalRank.toFixed(3)}\n`);
}

const { values, positionals } = parseArgs({ options: { wrong: { type: 'boolean' } }, allowPositionals: true });
const library = await shippedLibrary();
const sets = questionSets().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const scores = sets.map((set) => measure(set, library));
for (const score of scores) {
  if (values.wrong) {
    for (const { id, kind, turns, reason } of score.wrong)
      console.log(`${id} ${kind} ${turns.join(' | ')} → ${reason}`);
    for (const where of score.misquotations) console.log(`misquoted: ${where}`);
  }
  print(score);
}
const right = scores.reduce((sum, score) => sum + score.right, 0);
const all = scores.reduce((sum, score) => sum + score.all, 0);
if (scores.length > 1) console.log(`all sets: accuracy ${percent(right / all)} (${right}/${all})`);

if (positionals.length === 0) {
  const elsewhere = await measureElsewhere();
  if (values.wrong)
    for (const { id, kind, turns, reason } of elsewhere.wrong)
      console.log(`${id} ${kind} ${turns.join(' | ')} → ${reason}`);
  for (const [kind, tally] of elsewhere.kinds) console.log(`  ${kind.padEnd(13)} ${tally.right}/${tally.all}`);
  console.log(
    `plans that are not shipped, each alone: accuracy ${percent(elsewhere.right / elsewhere.all)} (${elsewhere.right}/${elsewhere.all})`,
  );
}
