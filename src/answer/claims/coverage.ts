import { explainAtoms, shareSpokenOf } from '../../evidence/shares.ts';
import type { Text } from '../../evidence/views.ts';
import { overlaps } from '../../language/spans.ts';
import type { Atom, Question } from '../../question/types.ts';

/** A word of a term that weighs this much may not be missing from the sentence. */
const telling = 1;
/** Share of a claim that the sentence must speak of to support it. */
export const supported = 0.6;
/** A sentence that speaks of so much of a claim may call the rest by other names. */
const ample = 0.75;
/** So many words at the end of a claim are what it says of its topic; this share of each must be spoken of. */
const predicate = 3;
const wholly = 0.9;
/** A sentence that speaks of less of a word says nothing of it. */
const slightly = 0.3;

/**
 * Does a sentence speak of what is claimed? `open` where it says all of something that only the clause around it speaks of:
 * that may be just this.
 */
export function spokenOf(question: Question, sentence: Text, clause: Text): 'so' | 'open' | 'unsaid' {
  const { atoms, dates, text } = question;
  const share = shareSpokenOf(question, sentence);
  if (share < supported) return 'unsaid';
  const shares = explainAtoms(question, sentence);
  // A follow-up has words of the message before, too.
  const words = atoms.flatMap((atom, at) =>
    text.startsWith(atom.text, atom.start) ? [{ atom, share: shares[at]! }] : [],
  );
  // None of what is claimed of the topic: 设在五楼 of a sentence on 托育机构.
  const lacksClaim = share < ample && words.length > 2 && words.slice(-2).every(({ share: none }) => none === 0);
  if (lacksClaim || lacksTerm(words)) return 'unsaid';
  // 康复医院, which the plans know, is not in this sentence: it is not what the sentence says.
  const missing = atoms.flatMap(({ weight, units, start, end }, at) =>
    weight >= telling && units.length > 1 && shares[at] === 0 && !overlaps(dates, start, end) ? [at] : [],
  );
  if (missing.length === 0) return 'so';
  const around = explainAtoms(question, clause);
  const isTopic = (at: number) => at < atoms.length - predicate && around[at]! > 0;
  return missing.every(isTopic) && shares.slice(-predicate).every((told) => told >= wholly) ? 'open' : 'unsaid';
}

/** 国家秘密, 事业单位: words of one term that together weigh enough to be told, of none of which the sentence speaks. */
const lacksTerm = (words: readonly { atom: Atom; share: number }[]): boolean =>
  words.slice(1).some(({ atom, share }, at) => {
    const before = words[at]!;
    return (
      Math.max(before.share, share) < slightly &&
      Math.min(before.atom.text.length, atom.text.length) > 1 &&
      before.atom.weight + atom.weight >= telling &&
      atom.units.some((unit) => before.atom.units.includes(unit))
    );
  });
