import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Piece } from './kept-clause.ts';

let room = Buffer.alloc(0);

/**
 * A file of pieces, open: it goes on to be read when another file has taken its name. Closed by itself once nothing that
 * reads it is left, since nobody knows when the last answer from a corpus that was replaced is out.
 */
export class PieceFile {
  static readonly #left = new FinalizationRegistry<number>(closeSync);
  readonly #descriptor: number;
  #end = 0;

  /**
   * @param flags r: as it lies there; w+: made anew
   * @throws where it cannot be opened
   */
  constructor(path: string, flags: 'r' | 'w+') {
    this.#descriptor = openSync(path, flags);
    PieceFile.#left.register(this, this.#descriptor, this);
  }

  /** Bytes of a piece, good until the next is read, of whatever file; null where they are not what was written. */
  read({ start, bytes: length, crc }: Piece): Buffer | null {
    if (room.length < length) room = Buffer.allocUnsafeSlow(2 * length);
    const bytes = room.subarray(0, length);
    try {
      return readSync(this.#descriptor, bytes, 0, length, start) === length && crc32(bytes) === crc ? bytes : null;
    } catch {
      return null;
    }
  }

  /** Puts a piece behind those that were written. @throws where it cannot be written */
  write(bytes: Buffer): Piece {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#descriptor, bytes, done);
    this.#end += bytes.length;
    return { start: this.#end - bytes.length, bytes: bytes.length, crc: crc32(bytes) };
  }

  close(): void {
    PieceFile.#left.unregister(this);
    closeSync(this.#descriptor);
  }
}
