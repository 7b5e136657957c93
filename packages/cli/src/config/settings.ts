import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { EXIT } from '../exit-codes.ts';
import { Fault, fileFault, writeFault } from '../fault.ts';

/** What the file holds; each may be missing. */
export interface Settings {
  /** Address of the installation, e.g. `https://staffetta.example`. */
  readonly url?: string;
  /** Secret of a token (`staffetta token issue`). */
  readonly token?: string;
}

/** Where a server listens that was started on this machine with nothing said. */
const LOCAL = 'http://localhost:7420';

/** `STAFFETTA_CONFIG`, or where the XDG base directory specification puts it. */
export function settingsFile(env: NodeJS.ProcessEnv): string {
  if (env.STAFFETTA_CONFIG) return env.STAFFETTA_CONFIG;
  const base = env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config');
  return join(base, 'staffetta', 'config.json');
}

/**
 * Reads the file; none is as good as an empty one.
 *
 * @throws Fault when it cannot be read, is no JSON object, or holds a token that other users could read
 */
export async function readSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  const file = settingsFile(env);
  let text: string;
  let mode: number;
  try {
    [text, { mode }] = [await readFile(file, 'utf8'), await stat(file)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw fileFault(file, error as NodeJS.ErrnoException);
  }
  const settings = parse(file, text);
  // Windows has no such bits; there the profile folder keeps others out.
  const isExposed = (mode & 0o077) !== 0 && process.platform !== 'win32';
  if (settings.token !== undefined && isExposed) {
    throw new Fault(EXIT.file, 'config.exposed', { file });
  }
  return settings;
}

/** Writes the file anew, readable by its owner alone, in one step. */
export async function writeSettings(env: NodeJS.ProcessEnv, settings: Settings): Promise<string> {
  const file = settingsFile(env);
  const temporary = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(temporary, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    await rename(temporary, file);
  } catch (error) {
    throw writeFault(file, error as NodeJS.ErrnoException);
  }
  return file;
}

/** Address and token in force: the environment goes before the file. */
export interface InForce {
  readonly url: string;
  readonly urlFrom: 'environment' | 'file' | 'default';
  readonly token: string | undefined;
  readonly tokenFrom: 'environment' | 'file' | 'none';
}

/** @throws Fault as `readSettings`, and when the address is not one to send a token to */
export async function settingsInForce(env: NodeJS.ProcessEnv): Promise<InForce> {
  // With both in the environment the file is not looked at: it may belong to somebody else.
  const file = env.STAFFETTA_URL && env.STAFFETTA_TOKEN ? {} : await readSettings(env);
  const url = env.STAFFETTA_URL || file.url;
  const token = env.STAFFETTA_TOKEN || file.token;
  return {
    url: checkedUrl(url ?? LOCAL),
    urlFrom: env.STAFFETTA_URL ? 'environment' : url ? 'file' : 'default',
    token,
    tokenFrom: env.STAFFETTA_TOKEN ? 'environment' : token ? 'file' : 'none',
  };
}

/**
 * An address as an origin. Without encryption only on this machine: the token would go through the network
 * for everyone to read.
 *
 * @throws Fault `usage`
 */
export function checkedUrl(text: string): string {
  // URL.parse() came with Node 22; the bundled command line runs on 20.
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new Fault(EXIT.usage, 'config.badUrl', { url: text });
  }
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLocal) {
    throw new Fault(EXIT.usage, 'config.plainUrl', { url: text });
  }
  return url.origin;
}

function parse(file: string, text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault(EXIT.file, 'config.notJson', { file });
  }
  const { url, token } = value as Record<string, unknown>;
  return {
    ...(typeof url === 'string' && { url }),
    ...(typeof token === 'string' && { token }),
  };
}
