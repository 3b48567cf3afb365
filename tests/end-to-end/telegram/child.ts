import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The bot as a process of its own. */
export class Child {
  readonly process: ChildProcess;
  out = '';
  err = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  constructor(entry: '.config/start.cjs' | 'tests/end-to-end/telegram/entry.ts', env: Record<string, string>) {
    // Only what is given: the settings of whoever runs the tests must not leak in.
    const { PATH = '', HOME = '' } = process.env;
    const args = entry === '.config/start.cjs' ? [entry] : ['--import', 'tsx', entry];
    this.process = spawn(process.execPath, args, { cwd: root, env: { PATH, HOME, ...env } });
    this.process.stdout!.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = new Promise((resolve) => this.process.once('close', (code, signal) => resolve({ code, signal })));
  }

  /** Sends a signal and waits for the end. */
  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') {
    this.process.kill(signal);
    return this.ended;
  }

  /** Waits until the log says something. */
  async says(text: string): Promise<void> {
    while (!this.out.includes(text)) {
      const isOver = await Promise.race([
        this.ended.then(() => true),
        new Promise<false>((resolve) => this.process.stdout!.once('data', () => resolve(false))),
      ]);
      if (isOver && !this.out.includes(text)) throw new Error(`ended without "${text}": ${this.err}${this.out}`);
    }
  }
}
