import type { Clause, PlanDocument, Responsibility, Target, Warning } from './types.ts';

/** What `corpus check --json` prints for one document (contract.md). */
export interface DocumentReport {
  /** As received: the .docx, .pdf … itself. */
  file: string;
  /** The text kept beside it, which the positions refer to; absent where it is the file itself. */
  text?: string;
  number: string | null;
  title: string;
  issuer: string | null;
  date: string | null;
  clauses: ClauseReport[];
  warnings: Warning[];
}

/** One clause of a report; `start` and `end` are UTF-16 offsets in the file. */
export interface ClauseReport {
  path: string;
  heading: string | null;
  start: number;
  end: number;
  leaf: boolean;
  responsible: { agency: string; printed: string; role: string }[];
  deadline: string | null;
  targets: Pick<Target, 'subject' | 'comparison' | 'value' | 'unit' | 'deadline' | 'quote'>[];
}

/** What was understood of a document, for machines. */
export function documentReport(document: PlanDocument): DocumentReport {
  const { source, number, issuer, date, warnings } = document;
  // The file's own title is the notice's where a notice issues the plan; citations name the plan.
  const title = document.noticeTitle ?? document.title;
  const file = source.original === undefined ? { file: source.file } : { file: source.original, text: source.file };
  return { ...file, number, title, issuer, date, clauses: document.clauses.map(clauseReport), warnings };
}

function clauseReport(clause: Clause): ClauseReport {
  const unnumbered = /^(?:结语|落款)$|注$/.test(clause.path);
  return {
    path: clause.path === '结语' ? '' : clause.path,
    // An unnumbered paragraph shares the path of the clause it stands in, whose heading is another.
    heading: clause.num === '' && clause.path !== '序' ? null : clause.heading,
    start: clause.start,
    end: clause.end,
    leaf: clause.children.length === 0 && !unnumbered,
    responsible: clause.responsible.filter(isAssigned).map(({ agency, printed, role }) => ({ agency, printed, role })),
    deadline: clause.deadlines.length ? clause.deadlines.map(({ printed }) => printed).join('；') : null,
    targets: clause.targets.map(({ subject, comparison, value, unit, deadline, quote }) => ({
      subject,
      comparison,
      value,
      unit,
      deadline,
      quote,
    })),
  };
}

/** A general duty (各县区要承担主体责任) is no assignment of a task. */
function isAssigned({ origin, general }: Responsibility): boolean {
  return origin !== 'sentence' || !general;
}

/** What was understood of a document, for a person at a terminal: outline, responsibilities, targets, warnings. */
export function documentReportText(document: PlanDocument): string {
  const { number, title, issuer, date, addressees, note, basis, source, warnings } = document;
  const head = [
    source.file,
    `  标题 ${title}`,
    `  文号 ${number ?? '—'}　发文机关 ${issuer ?? '—'}　成文日期 ${date ?? '—'}`,
    ...(addressees.length ? [`  主送 ${addressees.join('，')}`] : []),
    ...(note ? [`  附注 ${note}`] : []),
    ...basis.map((reference) => `  依据 《${reference.title}》${reference.number ?? ''}`),
  ];
  return [
    ...head,
    ...document.clauses.flatMap(clauseText),
    ...warnings.map(({ line, message }) => `  ! line ${line}: ${message}`),
  ].join('\n');
}

function clauseText(clause: Clause): string[] {
  const indent = '  '.repeat(Math.min(clause.level, 5) + 1);
  const name = clause.heading ?? `${clause.sentences[0]?.text.slice(0, 24) ?? ''}…`;
  const lines = [`${indent}${clause.path} ${name}`];
  const roles = new Map<string, string[]>();
  for (const { role, origin, agency } of clause.responsible) {
    const key = origin === 'sentence' ? `${role}（正文）` : role;
    roles.set(key, [...(roles.get(key) ?? []), agency]);
  }
  for (const [role, agencies] of roles) lines.push(`${indent}  ${role}：${agencies.join('、')}`);
  for (const { subject, value, deadline } of clause.targets)
    lines.push(`${indent}  目标：${subject} ${value}${deadline ? `（${deadline}）` : ''}`);
  const limits = clause.deadlines.map(({ printed }) => printed);
  if (limits.length) lines.push(`${indent}  期限：${limits.join('；')}`);
  return lines;
}
