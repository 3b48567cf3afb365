import { prohibitionOver } from '../../document/prohibition.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { strength } from '../../evidence/gather.ts';
import type { Library } from '../../evidence/library.ts';
import { shareSpokenOf } from '../../evidence/shares.ts';
import { fold } from '../../language/fold.ts';
import type { Question } from '../../question/types.ts';
import { headPassage } from '../cite.ts';
import { draft, type Draft } from '../draft.ts';
import { clauseLabel, documentLabel } from '../labels.ts';
import { behindLead } from '../lead.ts';
import { carryingPart, inStatement } from '../segments.ts';
import { agenciesIn } from './agency-roles.ts';
import { supported } from './coverage.ts';
import { worst, type Finding } from './finding.ts';
import { leaveAskedAt } from './leave.ts';
import { findingOf } from './test.ts';
import { claimsOfAll } from './wording.ts';

/** 方案要求…吗, 比例是…吗: tested on what the clauses say. */
export function composeContentClaim(question: Question, all: readonly Evidence[], library: Library): Draft {
  const most = Math.max(...all.map(({ sentence }) => sentence?.coverage ?? 0));
  // What one plan says outright is not tested on the other's nearest sentence.
  const speaking = question.scope.explicit
    ? all
    : all.filter(({ sentence }) => (sentence?.coverage ?? 0) >= outright * most);
  const results = speaking.map((evidence) => testOn(evidence, question, library));
  const best = Math.max(...speaking.map(strength));
  const held = results.filter(({ finding }, at) => finding === 'so' && strength(speaking[at]!) >= alike * best);
  const ofAll = claimsOfAll(question);
  const finding = !ofAll ? results[0]!.finding : held.length === question.scope.documents.length ? 'so' : 'otherwise';
  const opens =
    ofAll && finding !== 'so' && held.length > 0
      ? `只有${held.map(({ document }) => documentLabel(document, library.documents)).join('、')}这样写。`
      : opening(finding, question.text, results[0]!.lead !== null);
  const lines = results.map(
    ({ document, clause, lead, said }) =>
      `${documentLabel(document, library.documents)}${clauseLabel(document, clause)}：${behindLead(lead, said)}`,
  );
  return {
    ...draft('verification', true, `${opens}${lines.join('；')}。`),
    verdict: finding === 'so' ? 'yes' : finding === 'open' ? null : 'no',
    quotations: results.flatMap(({ document, clause, lead, passage }) => [
      ...(lead ? [{ document, clause: clause.parent!, passage: lead }] : []),
      ...(passage ? [{ document, clause, passage }] : []),
    ]),
  };
}

/** What the sentence or the heading of one clause makes of the claim, and what is quoted of it. */
function testOn(evidence: Evidence, question: Question, library: Library) {
  const { ranked, sentence } = evidence;
  const { document, clause } = ranked.view;
  const textOf = (text: string) => library.views.text(text);
  const best = sentence ?? ranked.sentences[0];
  const lead = prohibitionOver(clause);
  if (!best) return { document, clause, lead, passage: null, said: clause.heading ?? '', finding: 'unsaid' as const };
  const heading = fold(clause.heading ?? '');
  const shareOf = (text: string) => shareSpokenOf(question, textOf(text));
  // 8．进口冻品免交查验费。配送车辆…: a heading may be what says it.
  const headingShare = shareOf(heading);
  const inHeading = headingShare >= supported && headingShare > shareOf(best.sentence.text) + beyond;
  const passage = inHeading ? headPassage(document, clause) : carryingPart(document, best, question, textOf);
  const place = {
    heading,
    sentence: inHeading ? heading : best.sentence.text,
    part: fold(passage.text),
    clause: ranked.view.whole,
    isForbidden: lead !== null,
    title: fold(document.title),
  };
  return {
    document,
    clause,
    lead,
    passage,
    said: inHeading ? clause.heading! : inStatement(passage.text),
    finding: worst([findingOf(question, place, library), agenciesIn(question, evidence, library)]),
  };
}

/** Share of the best sentence's coverage that another plan's needs to be spoken of. */
const outright = 0.85;

/** A plan says the same only where its clause fits the claim nearly as well as the other's. */
const alike = 0.85;

/** What is said before the plan's own words. */
function opening(finding: Finding, text: string, isForbidden: boolean): string {
  switch (finding) {
    case 'so':
      return `${assent(text)}。`;
    case 'otherwise':
      return isForbidden && Number.isFinite(leaveAskedAt(text)) ? '不可以。' : '方案不是这样写的。';
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
