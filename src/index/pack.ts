import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { writeWhole } from '../write-whole.ts';

/** Flat arrays by name, and whatever JSON describes them. */
export interface Pack {
  description: unknown;
  arrays: Record<string, Uint8Array | Uint16Array | Uint32Array>;
}

const kinds = { Uint8Array, Uint16Array, Uint32Array };

interface Head {
  stamp: string;
  description: unknown;
  crc: number;
  arrays: { name: string; kind: keyof typeof kinds; start: number; length: number }[];
}

// First bytes of the file; the number is the version of this layout. Then: length of the head, CRC-32 of the head, the
// head as JSON, the arrays; all but the first begin at a multiple of 8.
const magic = 'clausebot pack 1\n';
const headStart = magic.length + 8;

function bytesOf(array: Pack['arrays'][string]): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** zlib starts anew at 0 when given nothing by a null pointer, as an empty array may be. */
function checksum(bytes: Uint8Array, before = 0): number {
  return bytes.length === 0 ? before : crc32(bytes, before);
}

/** Typed arrays must begin at a multiple of their element's size. */
function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}

/**
 * Writes a pack, whole or not at all and synced. Makes the folder. Throws where it cannot be written.
 */
export function writePack(file: string, stamp: string, { description, arrays }: Pack): void {
  let crc = 0;
  let length = 0;
  const head: Head = { stamp, description, crc, arrays: [] };
  for (const [name, array] of Object.entries(arrays)) {
    head.arrays.push({ name, kind: array.constructor.name as keyof typeof kinds, start: length, length: array.length });
    crc = checksum(bytesOf(array), crc);
    length += aligned(array.byteLength);
  }
  head.crc = crc;
  const json = Buffer.from(JSON.stringify(head));
  const first = Buffer.alloc(aligned(headStart + json.length));
  first.write(magic);
  first.writeUInt32LE(json.length, magic.length);
  first.writeUInt32LE(checksum(json), magic.length + 4);
  json.copy(first, headStart);
  mkdirSync(path.dirname(file), { recursive: true });
  writeWhole(file, (temporary) => {
    const descriptor = openSync(temporary, 'w');
    try {
      for (const part of [first, ...Object.values(arrays).map(bytesOf)]) {
        for (let at = 0; at < part.length;) at += writeSync(descriptor, part, at, Math.min(1 << 30, part.length - at));
        writeSync(descriptor, Buffer.alloc(aligned(part.length) - part.length));
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Reads a pack as it was written; null where it is missing, torn, changed, of another stamp or no pack at all. */
export function readPack(file: string, stamp: string): Pack | null {
  try {
    const bytes = readFileSync(file);
    // Small files come out of a shared buffer at any offset; the arrays must not.
    const data = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
    if (data.toString('latin1', 0, magic.length) !== magic) return null;
    const jsonLength = data.readUInt32LE(magic.length);
    const json = data.subarray(headStart, headStart + jsonLength);
    if (checksum(json) !== data.readUInt32LE(magic.length + 4)) return null;
    const head = JSON.parse(json.toString()) as Head;
    if (head.stamp !== stamp) return null;
    const body = aligned(headStart + jsonLength);
    const pack: Pack = { description: head.description, arrays: {} };
    let crc = 0;
    for (const { name, kind, start, length } of head.arrays) {
      const array = new kinds[kind](data.buffer as ArrayBuffer, data.byteOffset + body + start, length);
      if (array.byteOffset + array.byteLength > data.byteOffset + data.length) return null;
      crc = checksum(bytesOf(array), crc);
      pack.arrays[name] = array;
    }
    return crc === head.crc ? pack : null;
  } catch {
    return null;
  }
}
