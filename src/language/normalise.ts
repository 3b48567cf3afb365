import { simplify } from './simplify.ts';

/** A message made readable for the rules that understand questions. */
export interface Normalised {
  /** One line without blanks, except between two Latin words or two numbers. */
  text: string;
  /** The same text cut where a line break or blank parted two words of 2+ characters: 「医保 谁管」 → 医保, 谁管. */
  pieces: string[];
}

// Bot mentions (@name_bot); not the @ inside an e-mail address.
const mention = /(?<![\p{L}\p{N}.])@[A-Za-z]\w{2,31}/gu;
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/gu;
// Zero-width and bidirectional marks, lone surrogates, private use, unassigned, stray combining marks.
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}\u115f\u1160\u3164\uffa0]/gu;
const control = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;
const kept = /[\p{L}\p{N}©®™]/u;
const latin = /[\p{Script=Latin}\p{N}]/u;

/** Nothing to clean but full-width marks: what most messages are made of. */
const plain = /^[一-\u9fffA-Za-z\d?,.!？，。！：；、（）%]+$/;

/** Full-width forms of ASCII, so far behind it (Unicode, Halfwidth and Fullwidth Forms): what NFKC makes of them. */
const fullWidth = /[！-～]/g;
const behindAscii = 0xfee0;

function isLatin(character: string | undefined): boolean {
  return character !== undefined && latin.test(character);
}

/**
 * Puts the blank-separated parts back together. Single characters that someone spaced out join (总 会 计 师, D R G);
 * Latin words and numbers of 2+ characters stay apart; elsewhere the blank goes, and its place starts a new piece.
 */
function join(parts: string[]): Normalised {
  const pieces: string[][] = [];
  const text: string[] = [];
  let before = '';
  for (const part of parts) {
    const bothLong = [...before].length > 1 && [...part].length > 1;
    if (bothLong && isLatin(before.at(-1)) && isLatin(part[0])) text.push(' ');
    text.push(part);
    if (pieces.length && !bothLong) pieces.at(-1)!.push(part);
    else pieces.push([part]);
    before = part;
  }
  return { text: text.join(''), pieces: pieces.map((piece) => piece.join('')) };
}

/**
 * Canonical form of a typed message: NFKC, traditional → simplified by phrase, blanks between Han characters out;
 * emoji, @mentions, zero-width and control characters out. Case and punctuation stay. Lengths change: for questions,
 * not for document text (see `fold`). Never throws, whatever the string.
 */
export function normalise(message: string): Normalised {
  if (plain.test(message)) {
    const text = simplify(message.replace(fullWidth, (mark) => String.fromCharCode(mark.charCodeAt(0) - behindAscii)));
    return { text, pieces: [text] };
  }
  const clean = message
    .normalize('NFKC')
    .replace(mention, ' ')
    // ©®™ and digits are "pictographic" or "emoji" too; only real pictures go.
    .replace(emoji, (character) => (kept.test(character) ? character : ' '))
    .replace(control, ' ')
    .replace(invisible, '');
  return join(simplify(clean).split(' ').filter(Boolean));
}
