import type { Evidence } from '../../evidence/evidence.ts';
import type { Library } from '../../evidence/library.ts';
import type { Question } from '../../question/types.ts';
import { draft, type Draft } from '../draft.ts';
import { planAgencies, roleAsked } from '../duties.ts';
import { listed, proofOf } from '../duty-lists.ts';
import { clauseLabel, documentLabel, quotedHeading } from '../labels.ts';
import { rolesInWords } from '../responsibility.ts';

/** 市财政局负不负责: tested on the lists of the clauses that speak of the task. */
export function composeAgencyClaim(question: Question, speaking: readonly Evidence[], library: Library): Draft {
  const role = roleAsked(question);
  const results = speaking.map(({ ranked }) => {
    const { document, clause } = ranked.view;
    const all = listed(clause);
    // Where the clause tells who leads, the others do not.
    const telling = all.some((entry) => entry.role === role);
    const held = telling ? all.filter((entry) => entry.role === role) : all;
    // A list that names no leader has none, not the first or any other of its agencies.
    const leaderless = role === '牵头' && !telling && all.length > 1;
    const groups = question.agencies.map((mention) => planAgencies(mention, question, [document], library));
    const named = groups.map((group) => held.filter(({ agency }) => group.some(({ name }) => name === agency)));
    return {
      document,
      clause,
      named: named.flat(),
      told: telling || (leaderless && named.every((entries) => entries.length > 0)),
      leaderless,
      yes: !leaderless && named.length > 0 && named.every((entries) => entries.length > 0),
    };
  });
  const told = results.some(({ yes }) => yes) ? results.filter(({ yes }) => yes) : results;
  const rest = results.filter((result) => !told.includes(result));
  const only = /只|仅|单独|独自|唯一/.test(question.text);
  const isSo =
    told[0]!.yes &&
    (!only || new Set(listed(told[0]!.clause).map(({ agency }) => agency)).size === question.agencies.length);
  const denial = deniedClaim.test(question.text);
  const yes = isSo !== denial;
  const who = question.agencies.map(({ said }) => said).join('、');
  const lines = [...told, ...rest].map(({ document, clause, named, told: inRoles, yes: here }) => {
    const label = `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}${quotedHeading(clause)}`;
    if (inRoles) return `${label}：${rolesInWords(listed(clause))}`;
    if (here) return `${[...new Set(named.map(({ agency }) => agency))].join('、')}是${label}的责任单位`;
    const all = listed(clause);
    return `${who}不在${label}的责任单位之列${all.length > 0 ? `（${rolesInWords(all)}）` : ''}`;
  });
  return {
    ...draft(
      'verification',
      true,
      `${denial ? (yes ? '对' : '不对') : yes ? '是' : told[0]!.leaderless ? '没有写明谁牵头' : '不是'}。${lines.join('；')}。`,
    ),
    verdict: yes ? 'yes' : 'no',
    ...proofOf([...told, ...rest]),
  };
}

/** 市财政局不是责任单位，这说法对不对: what is said to be true or false denies; 不是责任单位吗 only asks. */
const deniedClaim =
  /(?:(?<!是)不是|(?<!有)没有?|(?<!参)不参与|(?<!负)不负责|(?<!在)不在|(?<!包)不包括|不含|不涉及).*(?:说法|[这么那]么?样?说|对不对|对吗|对吧|是吧|是吗|正确|属实|没错吧)|(?:是不是|是否)(?:没有?|不)/;
