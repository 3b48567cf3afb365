import { partGlued } from './head-lines.ts';
import type { Line } from './lines.ts';
import type { Squeezed } from './squeezed.ts';
import { isNumberLine, normalNumber, readNumber, readPromulgation } from './number.ts';
import { DATE_LINE, isSigned, issuerFromTitle, readDateAndIssuer, readNote } from './signature.ts';
import { isNoise, issuedPlan, titleAt, type FoundTitle } from './title.ts';
import type { PlanDocument, Reference } from './types.ts';

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

/** A paragraph of the head, whole over its page breaks. */
export interface HeadParagraph {
  start: number;
  text: string;
}

/** Reads the facts of a document's head (the lines before its first clause) and foot (the lines behind its last one). */
export function readHeader(squeezed: Squeezed, opening: Line[], foot: Line[], paragraphs: HeadParagraph[]): Header {
  const head = partGlued(squeezed, opening);
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
  // a notice is signed above what it passes on, which may have a signature of its own
  const passesOn = /印发|转发|批转/.test(titles[0]?.text ?? '') && isSigned(head);
  readDateAndIssuer(squeezed, passesOn ? head : [...foot, ...head], header);
  readNote(squeezed, [...head, ...foot], header);
  readAddressees(squeezed, head, header);
  readBasis(squeezed, paragraphs, titles.at(-1)?.end ?? 0, header);
  if (!header.number) readPromulgation(squeezed, head, header);
  const order = /^(.{4,24}?)令第/.exec(header.number ?? '');
  if (order && !header.issuer && header.facts.number) {
    header.issuer = order[1]!;
    header.facts.issuer = header.facts.number;
  }
  if (!header.issuer) issuerFromTitle(squeezed, header, titles);
  return header;
}

/** The title of the document and, where it is a notice that issues a plan, the title of the plan. */
function readTitles(squeezed: Squeezed, head: Line[], header: Header): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (let i = 0; i < Math.min(head.length, 60); i += 1) {
    const line = head[i]!;
    if (isNoise(line) || DATE_LINE.test(line.text) || isNumberLine(line)) continue;
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
  header.facts.title = squeezed.passage(at.start, at.end);
  return own ? [first, own] : [first];
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
    header.facts.addressees = squeezed.passage(line.start, line.start + to);
    return;
  }
}

/** 依据: what the introduction says the plan follows. */
function readBasis(squeezed: Squeezed, paragraphs: HeadParagraph[], from: number, header: Header): void {
  const own = (header.title ?? '').replace(/[“”]/g, '');
  for (const line of paragraphs) {
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
        references.push({
          ...squeezed.span(at, at + found[0].length),
          title: name,
          number: found[2] ? normalNumber(found[2]) : null,
        });
      }
      if (!references.length) continue;
      header.basis.push(...references);
      header.facts.basis ??= squeezed.passage(
        line.start + sentence.index,
        line.start + sentence.index + sentence[0].length,
      );
    }
  }
}
