import type { Clause, PlanDocument } from '../document/types.ts';
import type { Library } from '../evidence/library.ts';
import { draft, type Draft } from './draft.ts';
import { listed, proofOf } from './duty-lists.ts';
import { clauseLabel, documentLabel, placeOf, quotedHeading } from './labels.ts';
import type { Found } from './numbered.ts';

/**
 * 第3条和第5条有什么关系: what the plan itself says of clauses side by side, plan by plan: where they stand and which
 * agencies they share. Nothing is read into it.
 */
export function relate(found: readonly Found[], library: Library): Draft {
  const plans = [...new Set(found.map(({ document }) => document))];
  const lines = plans.map((document) =>
    relation(
      document,
      found.flatMap((each) => (each.document === document ? [each.clause] : [])),
      library,
    ),
  );
  return {
    ...draft('comparison', true, `${lines.join('。')}。`),
    ...proofOf(found),
  };
}

function relation(document: PlanDocument, clauses: readonly Clause[], library: Library): string {
  const names = clauses.map((clause) => `${clauseLabel(document, clause)}${quotedHeading(clause)}`);
  const label = `${documentLabel(document, library.documents)}${names.join('和')}`;
  return [`${label}：${places(clauses)}`, ...shares(document, clauses)].join('；');
}

/** 都在第二部分第（四）项“…” · 分别在… */
function places(clauses: readonly Clause[]): string {
  const parents = clauses.map(({ parent }) => (parent && parent.level > 0 ? parent : null));
  const called = parents.map((parent) => (parent ? `${placeOf(parent)}${quotedHeading(parent)}` : '正文'));
  return new Set(called).size === 1 ? `都在${called[0]}` : `分别在${called.join('和')}`;
}

/** The agencies that all of them have, and those that only one has. */
function shares(document: PlanDocument, clauses: readonly Clause[]): string[] {
  const agencies = clauses.map((clause) => [...new Set(listed(clause).map(({ agency }) => agency))]);
  if (agencies.some((names) => names.length === 0)) return [];
  const common = agencies[0]!.filter((name) => agencies.every((names) => names.includes(name)));
  const own = clauses.flatMap((clause, at) => {
    const rest = agencies[at]!.filter((name) =>
      agencies.every((names, other) => other === at || !names.includes(name)),
    );
    return rest.length > 0 ? [`只在${clauseLabel(document, clause)}的有${rest.join('、')}`] : [];
  });
  return [common.length > 0 ? `共同的责任单位是${common.join('、')}` : '没有共同的责任单位', ...own];
}
