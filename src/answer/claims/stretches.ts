import type { Library } from '../../evidence/library.ts';
import { shareSpokenOf } from '../../evidence/shares.ts';
import type { Question } from '../../question/types.ts';

/** A stretch that speaks of nearly as much as the best one is as good. */
export const nearly = 0.97;

/** Cuts a sentence into what each says something of its own; bare names of a list stay with what is said of them all. */
export function stretchesOf(sentence: string): string[] {
  const found: string[] = [];
  let names = '';
  for (const piece of sentence.split(/(?<=[,;、和])/)) {
    // 发生重大纠纷的,: of whom what follows is said
    if (
      piece.endsWith('的,') ||
      /^.{2,12}(?:[县区市省州镇乡村校院所级局委办厅站队企]|街道|中心|公司|集团)[、和]$/.test(piece)
    )
      names += piece;
    else {
      found.push(names + piece);
      names = '';
    }
  }
  return names === '' ? found : [...found, names];
}

/** The stretch of a passage that speaks of as much of the question as the passage does; the passage where none does. */
export function carryingStretch(question: Question, part: string, library: Library): string {
  const shareOf = (stretch: string) => shareSpokenOf(question, library.views.text(stretch));
  const least = nearly * shareOf(part);
  return stretchesOf(part).find((stretch) => shareOf(stretch) >= least) ?? part;
}
