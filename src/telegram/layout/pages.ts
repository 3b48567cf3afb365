import { FormattedString } from '@grammyjs/parse-mode';
import type { Answer, Citation } from '../../answer/types.ts';
import { officialSource } from './source.ts';
import { splitText } from './split.ts';

/** Longest quotation or statement on one page, in UTF-16 units; with source lines a page stays far below 4096. */
const PIECE = 2800;
const PAGE = 3600;
/** About one screen of a phone: 24 lines of 20 characters. A page holds at least one quotation all the same. */
const SCREEN = 480;
/** What a collapsed block quote shows: three lines. */
const COLLAPSED = 60;
/** A first quotation up to this length is shown whole, later ones up to `COLLAPSED`; longer ones unfold by a tap. */
const SHOWN_WHOLE = 220;
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

function sourceLine(citation: Citation, link: string | null): FormattedString {
  const heading = citation.heading === null ? '' : `「${citation.heading}」`;
  const source = officialSource(citation);
  return plain('—— ')
    .concat(link === null ? plain(source) : FormattedString.link(source, link))
    .plain(heading);
}

function citationBlocks(citation: Citation, link: string | null, isFirst: boolean): Block[] {
  const pieces = splitText(wellFormed(citation.quote || citation.title), PIECE);
  return pieces.map((piece, index) => {
    const isLong = piece.length > (isFirst ? SHOWN_WHOLE : COLLAPSED);
    const quote = isLong ? FormattedString.expandableBlockquote(piece) : FormattedString.blockquote(piece);
    const isLast = index === pieces.length - 1;
    const text = isLast ? quote.plain('\n').concat(sourceLine(citation, link)) : quote;
    return { text, visible: (isLong ? COLLAPSED : piece.length) + 40, isCitation: true };
  });
}

function statementBlocks(statement: string): Block[] {
  const pieces = splitText(wellFormed(statement.trim()), PIECE);
  return pieces.map((piece) => {
    const [first = '', ...rest] = piece.split('\n');
    const isHeadline = first.length <= SHOWN_WHOLE;
    const head = isHeadline ? FormattedString.bold(first) : plain(first);
    const text = rest.length === 0 ? head : head.plain(`\n${rest.join('\n')}`);
    return { text, visible: piece.length, isCitation: false };
  });
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
      (citations === 0 || sum((one) => one.visible) + block.visible <= SCREEN);
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
  const blockLists = answer.citations.map((citation, index) => citationBlocks(citation, linkOf(index), index === 0));
  return gather([...blocks, ...blockLists.flat()]);
}
