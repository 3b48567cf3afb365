import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chat, User } from 'grammy/types';
import { METHODS } from './methods.ts';
import { readCall } from './read-call.ts';
import { refuse, type ApiReply, type Call, type Fault, type Shown } from './types.ts';
import { Updates } from './updates.ts';

/** A small Bot API over real HTTP: keeps chats as users see them, refuses what the real one refuses, fails on demand. */
export class FakeTelegram {
  readonly token = '42:AAfake-token_of_the_test_bot_00000';
  readonly updates = new Updates(() => this.#changed());
  readonly calls: Call[] = [];
  readonly chats = new Map<number, Chat>();
  readonly shown: Shown[] = [];
  readonly inlineMessages = new Map<string, Shown>();
  readonly inlineAnswers = new Map<string, Record<string, unknown>>();
  readonly openTaps = new Set<string>();
  readonly toasts: string[] = [];
  /** 400s given for what the bot should never send: empty at the end of every test that does not inject them. */
  readonly violations: string[] = [];
  #faults: Fault[] = [];
  #server: Server;
  #port = 0;
  #messageId = 100;
  #watchers = new Set<() => void>();
  #letGo = (): void => undefined;
  readonly #held = new Promise<void>((resolve) => (this.#letGo = resolve));

  private constructor() {
    this.#server = this.#create();
  }

  static async start(): Promise<FakeTelegram> {
    const fake = new FakeTelegram();
    await fake.back();
    return fake;
  }

  get root(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Comes (back) up, on the same port. */
  async back(): Promise<void> {
    this.#server = this.#create();
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Goes away: open connections are cut, new ones refused. */
  async away(): Promise<void> {
    this.updates.forget();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Puts a fault in the way of the next matching calls. */
  inject(fault: Fault): void {
    this.#faults.push({ times: 1, ...fault });
  }

  /** Lets the calls go on that a `hold` keeps waiting. */
  release(): void {
    this.#letGo();
  }

  /** Waits until something is so; looked at whenever the bot calls. */
  until(isSo: () => boolean, what = 'it', limit = 20_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.#watchers.delete(watch);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(watch);
        reject(
          new Error(
            `waited in vain for ${what}; last calls: ${this.calls
              .slice(-5)
              .map(({ method }) => method)
              .join(' ')}`,
          ),
        );
      }, limit);
      this.#watchers.add(watch);
      watch();
    });
  }

  /** Waits until every update is handled and confirmed. */
  settled(): Promise<void> {
    return this.until(() => this.updates.isEmpty, 'all updates to be confirmed');
  }

  /** Messages of a chat as they stand now. */
  messages(chat: number): Shown[] {
    return this.shown.filter((one) => one.chat.id === chat);
  }

  find(chat: number, message: number): Shown | undefined {
    return this.shown.find((one) => one.chat.id === chat && one.message_id === message);
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Puts a message into a chat. */
  place(chat: Chat, from: User, text: string, parts: Partial<Shown> = {}): Shown {
    const blank = { entities: [], keyboard: [], replyTo: null, thread: null, file: null, inlineId: null };
    const shown: Shown = { ...blank, edits: 0, ...parts, message_id: this.#messageId++, chat, from, text };
    this.shown.push(shown);
    return shown;
  }

  #changed(): void {
    for (const watch of [...this.#watchers]) watch();
  }

  #create(): Server {
    return createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const call = await readCall(method, request);
    if (token !== this.token) return send(response, refuse(401, 'Unauthorized'));
    this.calls.push(call);
    const fault = this.#faultFor(call);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'hold') await this.#held;
    if (fault?.kind === 'reset') return void request.socket.resetAndDestroy();
    if (fault?.kind === 'html') return void response.writeHead(fault.status ?? 502).end('<html>Bad Gateway</html>');
    if (fault?.kind === 'status')
      return send(
        response,
        refuse(fault.status ?? 500, fault.description ?? 'Internal Server Error', fault.parameters),
      );
    response.on('close', () => method === 'getUpdates' && !response.writableEnded && this.updates.forget());
    const reply = (await METHODS[method]?.(this, call)) ?? refuse(404, 'Not Found: method not found');
    this.#note(call, reply);
    if (fault?.kind === 'half') {
      const body = JSON.stringify(reply);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
    } else send(response, reply);
    this.#changed();
  }

  #note(call: Call, reply: ApiReply): void {
    const isAllowed = /message is not modified|query is too old|chat not found|Conflict/u;
    if (!reply.ok && !isAllowed.test(reply.description)) this.violations.push(`${call.method}: ${reply.description}`);
  }

  #faultFor({ method, payload }: Call): Fault | undefined {
    const fault = this.#faults.find(
      (one) =>
        (one.method ?? method) === method &&
        (one.method !== undefined || method !== 'getUpdates') &&
        (one.chat === undefined || one.chat === Number(payload.chat_id)),
    );
    if (fault === undefined) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#faults = this.#faults.filter((one) => one !== fault);
    return fault;
  }
}

function send(response: ServerResponse, reply: ApiReply): void {
  const status = reply.ok ? 200 : reply.error_code;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
}
