import { StartError } from '../platform/start-error.ts';
import type { Env } from './env.ts';

type Name = Exclude<keyof Env, 'unknown'>;

/** Collects what is wrong, so that the person repairs everything in one go. */
export class Problems {
  readonly #found: { it: string; en: string }[] = [];

  add(it: string, en: string): void {
    this.#found.push({ it, en });
  }

  throwAny(): void {
    if (this.#found.length === 0) return;
    throw new StartError('bad-configuration', {
      it: `Configurazione da correggere:\n${this.#found.map(({ it }) => `- ${it}`).join('\n')}`,
      en: `Configuration to repair:\n${this.#found.map(({ en }) => `- ${en}`).join('\n')}`,
    });
  }
}

/** A whole number within bounds (both included). */
export function count(
  problems: Problems,
  env: Env,
  name: Name,
  bounds: { least: number; most: number; default: number },
): number {
  const text = env[name];
  if (text === undefined) return bounds.default;
  const value = Number(text);
  if (/^\d{1,15}$/.test(text) && value >= bounds.least && value <= bounds.most) return value;
  problems.add(
    `${name} deve essere un numero intero da ${bounds.least} a ${bounds.most}`,
    `${name} must be a whole number from ${bounds.least} to ${bounds.most}`,
  );
  return bounds.default;
}

/** One word of a closed list. */
export function oneOf<Word extends string>(
  problems: Problems,
  env: Env,
  name: Name,
  words: readonly Word[],
  preset: Word,
): Word {
  const text = env[name];
  if (text === undefined) return preset;
  const found = words.find((word) => word === text);
  if (found) return found;
  problems.add(
    `${name} deve essere una di queste parole: ${words.join(', ')}`,
    `${name} must be one of these words: ${words.join(', ')}`,
  );
  return preset;
}

/** An address with one of the protocols. What it holds is not repeated: it may hold a password. */
export function addressOf(
  problems: Problems,
  env: Env,
  name: Name,
  protocols: readonly string[],
): URL | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && protocols.includes(url.protocol)) return url;
  const wanted = protocols.map((protocol) => `${protocol}//…`).join(', ');
  problems.add(
    `${name} non è un indirizzo valido (${wanted})`,
    `${name} is no valid address (${wanted})`,
  );
  return undefined;
}

/** `name@host`, or `A name <name@host>`: enough to find slips; the mail server knows the rest. */
export function isMailAddress(text: string): boolean {
  return /^([^<>\r\n]{0,100}<)?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?$/.test(text);
}
