import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../src/settings.ts';

const TOKEN = '123456:AAsecretsecretsecretsecret';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  test('an empty environment gives the defaults: the terminal, long polling, everyone', () => {
    expect(readSettings({ BOT_TOKEN: '', PORT: ' ' })).toEqual({
      botToken: null,
      apiRoot: 'https://api.telegram.org',
      allowedUsers: [],
      allowedChats: [],
      admins: [],
      webhook: null,
      corpusDir: 'corpus',
      dataDir: 'data',
      logLevel: 'info',
    });
  });

  test('every variable of the contract is read', () => {
    expect(
      readSettings({
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: 'http://localhost:8081/',
        ALLOWED_USER_IDS: '1, 2，3',
        ALLOWED_CHAT_IDS: '-1001234567890,5',
        ADMIN_USER_IDS: '1',
        WEBHOOK_URL: 'https://bot.example.org/hook',
        WEBHOOK_SECRET: 'abc_DEF-123',
        PORT: '9000',
        HOST: '0.0.0.0',
        CORPUS_DIR: '/srv/corpus',
        DATA_DIR: '/var/lib/clausebot',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      botToken: TOKEN,
      apiRoot: 'http://localhost:8081',
      allowedUsers: [1, 2, 3],
      allowedChats: [-1001234567890, 5],
      admins: [1],
      webhook: { url: 'https://bot.example.org/hook', secret: 'abc_DEF-123', host: '0.0.0.0', port: 9000 },
      corpusDir: '/srv/corpus',
      dataDir: '/var/lib/clausebot',
      logLevel: 'debug',
    });
  });

  test('all faults are named at once, each with its variable', () => {
    const faults = faultsOf({
      BOT_TOKEN: 'nonsense',
      TELEGRAM_API_ROOT: 'ftp://x',
      ALLOWED_USER_IDS: '1,-2,x',
      WEBHOOK_URL: 'http://bot.example.org/',
      PORT: '70000',
      LOG_LEVEL: 'loud',
    });
    const named = faults.map((fault) => fault.split(':')[0]);
    expect(named).toEqual([
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'ALLOWED_USER_IDS',
      'WEBHOOK_URL',
      'PORT',
      'LOG_LEVEL',
      'WEBHOOK_SECRET',
    ]);
    expect(faults[2]).toContain('-2, x');
  });

  test('no fault prints a secret', () => {
    const faults = faultsOf({
      BOT_TOKEN: 'bad secret token',
      WEBHOOK_URL: 'https://x.org',
      WEBHOOK_SECRET: 'not allowed!',
    });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toMatch(/bad secret|not allowed!/u);
  });

  test('.env.example names every setting once, and its values are the defaults', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const pairs = lines.filter((line) => /^[A-Z]/u.test(line)).map((line) => line.split('=') as [string, string]);
    expect(pairs.map(([name]) => name)).toEqual([
      ...['BOT_TOKEN', 'TELEGRAM_API_ROOT', 'ALLOWED_USER_IDS', 'ALLOWED_CHAT_IDS', 'ADMIN_USER_IDS', 'WEBHOOK_URL'],
      ...['WEBHOOK_SECRET', 'PORT', 'HOST', 'CORPUS_DIR', 'DATA_DIR', 'LOG_LEVEL'],
    ]);
    expect(readSettings(Object.fromEntries(pairs))).toEqual(readSettings({}));
  });
});
