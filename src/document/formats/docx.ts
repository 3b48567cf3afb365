import { unzipSync } from 'fflate';
import { DocumentError } from '../error.ts';
import { MAXIMUM_BYTES, type Extracted } from './extracted.ts';
import { readNumberings } from './docx-numbering.ts';
import { readDocumentXml } from './docx-text.ts';

const WANTED = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/comments.xml',
]);

/**
 * The text of a Word document (.docx) with the numbers that Word generates, its tables and text boxes.
 *
 * @throws {DocumentError} where it is encrypted, damaged, or no Word document
 */
export function docxText(bytes: Uint8Array, file: string): Extracted {
  const parts = unpack(bytes, file);
  const main = parts['word/document.xml'];
  if (!main)
    throw new DocumentError(
      file,
      'is no Word document (word/document.xml is missing); open it in Word or WPS and save it as .docx',
    );
  const decode = (part: Uint8Array | undefined) => (part ? new TextDecoder().decode(part) : '');
  try {
    const numbering = readNumberings(decode(parts['word/numbering.xml']), decode(parts['word/styles.xml']));
    const extracted = readDocumentXml(decode(main), numbering);
    const notes = (decode(parts['word/footnotes.xml']).match(/<w:footnote /g)?.length ?? 0) - 2;
    if (notes > 0) extracted.warnings.push({ line: 1, message: `${notes} footnote(s) are not read` });
    return extracted;
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError(
      file,
      'is damaged: its text is not well-formed XML; open it in Word or WPS and save it again',
      { cause },
    );
  }
}

/** Unpacks only the parts that are read, and never more than the bound, whatever the file says of their size. */
function unpack(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let left = MAXIMUM_BYTES;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.has(name)) return false;
        left -= originalSize;
        if (left < 0)
          throw new DocumentError(file, 'unpacks to more than 64 MB; no plan is that long: save its text alone');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError(
      file,
      'is damaged: it cannot be unpacked; open it in Word or WPS and save it again, or export it as text',
      { cause },
    );
  }
}
