import type { Line } from './lines.ts';
import type { Squeezed } from './squeezed.ts';
import { DOCUMENT_NUMBER, gluedNumber, isNoise, issuedPlan, PROMULGATED, titleAt, type FoundTitle } from './title.ts';
import type { Passage, PlanDocument, Reference } from './types.ts';

/** What the head and the foot of a document say about it. */
export interface Header {
  number: string | null;
  title: string | null;
  noticeTitle: string | null;
  issuer: string | null;
  date: string | null;
  addressees: string[];
  note: string | null;
  basis: Reference[];
  facts: PlanDocument['facts'];
}

const DATE =
  /(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|二[〇○零O0][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/;
const DATE_LINE = new RegExp(`^${DATE.source}(?:印发)?$`);
const NOTE = /[（(]((?:此件|本文|此文)[^（）()]{2,20})[）)]/;
export const ISSUER_NAME =
  /^(?:中共)?[\p{Script=Han}、]{2,40}(?:人民政府|办公厅|办公室|委员会|国务院|总局|[部厅局委办署院会府]|领导小组|指挥部|集团|公司)(?:办公室|办公厅)?(?:[（(][^）)]{2,16}[）)])?$/u;

/** Reads the facts of a document's head (the lines before its first clause) and foot (the lines behind its last one). */
export function readHeader(squeezed: Squeezed, head: Line[], foot: Line[]): Header {
  const header: Header = {
    number: null,
    title: null,
    noticeTitle: null,
    issuer: null,
    date: null,
    addressees: [],
    note: null,
    basis: [],
    facts: {},
  };
  const titles = readTitles(squeezed, head, header);
  readNumber(squeezed, head, header);
  readDateAndIssuer(squeezed, [...foot, ...head], header);
  readNote(squeezed, [...head, ...foot], header);
  readAddressees(squeezed, head, header);
  readBasis(squeezed, head, titles.at(-1)?.end ?? 0, header);
  if (!header.number) readPromulgation(squeezed, head, header);
  const order = /^(.{4,24}?)令第/.exec(header.number ?? '');
  if (order && !header.issuer && header.facts.number) {
    header.issuer = order[1]!;
    header.facts.issuer = header.facts.number;
  }
  if (!header.issuer) issuerFromTitle(squeezed, header, titles);
  return header;
}

function passage(squeezed: Squeezed, start: number, end: number): Passage {
  return squeezed.passage(start, end);
}

/** The title of the document and, where it is a notice that issues a plan, the title of the plan. */
function readTitles(squeezed: Squeezed, head: Line[], header: Header): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (let i = 0; i < Math.min(head.length, 60); i += 1) {
    const line = head[i]!;
    if (isNoise(line) || DATE_LINE.test(line.text) || isNumberLine(line)) continue;
    const glued = gluedNumber(line.text);
    if (glued && titles.length === 0) {
      titles.push({ start: line.start, end: line.start + glued.title.length, text: glued.title, next: i + 1 });
      header.number = glued.number;
      const at = line.start + line.text.lastIndexOf(glued.number);
      header.facts.number = passage(squeezed, at, at + glued.number.length);
      continue;
    }
    const found = titleAt(head, i);
    if (!found) continue;
    titles.push(found);
    i = found.next - 1;
  }
  const first = titles[0];
  if (!first) return titles;
  const plan = issuedPlan(first.text);
  const bare = (text: string) => text.replace(/[《》“”"\s]/g, '');
  const own =
    plan === null
      ? undefined
      : titles.slice(1).find(({ text }) => bare(text).endsWith(bare(plan)) || bare(plan).endsWith(bare(text)));
  if (plan !== null) header.noticeTitle = first.text;
  const clean = (text: string) => text.replace(/^[#*]+|\*+$/g, '');
  header.title = clean(own?.text ?? plan ?? first.text);
  const at = own ?? first;
  header.facts.title = passage(squeezed, at.start, at.end);
  return own ? [first, own] : [first];
}

/** 东财社〔2019〕88号, alone on its line. */
function isNumberLine({ text }: Line): boolean {
  const found = DOCUMENT_NUMBER.exec(text);
  return found !== null && text.length <= found[0].length + 4;
}

function readNumber(squeezed: Squeezed, head: Line[], header: Header): void {
  if (header.number) return;
  for (const [i, line] of head.slice(0, 40).entries()) {
    // 国办发〔2018〕117号, alone on its line, in a bracket, or behind a red head's 签发人
    const found = DOCUMENT_NUMBER.exec(line.text);
    if (found && line.text.length <= found[0].length + 16 && !/[《》。，]/.test(line.text)) {
      header.number = found[1]!.replace(/^(?:发文字号|文号|字号)/, '');
      const at = line.start + line.text.indexOf(header.number);
      header.facts.number = passage(squeezed, at, at + header.number.length);
      return;
    }
    // 中华人民共和国国务院令 ⏎ 第706号
    const order = /^第\d{1,4}号$/.test(line.text) && head[i - 1] && /令$/.test(head[i - 1]!.text) ? head[i - 1]! : null;
    if (order) {
      header.number = order.text + line.text;
      header.facts.number = passage(squeezed, order.start, line.end);
      return;
    }
  }
}

function readDateAndIssuer(squeezed: Squeezed, lines: Line[], header: Header): void {
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
    header.facts.date = passage(squeezed, line.start + found.index, line.start + found.index + found[0].length);
    if (signed) {
      header.issuer = glued![1]!;
      const at = line.start + found.index - header.issuer.length;
      header.facts.issuer = passage(squeezed, at, at + header.issuer.length);
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
      header.facts.issuer = passage(squeezed, signers[0]!.start, signers.at(-1)!.end);
    }
    return;
  }
}

function readNote(squeezed: Squeezed, lines: Line[], header: Header): void {
  for (const line of lines) {
    const found = NOTE.exec(line.text);
    if (!found) continue;
    header.note = found[1]!;
    const at = line.start + found.index + 1;
    header.facts.note = passage(squeezed, at, at + found[1]!.length);
    return;
  }
}

/** A regulation says by which order it was made in a bracket below its title. */
function readPromulgation(squeezed: Squeezed, head: Line[], header: Header): void {
  for (const [i, line] of head.slice(0, 12).entries()) {
    const text = line.text + (head[i + 1]?.text ?? '');
    const found = PROMULGATED.exec(text);
    if (!found) continue;
    const at = line.start + text.indexOf(found[2]!);
    header.number = found[2]!;
    header.facts.number = passage(squeezed, at, at + found[2]!.length);
    header.date ??= found[1]!;
    header.facts.date ??= passage(squeezed, line.start + 1, line.start + 1 + found[1]!.length);
    return;
  }
}

/** 主送机关: the line behind the title that ends with a colon. 「各县、区人民政府，…，市直各委、办、局：」 */
function readAddressees(squeezed: Squeezed, head: Line[], header: Header): void {
  for (const line of head.slice(0, 40)) {
    const to = line.text.search(/[：:]/);
    if (to < 3 || to > 160 || isNoise(line)) continue;
    const words = line.text.slice(0, to);
    if (
      !/^(?:各|市|省|自治区|县|区|国务院|有关|全|驻|中|\p{Script=Han}{2,12}(?:人民政府|厅|局|委|部))/u.test(words) ||
      /[。；]/.test(words)
    )
      continue;
    header.addressees = words.split(/，|,|、(?=各)/).filter(Boolean);
    header.facts.addressees = passage(squeezed, line.start, line.start + to);
    return;
  }
}

/** 依据: what the introduction says the plan follows. */
function readBasis(squeezed: Squeezed, head: Line[], from: number, header: Header): void {
  const own = (header.title ?? '').replace(/[“”]/g, '');
  for (const line of head) {
    if (line.start < from) continue;
    for (const sentence of line.text.matchAll(/[^。]{8,1000}。?/g)) {
      if (!/根据|贯彻|落实|按照|依据|依照/.test(sentence[0])) continue;
      const references: Reference[] = [];
      for (const found of sentence[0].matchAll(
        /《([^《》]{3,120}(?:〈[^〉]*〉[^《》]*)?)》(?:[（(]([^（）()]{3,40}号)[）)])?/g,
      )) {
        const name = found[1]!;
        if (own && own.includes(name.replace(/[“”]/g, ''))) continue;
        const at = line.start + sentence.index + found.index;
        references.push({ ...squeezed.span(at, at + found[0].length), title: name, number: found[2] ?? null });
      }
      if (!references.length) continue;
      header.basis.push(...references);
      header.facts.basis ??= passage(
        squeezed,
        line.start + sentence.index,
        line.start + sentence.index + sentence[0].length,
      );
    }
  }
}

/** No signature: the issuer stands at the head of the title. 「〈issuer〉关于印发 …的通知」 */
function issuerFromTitle(squeezed: Squeezed, header: Header, titles: FoundTitle[]): void {
  const notice = titles[0];
  const at = notice?.text.indexOf('关于') ?? -1;
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
