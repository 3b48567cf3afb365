import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from './error.ts';
import type { SourceText } from './types.ts';

/**
 * Reads a plain text (.txt, .md) of the corpus as it is: line ends and a byte order mark stay, so that positions are those of
 * `readFileSync(file, 'utf8')`. The text of a file in another encoding is kept beside it (keepText), for the same reason.
 *
 * @throws {DocumentError} where the file is missing, empty, binary or in no known encoding
 */
export function readSource(corpusDir: string, file: string): SourceText {
  return { file, text: decodeText(readBytes(corpusDir, file), file) };
}

/** The bytes of a file of the corpus. @throws {DocumentError} where it cannot be read */
export function readBytes(corpusDir: string, file: string): Uint8Array {
  try {
    return readFileSync(join(corpusDir, file));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const problem =
      code === 'ENOENT'
        ? 'no such file; check the name or CORPUS_DIR'
        : code === 'EISDIR'
          ? 'is a folder; name a file'
          : `cannot be read (${code}); check its permissions`;
    throw new DocumentError(file, problem, { cause });
  }
}

/** The bytes as UTF-8, byte order mark and all; null where they are not. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes the bytes of a plain text: UTF-8, GB18030, or UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) throw new DocumentError(file, 'is empty; put the text of the document into it or remove it');
  const text = decode(bytes, file);
  if (!/\S/.test(text))
    throw new DocumentError(file, 'holds nothing but white space; put the text of the document into it or remove it');
  return text;
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new DocumentError(file, 'is not a text file (it holds zero bytes); save the document as UTF-8 text', {
      line: lineAt(bytes, zero),
    });
  const utf8 = utf8Text(bytes);
  if (utf8 !== null) return utf8;
  // older Chinese systems write GB18030
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    // Random bytes often pass as rare characters; a Chinese text is made of common ones.
    const common = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\s]/g)?.length ?? 0;
    if (common >= text.length * 0.9) return text;
  } catch {
    // neither
  }
  throw new DocumentError(file, 'is neither UTF-8 nor GB18030 text; open it in an editor and save it as UTF-8', {
    line: badUtf8Line(bytes),
  });
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i += 1) if (bytes[i] === 10) line += 1;
  return line;
}

/** The first line that is not UTF-8. */
function badUtf8Line(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let from = 0;
  for (let line = 1; ; line += 1) {
    const next = bytes.indexOf(10, from);
    try {
      decoder.decode(bytes.subarray(from, next < 0 ? bytes.length : next));
    } catch {
      return line;
    }
    if (next < 0) return line;
    from = next + 1;
  }
}
