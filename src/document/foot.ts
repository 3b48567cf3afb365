import type { Line } from './lines.ts';
import { DATE, ISSUER_NAME } from './signature.ts';

const FOOT_LINE = new RegExp(
  `^(?:${DATE.source}(?:印发)?|[（(](?:此件|联系|本文|共印)[^）)]{0,60}[）)]|抄送.{0,200}|[（(]?(?:(?:信息|稿件|文章)?来源|原标题|责任编辑|编辑)[：:].{2,60}|附件[:：].{0,80}|\\d{1,2}[.．、].{2,60})$`,
);
const GLUED = new RegExp(
  `(?<=[。）])(\\p{Script=Han}{2,30}(?:府|厅|室|会|院|局|部|委))?(${DATE.source})([（(][^（）()]{2,24}[）)])?$`,
  'u',
);

/**
 * Where the foot of a text begins (落款: signature, date, 附注, list of attachments): squeezed position, or null.
 * Only lines behind `from`, the last mark, can belong to it.
 */
export function footStart(lines: Line[], from: number): number | null {
  let start: number | null = null;
  let dated = false;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i]!;
    if (line.start <= from) break;
    const signature = dated && ISSUER_NAME.test(line.text) && line.text.length <= 40;
    if (!FOOT_LINE.test(line.text) && !signature) {
      const glued = GLUED.exec(line.text);
      if (glued) start = line.start + glued.index;
      break;
    }
    // 1. … belongs to a list of attachments only where 附件： stands above it
    if (
      /^\d{1,2}[.．、]/.test(line.text) &&
      !lines.slice(Math.max(0, i - 12), i).some(({ text }) => /^附件[:：]/.test(text))
    )
      break;
    dated ||= DATE.test(line.text);
    start = line.start;
  }
  if (start === null) {
    const last = lines.at(-1);
    const glued = last ? GLUED.exec(last.text) : null;
    if (last && glued && last.start + glued.index > from) start = last.start + glued.index;
  }
  return start;
}
