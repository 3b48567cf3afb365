import type { Assistant } from '../../answer/assistant.ts';
import type { Clause } from '../../document/types.ts';
import { perAssistant } from '../per-assistant.ts';

/** Plans that examples are taken from, the office's own first: an archive is not gone through for them. */
const LOOKED_THROUGH = 20;
/** Examples that are shown at most. */
const MOST = 4;

const bare = (heading: string): string =>
  heading.replace(/^(?:全面|大力|着力|进一步|切实)?(?:加强|推进|推动|加快|实施|完善|健全|提升|强化|深化|开展)/u, '');

/** Kinds of question, each with the clauses that it can be asked of. */
const KINDS: { fits: (clause: Clause) => boolean; ask: (heading: string) => string }[] = [
  { fits: ({ responsible }) => responsible.length > 0, ask: (heading) => `谁负责${heading}？` },
  { fits: ({ targets }) => targets.length > 0, ask: (heading) => `${heading}的目标是什么？` },
  { fits: ({ responsible }) => responsible.length > 1, ask: (heading) => `${heading}的原文` },
];

/** The tasks of the first plans. */
const tasksOf = ({ documents }: Assistant): Clause[] =>
  documents
    .slice(0, LOOKED_THROUGH)
    .flatMap(({ clauses }) => clauses.filter(({ heading, children }) => heading !== null && children.length === 0));

function candidates(assistant: Assistant): string[] {
  const tasks = tasksOf(assistant).filter(({ heading }) => heading!.length <= 14);
  const asked = KINDS.flatMap(({ fits, ask }, kind) =>
    tasks
      .filter((clause, index) => fits(clause) && index % KINDS.length === kind)
      .map(({ heading }) => ask(bare(heading!))),
  );
  const agency = tasks.flatMap(({ responsible }) => responsible)[0]?.agency;
  return agency === undefined
    ? asked
    : [asked[0], `${agency}负责哪些任务？`, ...asked.slice(1)].filter((one) => one !== undefined);
}

/** Up to four questions made out of the corpus itself, each one that the assistant does answer; the same ones every time. */
export const examples = perAssistant((assistant): readonly string[] => {
  const all = candidates(assistant);
  // One of each kind first: from the front, then evenly over the rest.
  const spread = [...all.slice(0, 2), ...all.slice(2).filter((_one, index) => index % 5 === 0), ...all.slice(2)];
  const known: string[] = [];
  for (const question of new Set(spread)) {
    if (known.length >= MOST) break;
    if (assistant.respond(question).answer.found) known.push(question);
  }
  return known;
});

/** One question to show by example. */
export const example = (assistant: Assistant): string => examples(assistant)[0] ?? '某项任务由谁负责？';

/** A topic of the corpus to show by example: the first short heading of a task. */
export const exampleTopic = perAssistant((assistant) => {
  const headings = tasksOf(assistant)
    .filter(({ responsible }) => responsible.length > 0)
    .map(({ heading }) => bare(heading!));
  return headings.find((heading) => heading.length <= 8) ?? headings[0] ?? '主题';
});
