import type { IncomingMessage } from 'node:http';

/** More bytes than wanted; the rest is not kept. */
export class BodyTooLarge extends Error {}

/** Reads a request's body up to a limit in bytes; the connection stays open for the answer. */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(new BodyTooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('the request broke off')));
  });
}
