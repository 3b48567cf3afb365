import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { DocumentError } from './error.ts';
import { hasBoxes, withoutBoxes } from './formats/boxes.ts';
import type { Extracted } from './formats/extracted.ts';
import { decodeText, readBytes, readSource, utf8Text } from './read.ts';
import type { SourceText } from './types.ts';

const PLAIN = new Set(['.txt', '.md']);
const EXTRACTED = new Set(['.html', '.htm', '.docx', '.pdf']);

/** What to do about formats that nothing here reads. */
const REFUSED: Record<string, string> = {
  '.doc': 'is an old Word document (.doc); open it in Word or WPS and save it as .docx',
  '.wps': 'is a WPS document; open it in WPS and save it as .docx',
  '.ofd': 'is an OFD document; open it in its reader and save it as text or PDF with a text layer',
  '.rtf': 'is an RTF document; open it in Word or WPS and save it as .docx',
  '.xls': 'is a spreadsheet; copy its text into a .txt or save it as .docx',
  '.xlsx': 'is a spreadsheet; copy its text into a .txt or save it as .docx',
  '.zip': 'is an archive; unpack it and add its documents one by one',
  '.jpg': 'is a picture; run text recognition (OCR) over it',
  '.png': 'is a picture; run text recognition (OCR) over it',
};

/** How a document is kept. */
export interface KeepOptions {
  /** Reads the original again although its kept text is newer; the kept text stays what it is (default false). */
  again?: boolean;
  /** Writes the kept text beside the original where it is absent or older (default true). */
  write?: boolean;
}

/**
 * The documents among the files of a folder: every format that is read, but not the texts that are kept beside originals
 * (`X.docx.txt` beside `X.docx`, `X.txt.txt` beside an `X.txt` in GB18030).
 */
export function documentFiles(names: string[]): string[] {
  const all = new Set(names);
  return names.filter((name) => {
    const kind = extname(name).toLowerCase();
    const original = name.slice(0, -4);
    const other = extname(original).toLowerCase();
    if (kind === '.txt' && all.has(original) && (EXTRACTED.has(other) || PLAIN.has(other))) return false;
    return PLAIN.has(kind) || EXTRACTED.has(kind) || kind in REFUSED;
  });
}

/**
 * The text of a document in any format that is read. A plain text in UTF-8 is its own; of an .html, .docx or .pdf, and of a
 * plain text in GB18030 or UTF-16 or with tables drawn in characters, the text is kept beside the original as `X.docx.txt`,
 * and every position refers to that file.
 * A kept text that is newer than its original is used as it is, so that a person may mend it. One that is older is replaced;
 * where it says something else it is set aside as `X.docx.txt.bak`, and a warning tells of it as long as that is there.
 *
 * @throws {DocumentError} saying what to do, where a file is missing, scanned, encrypted, damaged or of another format
 */
export async function keepText(
  corpusDir: string,
  file: string,
  { again = false, write = true }: KeepOptions = {},
): Promise<SourceText> {
  const kind = extname(file).toLowerCase();
  if (PLAIN.has(kind) && readsAsItIs(corpusDir, file)) return readSource(corpusDir, file);
  const original = join(corpusDir, file);
  if (!existsSync(original)) throw new DocumentError(file, 'no such file; check the name or CORPUS_DIR');
  if (statSync(original).isDirectory()) throw new DocumentError(file, 'is a folder; name a file');
  if (!EXTRACTED.has(kind) && !PLAIN.has(kind))
    throw new DocumentError(
      file,
      REFUSED[kind] ?? `is of a format that is not read (${kind || 'no ending'}); save it as .txt, .docx or .pdf`,
    );
  const kept = `${file}.txt`;
  const keptPath = join(corpusDir, kept);
  const isThere = existsSync(keptPath);
  const fresh = isThere && statSync(keptPath).mtimeMs >= statSync(original).mtimeMs;
  if (fresh && !again) return { ...readSource(corpusDir, kept), original: file };
  const { text: printed, warnings } = await extract(readFileSync(original), file, kind);
  const text = hasBoxes(printed) ? withoutBoxes(printed) : printed;
  if (!/\S/.test(text))
    throw new DocumentError(file, 'holds no text; if it is a scan, run text recognition (OCR) over it');
  if (isThere && !fresh && readFileSync(keptPath, 'utf8') !== text) {
    if (write) setAside(keptPath);
    else
      warnings.push({
        line: 1,
        message: `${kept} is older than ${file} and says something else: the corpus will set it aside as ${kept}.bak; if it was mended, make it the newer one (touch)`,
      });
  }
  if (existsSync(`${keptPath}.bak`))
    warnings.push({
      line: 1,
      message: `${kept}.bak holds what ${kept} said before ${file} changed; take over what was mended in it, then remove it`,
    });
  if (fresh) return { ...readSource(corpusDir, kept), original: file, warnings };
  if (write) writeWhole(keptPath, (temporary) => writeFileSync(temporary, text));
  return { file: kept, text, original: file, warnings };
}

/** Moves a kept text that a person may have mended out of the way; what was moved before stays. */
function setAside(keptPath: string): void {
  let aside = `${keptPath}.bak`;
  for (let n = 2; existsSync(aside); n += 1) aside = `${keptPath}.${n}.bak`;
  renameSync(keptPath, aside);
}

/** Whether the positions of a plain text are those of its file: it is UTF-8 without drawn tables, or nothing at all that can be read. */
function readsAsItIs(corpusDir: string, file: string): boolean {
  const bytes = readBytes(corpusDir, file);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = wide ? null : utf8Text(bytes);
  return text !== null && !hasBoxes(text);
}

async function extract(bytes: Uint8Array, file: string, kind: string): Promise<Extracted> {
  if (bytes.length === 0) throw new DocumentError(file, 'is empty; fetch it again');
  if (PLAIN.has(kind)) return { text: decodeText(bytes, file), warnings: [] };
  // Word writes an encrypted .docx, and an old .doc whatever its ending, into an OLE container.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new DocumentError(
      file,
      'is encrypted or an old .doc; open it in Word or WPS and save it as .docx without a password',
    );
  }
  // Their readers are large: loaded when the first such file is read.
  if (kind === '.docx') return (await import('./formats/docx.ts')).docxText(bytes, file);
  if (kind === '.pdf') return (await import('./formats/pdf.ts')).pdfText(bytes, file);
  return (await import('./formats/html.ts')).htmlText(bytes, file);
}
