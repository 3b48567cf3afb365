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
  const call: Call = { method, payload: {}, files: new Map() };
  if (!type.startsWith('multipart/form-data')) {
    if (body.length > 0) call.payload = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    return call;
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form) {
    if (typeof value === 'string') call.payload[name] = name === 'caption' ? value : fromJson(value);
    else call.files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return call;
}
