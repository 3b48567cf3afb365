import type { Evidence } from '../evidence/evidence.ts';
import { gather, strength } from '../evidence/gather.ts';
import type { Library } from '../evidence/library.ts';
import { shareSpokenOf } from '../evidence/shares.ts';
import { fold } from '../language/fold.ts';
import type { Question } from '../question/types.ts';
import { agenciesSaid, claimsObject, claimsTask } from './agency-roles.ts';
import { claimsOfAll, findingOf } from './claims.ts';
import { worst, type Finding } from './finding.ts';
import { supported } from './coverage.ts';
import { headPassage } from './cite.ts';
import { draft, type Draft } from './draft.ts';
import { planAgencies, roleAsked } from './duties.ts';
import { listed, proofOf } from './duty-lists.ts';
import { clauseLabel, documentLabel, quotedHeading } from './labels.ts';
import { leaveAskedAt } from './leave.ts';
import { composeMissingMember, lacksMember } from './membership.ts';
import { rolesInWords } from './responsibility.ts';
import { carryingPart, inStatement } from './segments.ts';
import { composeSilent } from './silent.ts';

/** X 负不负责 Y · 方案要求 Z 吗 · 比例是 N 吗: the topic is found first, then the claim is tested. */
export function composeVerification(question: Question, library: Library): Draft {
  const gathered = gather({ ...question, asked: null }, library);
  if (gathered.speaking.length === 0)
    return composeMissingMember(question, library) ?? composeSilent('verification', gathered, library);
  if (lacksMember(question, gathered.speaking))
    return composeMissingMember(question, library) ?? draft('verification', false, '方案没有写到这一点。');
  return isOfTask(question, gathered.speaking, library)
    ? agencyClaim(question, gathered.speaking, library)
    : contentClaim(question, gathered.speaking, library);
}

/**
 * Is it claimed that agencies are responsible? Where the words do not tell, and where the clause has no list of them, what the
 * sentence says of them is tested like anything else.
 */
function isOfTask(question: Question, speaking: readonly Evidence[], library: Library): boolean {
  if (question.agencies.length === 0 || isPrinted(question, speaking) || claimsObject(question)) return false;
  const isNamed = (evidence: Evidence) => agenciesIn(question, evidence, library) !== 'unsaid';
  const isListed = ({ ranked }: Evidence) => {
    const { document, clause } = ranked.view;
    return question.agencies.every((mention) =>
      planAgencies(mention, question, [document], library).some(({ name }) =>
        listed(clause).some(({ agency }) => agency === name),
      ),
    );
  };
  if (speaking.some(isListed)) return true;
  return !speaking.some(
    (evidence) => isNamed(evidence) && (!claimsTask(question) || listed(evidence.ranked.view.clause).length === 0),
  );
}

/** Does the sentence that answers name the agencies of the claim? */
function agenciesIn(question: Question, evidence: Evidence, library: Library): Finding {
  if (question.agencies.length === 0 || isPrinted(question, [evidence])) return 'so';
  const best = evidence.sentence ?? evidence.ranked.sentences[0];
  return best ? agenciesSaid(question, best.sentence.text, library) : 'unsaid';
}

/** 组织部门牵头抓总: what the plan says in just these words needs no list of agencies. */
const isPrinted = ({ agencies, text }: Question, speaking: readonly Evidence[]): boolean =>
  text
    .split(/[,;。?]/)
    .filter((part) => part.length >= longEnough && agencies.some(({ said }) => part.includes(said)))
    .some((part) =>
      speaking.some(({ ranked }) => ranked.view.sentences.some((sentence) => sentence.text.includes(part))),
    );
const longEnough = 7;

function agencyClaim(question: Question, speaking: readonly Evidence[], library: Library): Draft {
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

function contentClaim(question: Question, all: readonly Evidence[], library: Library): Draft {
  const most = Math.max(...all.map(({ sentence }) => sentence?.coverage ?? 0));
  // What one plan says outright is not tested on the other's nearest sentence.
  const speaking = question.scope.explicit
    ? all
    : all.filter(({ sentence }) => (sentence?.coverage ?? 0) >= outright * most);
  const textOf = (text: string) => library.views.text(text);
  const results = speaking.map((evidence) => {
    const { ranked, sentence } = evidence;
    const { document, clause } = ranked.view;
    const best = sentence ?? ranked.sentences[0] ?? null;
    const heading = fold(clause.heading ?? '');
    const shareOf = (text: string) => shareSpokenOf(question, textOf(text));
    // 8．进口冻品免交查验费。配送车辆…: a heading may be what says it.
    const headingShare = shareOf(heading);
    const inHeading = best !== null && headingShare >= supported && headingShare > shareOf(best.sentence.text) + beyond;
    const passage = inHeading ? headPassage(document, clause) : best && carryingPart(document, best, question, textOf);
    return {
      document,
      clause,
      passage,
      said: inHeading || passage === null ? (clause.heading ?? '') : inStatement(passage.text),
      finding:
        best === null || passage === null
          ? ('unsaid' as const)
          : worst([
              findingOf(
                question,
                {
                  heading,
                  sentence: inHeading ? heading : best.sentence.text,
                  part: fold(passage.text),
                  clause: ranked.view.whole,
                  title: fold(document.title),
                },
                library,
              ),
              agenciesIn(question, evidence, library),
            ]),
    };
  });
  const best = Math.max(...speaking.map(strength));
  const held = results.filter(({ finding }, at) => finding === 'so' && strength(speaking[at]!) >= alike * best);
  const ofAll = claimsOfAll(question);
  const finding = !ofAll ? results[0]!.finding : held.length === question.scope.documents.length ? 'so' : 'otherwise';
  const opens =
    ofAll && finding !== 'so' && held.length > 0
      ? `只有${held.map(({ document }) => documentLabel(document, library.documents)).join('、')}这样写。`
      : opening(finding, question.text);
  const lines = results.map(
    ({ document, clause, said }) =>
      `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}：${said}`,
  );
  return {
    ...draft('verification', true, `${opens}${lines.join('；')}。`),
    verdict: finding === 'so' ? 'yes' : finding === 'open' ? null : 'no',
    quotations: results.flatMap(({ document, clause, passage }) => (passage ? [{ document, clause, passage }] : [])),
  };
}

/** Share of the best sentence's coverage that another plan's needs to be spoken of. */
const outright = 0.85;

/** A plan says the same only where its clause fits the claim nearly as well as the other's. */
const alike = 0.85;

/** What is said before the plan's own words. */
function opening(finding: Finding, text: string): string {
  switch (finding) {
    case 'so':
      return `${assent(text)}。`;
    case 'otherwise':
      return '方案不是这样写的。';
    case 'unsaid':
      return '方案没有这样写；最接近的是';
    case 'open':
      return Number.isFinite(leaveAskedAt(text)) ? '能不能这样做，请看原文。' : '是不是这样，请看原文。';
  }
}

/** How much more of a claim a heading must speak of than the sentence to be what says it. */
const beyond = 0.3;
/** Yes, in the verb of the question: 能不能 → 可以, 有没有 → 有, 要不要 → 要. */
function assent(text: string): string {
  if (/能不能|可不可以|可以|能(?![耗力源效]).{0,12}吗|允许/.test(text)) return '可以';
  if (/有没有|有无/.test(text)) return '有';
  if (/要不要|要.{0,12}吗|必须/.test(text)) return '要';
  return '是';
}
