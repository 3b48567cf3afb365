import type { IncomingMessage } from 'node:http';
import type { Call } from './types.ts';

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Reads a call's payload: JSON, or multipart with its files. */
export async function readCall(method: string, request: IncomingMessage): Promise<Call> {
  const body = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  const call: Call = { at: performance.now(), method, payload: {}, files: new Map() };
  if (!type.startsWith('multipart/form-data')) {
    if (body.length > 0) call.payload = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    return call;
  }
  const boundary = /boundary=(.+)$/u.exec(type)?.[1] ?? '';
  for (const { name, fileName, bytes } of partsOf(body, boundary)) {
    const value = bytes.toString('utf8');
    if (fileName === null) call.payload[name] = name === 'caption' ? value : fromJson(value);
    else call.files.set(name, { name: fileName, bytes });
  }
  return call;
}

/** The parts of a multipart body (RFC 7578); latin1 keeps byte positions. */
function partsOf(body: Buffer, boundary: string): { name: string; fileName: string | null; bytes: Buffer }[] {
  const pieces = `\r\n${body.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    const head = Buffer.from(piece.slice(0, end), 'latin1').toString('utf8');
    const field = (key: string): string | null => new RegExp(`[; ]${key}="?([^"\r\n;]*)`, 'u').exec(head)?.[1] ?? null;
    return {
      name: field('name') ?? '',
      fileName: field('filename'),
      bytes: Buffer.from(piece.slice(end + 4), 'latin1'),
    };
  });
}
