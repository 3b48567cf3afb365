import type { Intent } from '../types.ts';
import { clause } from './clause.ts';
import { comparison } from './comparison.ts';
import { count } from './count.ts';
import { deadline } from './deadline.ts';
import { document } from './document.ts';
import { duties } from './duties.ts';
import { greeting } from './greeting.ts';
import { help } from './help.ts';
import { responsibility } from './responsibility.ts';
import type { Features, IntentRule } from './rule.ts';
import { target } from './target.ts';
import { verification } from './verification.ts';

/** In order: the first that matches is meant. What a plan is and how it is built comes before what it says. */
const rules: [Intent, IntentRule][] = [
  ['greeting', greeting],
  ['help', help],
  ['document', document],
  ['comparison', comparison],
  ['duties', duties],
  ['count', count],
  ['clause', clause],
  ['verification', verification],
  ['responsibility', responsibility],
  ['deadline', deadline],
  ['target', target],
];

/** The intent of a question; `fact` when no rule matches: bare keywords, 哪些, 什么. */
export function decideIntent(features: Features): Intent {
  if (features.asked === 'contact' && !greeting(features) && !help(features)) return 'fact';
  return rules.find(([, matches]) => matches(features))?.[0] ?? 'fact';
}
