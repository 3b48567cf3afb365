import type { Judgement } from '../evidence.ts';
import { cellsAsked } from '../cells.ts';
import { limitsBeside } from '../views.ts';

/** 什么时候完成 of a clause with its time limits beside its sentences. */
export const limitsTold: Judgement = (question, ranked, best) => {
  if (question.intent !== 'deadline' || question.asked !== 'date' || untilWhen.test(question.text)) return null;
  const limits = limitsBeside(ranked.view.clause);
  return limits.length > 0 ? { ranked, sentence: best, silent: null, limits } : null;
};

/** Until when something holds, not when it is due: 禁渔到哪一年. */
const untilWhen = /[到至](?:哪一?[年月天]|什么时候|几时|何时)(?=$|[?。,]|为止|截止)/;

/** The figure of a year or a column, of a table's row. */
export const cellsTold: Judgement = (question, ranked, best) => {
  const cells = cellsAsked(question, ranked.view.clause);
  return cells.length > 0 ? { ranked, sentence: best, silent: null, cells } : null;
};
