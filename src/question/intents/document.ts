import { documentPattern } from '../grammar.ts';
import type { IntentRule } from './rule.ts';

/** 文号是多少 · 哪天印发的 · 发给哪些单位 · 根据什么文件制定: about the document, not about what it says. */
export const document: IntentRule = ({ asking, atoms, clause, text }) =>
  clause === null &&
  documentPattern.test(asking) &&
  (/文号|印发|发文|主送|几号文|全称|附注|发给|下发/.test(text) || atoms.every(({ weight }) => weight <= 0.9));
