import type { Header } from './header.ts';
import type { Line } from './lines.ts';
import type { Squeezed } from './squeezed.ts';
import type { FoundTitle } from './title.ts';

/** 成文日期 in either kind of digits. */
export const DATE =
  /(?:(?:19|20|１９|２０)[\d０-９]{2}年[\d０-９]{1,2}月[\d０-９]{1,2}日|(?:二[〇○零O0]|一九)[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/;
/** A line that is a day and nothing else. */
export const DATE_LINE = new RegExp(`^${DATE.source}(?:印发)?$`);
/** 附注 with its bracket. */
export const NOTE = /[（(]((?:此件|本文|此文)[^（）()]{2,20})[）)]/;
/** A line that can be a signature. */
export const ISSUER_NAME =
  /^(?:中共)?[\p{Script=Han}、]{2,40}(?:人民政府|办公厅|办公室|委员会|国务院|总局|[部厅局委办署院会府]|领导小组|指挥部|集团|公司)(?:办公室|办公厅)?(?:[（(][^）)]{2,16}[）)])?$/u;

/** Whether a name stands above a day. */
export function isSigned(lines: Line[]): boolean {
  return lines.some(({ text }, i) => i > 0 && DATE_LINE.test(text) && ISSUER_NAME.test(lines[i - 1]!.text));
}

/** 成文日期 and, above it, 发文机关 as signed. */
export function readDateAndIssuer(squeezed: Squeezed, lines: Line[], header: Header): void {
  for (const [i, line] of lines.entries()) {
    const found = DATE.exec(line.text);
    if (!found) continue;
    const alone = DATE_LINE.test(line.text);
    // the foot of a text on one line: 「…落地见效。国务院办公厅2020年7月15日（此件公开发布）」
    const glued = /(?:^|[。；])((?:[^。；，]{2,40}))$/.exec(line.text.slice(0, found.index));
    const signed =
      !alone &&
      glued !== null &&
      ISSUER_NAME.test(glued[1]!) &&
      /^(?:[（(].*)?$/.test(line.text.slice(found.index + found[0].length));
    if (!alone && !signed) continue;
    header.date = found[0];
    header.facts.date = squeezed.passage(line.start + found.index, line.start + found.index + found[0].length);
    if (signed) {
      header.issuer = glued![1]!;
      const at = line.start + found.index - header.issuer.length;
      header.facts.issuer = squeezed.passage(at, at + header.issuer.length);
      return;
    }
    const signers: Line[] = [];
    for (let j = i - 1; j >= 0 && i - j <= 8; j -= 1) {
      const above = lines[j]!;
      if (above.start > line.start || !ISSUER_NAME.test(above.text) || above.text.length > 40) break;
      signers.unshift(above);
    }
    if (signers.length) {
      header.issuer = signers
        .flatMap(({ raw }) =>
          raw
            .trim()
            .split(/\s{2,}|　/)
            .map((name) => name.replace(/\s+/g, '')),
        )
        .join('、');
      header.facts.issuer = squeezed.passage(signers[0]!.start, signers.at(-1)!.end);
    }
    return;
  }
}

/** 附注: （此件公开发布）. */
export function readNote(squeezed: Squeezed, lines: Line[], header: Header): void {
  for (const line of lines) {
    const found = NOTE.exec(line.text);
    if (!found) continue;
    header.note = found[1]!;
    const at = line.start + found.index + 1;
    header.facts.note = squeezed.passage(at, at + found[1]!.length);
    return;
  }
}

/** No signature: the issuer stands at the head of the title. 「〈issuer〉关于印发 …的通知」, 「〈issuer〉印发《…》」 */
export function issuerFromTitle(squeezed: Squeezed, header: Header, titles: FoundTitle[]): void {
  const notice = titles[0];
  const at = notice?.text.search(/关于|(?:联合)?(?:印发|发布|转发)《/) ?? -1;
  if (!notice || at < 3) return;
  const name = notice.text.slice(0, at);
  if (!ISSUER_NAME.test(name) && !/(?:府|厅|室|委|局|部|会)$/.test(name)) return;
  const span = squeezed.span(notice.start, notice.start + at);
  const printed = squeezed.source.text.slice(span.start, span.end).trim();
  header.issuer = printed.split(/[\s]+/).every((part) => ISSUER_NAME.test(part))
    ? printed.split(/\s+/).join('、')
    : name;
  header.facts.issuer = squeezed.passage(notice.start, notice.start + at);
}
