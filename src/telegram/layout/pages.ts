import { FormattedString } from '@grammyjs/parse-mode';
import { sourceLine } from '../../answer/text.ts';
import type { Answer, Citation } from '../../answer/types.ts';
import { splitText } from './split.ts';
import { statementParts } from './statement.ts';

/** Longest piece of a quotation or statement on one page, in UTF-16 units; with source lines a page stays below 4096. */
const PIECE = 2800;
const PAGE = 3600;
/** About one screen of a phone: 24 lines of 20 characters. A page holds at least one block all the same. */
const SCREEN = 480;
/** What a collapsed block quote shows: three lines. */
const COLLAPSED = 60;
/** A first quotation up to this length is shown whole, later ones up to `COLLAPSED`; longer ones unfold by a tap. */
const SHOWN_WHOLE = 220;
/** What a source line takes up. */
const SOURCE = 40;
const CITATIONS = 5;

/** Link to a citation's clause; null where there is none. */
export type LinkOf = (index: number) => string | null;

interface Block {
  text: FormattedString;
  /** Characters that it takes up on the screen before anything is unfolded. */
  visible: number;
  isCitation: boolean;
}

/** A lone half of a surrogate pair would make Telegram refuse the whole message. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const plain = (text: string): FormattedString => new FormattedString(text);

function sourceOf(citation: Citation, link: string | null): FormattedString {
  const source = wellFormed(sourceLine(citation));
  const heading = citation.heading === null ? '' : `「${wellFormed(citation.heading)}」`;
  return plain('—— ')
    .concat(link === null ? plain(source) : FormattedString.link(source, link))
    .plain(heading);
}

/** A quotation and its source line; the source only once where the next one has the same. */
function citationBlocks(citations: readonly Citation[], index: number, link: string | null): Block[] {
  const citation = citations[index]!;
  const next = citations[index + 1];
  const isSameNext = next !== undefined && sourceLine(next) === sourceLine(citation);
  const pieces = splitText(wellFormed(citation.quote), PIECE).filter((piece) => piece !== '');
  return pieces.map((piece, at) => {
    const isLong = piece.length > (index === 0 ? SHOWN_WHOLE : COLLAPSED);
    const quote = isLong ? FormattedString.expandableBlockquote(piece) : FormattedString.blockquote(piece);
    const isLast = at === pieces.length - 1 && !isSameNext;
    const text = isLast ? quote.plain('\n').concat(sourceOf(citation, link)) : quote;
    return { text, visible: (isLong ? COLLAPSED : piece.length) + (isLast ? SOURCE : 0), isCitation: true };
  });
}

function statementBlocks(statement: string): Block[] {
  const { headline, lists } = statementParts(wellFormed(statement));
  const texts = [
    ...splitText(headline, PIECE).map((piece) =>
      piece.length <= SHOWN_WHOLE ? FormattedString.bold(piece) : plain(piece),
    ),
    ...lists.flatMap((list) => splitText(list, PIECE).map(plain)),
  ];
  const blocks = texts.filter(({ text }) => text.trim() !== '');
  // A line of a list fills a line of the screen, however short it is.
  const lines = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 20) * 20, 0);
  return blocks.map((text) => ({ text, visible: lines(text.text), isCitation: false }));
}

/** Puts blocks on pages: by length, by what a screen shows, by number of quotations. */
function gather(blocks: Block[]): FormattedString[] {
  const pages: Block[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    const sum = (value: (block: Block) => number) => (page ?? []).reduce((total, one) => total + value(one), 0);
    const citations = sum((one) => Number(one.isCitation));
    const fits =
      page !== undefined &&
      sum((one) => one.text.text.length + 2) + block.text.text.length <= PAGE &&
      citations < CITATIONS &&
      // The first quotation stays with the statement.
      (sum((one) => one.visible) + block.visible <= SCREEN ||
        (block.isCitation && citations === 0 && pages.length === 1));
    if (fits) page.push(block);
    else pages.push([block]);
  }
  return pages.map((page) =>
    FormattedString.join(
      page.map(({ text }) => text),
      '\n\n',
    ),
  );
}

/** Lays an answer out: the statement, then each quotation with its source line; one or more pages, nothing ever cut. */
export function layOut(answer: Answer, linkOf: LinkOf): FormattedString[] {
  const blocks = statementBlocks(answer.statement);
  if (!answer.found && answer.citations.length > 0)
    blocks.push({ text: plain('最接近的条款：'), visible: 20, isCitation: false });
  return gather([
    ...blocks,
    ...answer.citations.flatMap((_one, index) => citationBlocks(answer.citations, index, linkOf(index))),
  ]);
}
