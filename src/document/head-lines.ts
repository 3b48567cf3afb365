import { cutLine, type Line } from './lines.ts';
import { DATE, ISSUER_NAME, NOTE } from './signature.ts';
import type { Squeezed } from './squeezed.ts';
import { endsAsTitle, gluedAddressees, gluedNumber, gluedPromulgation, issuedPlan } from './title.ts';

/** 「（此件公开发布）某县应急预案」 */
const LEADING_NOTE = new RegExp(`^${NOTE.source}(?=.)`);
/** So far into a line the head of a document can reach. */
const LONGEST_HEAD = 6000;

/**
 * The lines of a head as they were before a conversion glued them together: title, 文号, 主送机关, 落款, 附注 and the title of the
 * plan. 「…的通知某政办发〔2024〕7号各县：…。某市人民政府2024年9月1日（此件公开发布）某市行动方案为…」
 */
export function partGlued(squeezed: Squeezed, lines: Line[]): Line[] {
  let plan: string | null = null;
  return lines.flatMap((line) => {
    const cuts = new Set<number>();
    const text = line.text.slice(0, LONGEST_HEAD);
    let at = 0;
    // 「【政府文件】某市人民政府关于…的通知」: the column of a web page
    const column = /^【[^】]{2,30}】/.exec(text)?.[0].length ?? 0;
    if (column > 0 && endsAsTitle(text.slice(column))) cuts.add(column);
    const number = gluedNumber(text);
    const titleEnd = number?.title ?? gluedAddressees(text);
    if (titleEnd !== null) {
      plan ??= issuedPlan(text.slice(0, titleEnd));
      at = number?.end ?? titleEnd;
      cuts.add(titleEnd).add(at);
      const colon = text.slice(at, at + 180).search(/[：:]/);
      if (colon > 0) cuts.add(at + colon + 1);
    }
    const promulgated = gluedPromulgation(text);
    if (promulgated !== null) cuts.add(promulgated);
    const note = LEADING_NOTE.exec(text)?.[0].length;
    if (note !== undefined) cuts.add(note);
    if (text.length > 60) for (const cut of signatureCuts(text, at)) cuts.add(cut);
    if (plan !== null && text.length > plan.length + 8) {
      // the plan's own title, glued to its first words: behind the note, the day, or at the head of the line
      const own = text.indexOf(plan, at);
      const before = text[own - 1];
      if (own === 0 || (own > 0 && /[）)日]/.test(before!))) cuts.add(own).add(own + plan.length);
    }
    return pieces(squeezed, line, cuts);
  });
}

/** 「…抓好落实。某市人民政府2024年9月1日（此件公开发布）」: before the name, behind the day, around the note. */
function signatureCuts(text: string, from: number): number[] {
  const cuts: number[] = [];
  const date = new RegExp(DATE.source, 'g');
  for (const found of text.slice(from).matchAll(date)) {
    const at = from + found.index;
    const name = /(?:^|[。；])([^。；，]{2,40})$/.exec(text.slice(Math.max(0, at - 60), at))?.[1];
    if (name && ISSUER_NAME.test(name)) cuts.push(at - name.length, at + found[0].length);
  }
  const note = NOTE.exec(text);
  if (note) cuts.push(note.index, note.index + note[0].length);
  return cuts;
}

function pieces(squeezed: Squeezed, line: Line, cuts: Set<number>): Line[] {
  const inner = [...cuts].filter((cut) => cut > 0 && cut < line.text.length).sort((a, b) => a - b);
  if (inner.length === 0) return [line];
  const ends = [...inner, line.text.length];
  return ends.map((end, i) => cutLine(squeezed, line, line.start + (inner[i - 1] ?? 0), line.start + end));
}
