import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedUrl, settingsFile, settingsInForce, writeSettings } from './settings.ts';

let home: string;
let env: Record<string, string>;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'staffetta-settings-'));
  env = { HOME: home };
});
afterEach(() => rmSync(home, { recursive: true }));

function write(text: string, mode = 0o600): void {
  const file = settingsFile(env);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
}
const fault = (key: string, exit: number) => expect.objectContaining({ key, exit });

describe('settingsInForce', () => {
  it('is this machine and no token where nothing is said', async () => {
    expect(await settingsInForce(env)).toEqual({
      url: 'http://localhost:7420',
      urlFrom: 'default',
      token: undefined,
      tokenFrom: 'none',
    });
  });

  it('takes the environment before the file, one by one', async () => {
    write('{"url":"https://a.example/path","token":"of the file"}');
    expect(await settingsInForce({ ...env, STAFFETTA_URL: 'https://b.example' })).toMatchObject({
      url: 'https://b.example',
      token: 'of the file',
      tokenFrom: 'file',
    });
    expect(await settingsInForce({ ...env, STAFFETTA_TOKEN: 'here' })).toMatchObject({
      url: 'https://a.example',
      token: 'here',
      tokenFrom: 'environment',
    });
  });

  it.each([0o644, 0o640, 0o604, 0o660])(
    'refuses a token that others can read: %o',
    async (mode) => {
      write('{"token":"secret"}', mode);
      await expect(settingsInForce(env)).rejects.toThrow(fault('config.exposed', 5));
      write('{"url":"https://a.example"}', mode);
      expect((await settingsInForce(env)).url).toBe('https://a.example');
    },
  );

  it.each(['', '[]', 'null', '{"url":'])(
    'refuses a file that is no JSON object: %j',
    async (text) => {
      write(text);
      await expect(settingsInForce(env)).rejects.toThrow(fault('config.notJson', 5));
    },
  );
});

it('writes the file for its owner alone, also over one that was open to others', async () => {
  write('{}', 0o666);
  const file = await writeSettings(env, { token: 'secret' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

describe('checkedUrl', () => {
  it.each([
    ['https://staffetta.example', 'https://staffetta.example'],
    ['https://staffetta.example:8443/portal?x#y', 'https://staffetta.example:8443'],
    ['http://localhost:7420/', 'http://localhost:7420'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['http://[::1]:1', 'http://[::1]:1'],
  ])('%s is %s', (text, origin) => {
    expect(checkedUrl(text)).toBe(origin);
  });

  it.each([
    ['http://staffetta.example', 'config.plainUrl'],
    ['http://localhost.example', 'config.plainUrl'],
    ['http://127.0.0.1.example', 'config.plainUrl'],
    ['ftp://staffetta.example', 'config.badUrl'],
    ['file:///etc/passwd', 'config.badUrl'],
    ['staffetta', 'config.badUrl'],
  ])('%s is refused: %s', (text, key) => {
    expect(() => checkedUrl(text)).toThrow(fault(key, 2));
  });
});
