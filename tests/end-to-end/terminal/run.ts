import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The program as a process of its own, started as the npm scripts do. */
export class Program {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  out = '';
  err = '';
  #waiting: (() => void)[] = [];

  constructor(args: readonly string[], env: Record<string, string> = {}) {
    // Only what is given: the settings of whoever runs the tests must not leak in.
    const { PATH = '', HOME = '' } = process.env;
    const path = `${dirname(process.execPath)}:${PATH}`;
    this.process = spawn('sh', ['.config/start.sh', ...args], { cwd: root, env: { PATH: path, HOME, ...env } });
    this.process.stdout.setEncoding('utf8').on('data', (text: string) => this.#heard(text));
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    // A program that is over before its input is read closes the pipe.
    this.process.stdin.on('error', () => {});
    this.ended = new Promise((resolve) =>
      this.process.once('close', (code) => {
        this.#heard();
        resolve({ code, out: this.out, err: this.err });
      }),
    );
  }

  #heard(text = ''): void {
    this.out += text;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Waits until so many lines have been written; fails when the program ends before. */
  async lines(count: number): Promise<string[]> {
    while (this.out.split('\n').length <= count) {
      if (this.process.exitCode !== null) throw new Error(`ended after ${this.out}${this.err}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.out.split('\n').slice(0, count);
  }

  end(input = ''): Promise<Ended> {
    this.process.stdin.end(input);
    return this.ended;
  }
}

/** Runs the program to its end. */
export const run = (args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ended> =>
  new Program(args, env).end(input);

/** A copy of the shipped corpus that a test may spoil. */
export function spoilt(spoil: (folder: string) => void): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'clausebot-'));
  cpSync(join(root, 'corpus'), folder, { recursive: true });
  spoil(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
