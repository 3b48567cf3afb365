import { articlesAreHeaded } from './articles.ts';
import { readClause } from './assemble.ts';
import type { Running } from './assignments.ts';
import { departmentHeadings } from './department-headings.ts';
import { handUp } from './hand-up.ts';
import { annexOf, leadsOf } from './leads.ts';
import type { Numbering } from './glued.ts';
import { pathOf, type OutlineNode } from './outline.ts';
import { plain } from './parts.ts';
import type { Squeezed } from './squeezed.ts';
import type { Clause } from './types.ts';

/** The clauses of a document in order, parents before their children, under unique ids; what stands before the first is 序. */
export function clausesOf(squeezed: Squeezed, nodes: OutlineNode[], { paragraphs, rows }: Numbering): Clause[] {
  const clauses: Clause[] = [];
  const leads = leadsOf(squeezed, nodes);
  const departments = departmentHeadings(squeezed, nodes, paragraphs);
  const running: Running = {
    headedArticles: articlesAreHeaded(squeezed, nodes, paragraphs),
    firstLeads: false,
    firstLeadsHere: false,
    department: null,
    everywhere: [],
  };
  const made = new Map<OutlineNode, Clause>();
  const used = new Map<string, number>();
  const add = (clause: Clause) => {
    const count = (used.get(clause.path) ?? 0) + 1;
    used.set(clause.path, count);
    clause.id = count === 1 ? clause.path : `${clause.path}~${count}`;
    clauses.push(clause);
  };
  const headEnd = nodes[0]?.start ?? squeezed.text.length;
  if (headEnd > 0) {
    const opening: OutlineNode = {
      mark: plain('closing', 0, '序'),
      start: 0,
      ownEnd: headEnd,
      parent: null,
      children: [],
    };
    add(readClause(squeezed, opening, '序', paragraphs, undefined, running));
  }
  let annex: OutlineNode | null = null;
  let beforeAnnex = false;
  for (const node of nodes) {
    const part = annexOf(node);
    if (part !== annex) {
      if (annex) running.firstLeads = beforeAnnex;
      [annex, beforeAnnex] = [part, running.firstLeads];
    }
    running.firstLeadsHere = leads(node);
    running.department = departments.get(node) ?? null;
    const clause = readClause(squeezed, node, pathOf(node), paragraphs, rows.get(node.mark), running);
    made.set(node, clause);
    const parent = node.parent ? made.get(node.parent) : undefined;
    if (parent) {
      clause.parent = parent;
      parent.children.push(clause);
    }
    add(clause);
  }
  // A clause ends where its last descendant does.
  for (const clause of clauses.toReversed())
    if (clause.parent) clause.parent.end = Math.max(clause.parent.end, clause.end);
  for (const clause of clauses) handUp(squeezed.source.text, clause);
  return clauses;
}
