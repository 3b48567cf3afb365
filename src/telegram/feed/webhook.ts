import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { pause } from '../api/pause.ts';
import type { Log } from '../log.ts';
import type { Intake } from './intake.ts';
import type { Overdue } from './overdue.ts';
import { BodyTooLarge, readBody } from './read-body.ts';

export interface Webhook {
  /** The public address: only its path matters here. */
  url: string;
  secret: string;
  intake: Intake;
  overdue: Overdue;
  /** Whether updates can be taken now: /readyz. */
  isReady(): boolean;
  log: Log;
  /** ms after which Telegram is told "taken" although the answer is not out yet; the update then waits on disk. */
  patience?: number;
}

/** Telegram sends updates of a few KB; 1 MiB is far above any. */
const BODY_LIMIT = 1 << 20;
/** So many updates may wait inside; Telegram keeps the rest and delivers them again. */
const PENDING_LIMIT = 5000;
/** Telegram gives up on a delivery after a while and sends it again: answer before. */
const PATIENCE = 8000;

/** Compares in constant time, whatever the lengths. */
export function isSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret)) && typeof given === 'string';
}

function reply(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** The HTTP server that Telegram delivers to: the hook itself, /healthz, /readyz, and clean answers to anything else. */
export function createWebhookServer(hook: Webhook): Server {
  const path = new URL(hook.url).pathname;
  const server = createServer((request, response) => {
    answer(request, response, path, hook).catch((error: unknown) => {
      hook.log.warn({ error }, 'webhook request failed');
      if (!response.headersSent) reply(response, 500, 'internal error');
    });
  });
  server.on('error', (error) => hook.log.error({ error }, 'the webhook server failed'));
  server.requestTimeout = 15_000;
  server.headersTimeout = 10_000;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string, hook: Webhook): Promise<void> {
  const asked = (request.url ?? '/').split('?')[0];
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (asked === '/healthz') return reply(response, 200, 'ok');
    if (asked === '/readyz') return hook.isReady() ? reply(response, 200, 'ready') : reply(response, 503, 'not ready');
  }
  if (asked !== path) return reply(response, 404, 'not found');
  if (request.method !== 'POST') return reply(response, 405, 'method not allowed', { allow: 'POST' });
  if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], hook.secret))
    return reply(response, 401, 'unauthorized', { connection: 'close' });
  if (!hook.isReady() || hook.intake.pending > PENDING_LIMIT) return reply(response, 503, 'not ready');
  const update = await readUpdate(request, response);
  if (update === null) return;
  if (await take(update, hook)) reply(response, 200, 'ok');
  else reply(response, 503, 'not taken');
}

/** Reads the update out of the body; answers itself where there is none. */
async function readUpdate(request: IncomingMessage, response: ServerResponse): Promise<Update | null> {
  try {
    const update = JSON.parse(await readBody(request, BODY_LIMIT)) as Update | null;
    if (Number.isSafeInteger(update?.update_id)) return update;
    reply(response, 400, 'not an update');
  } catch (error) {
    if (error instanceof BodyTooLarge) reply(response, 413, 'too large', { connection: 'close' });
    else reply(response, 400, 'not JSON');
  }
  return null;
}

/** True once the update is answered, or safe on disk; false where Telegram should deliver it again. */
async function take(update: Update, { intake, overdue, patience }: Webhook): Promise<boolean> {
  const outcome = intake.accept(update).then((result) => {
    if (result === 'handled') overdue.done(update.update_id);
    return result;
  });
  const limit = new AbortController();
  const first = await Promise.race([outcome, pause(patience ?? PATIENCE, limit.signal).then(() => 'slow' as const)]);
  limit.abort();
  return first === 'slow' ? overdue.keep([update]) : first === 'handled';
}
