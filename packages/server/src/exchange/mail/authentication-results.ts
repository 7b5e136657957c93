import { type AuthenticationResult, authenticationResults } from '@staffetta/contract';

/** One `method=result` of an Authentication-Results field, with its properties (`header.from`, `smtp.mailfrom`). */
export interface MethodResult {
  readonly method: string;
  readonly result: AuthenticationResult;
  readonly properties: ReadonlyMap<string, string>;
}

export interface AuthenticationField {
  readonly authservId: string;
  readonly results: readonly MethodResult[];
}

/** Longer fields are no mail server's. */
const LONGEST = 8192;

/**
 * Reads the value of one Authentication-Results field (RFC 8601, 2.2), unfolded or not. Undefined where it is not one.
 * Unknown methods are kept, unknown results left out, as section 2.7 demands.
 */
export function readAuthenticationResults(value: string): AuthenticationField | undefined {
  if (value.length > LONGEST) return undefined;
  const [head = [], ...rest] = statements(value);
  const [authservId, version] = head;
  if (!authservId || authservId.includes('=')) return undefined;
  // Version 1 is the only one there is (2.2).
  if (version !== undefined && version !== '1') return undefined;
  return { authservId: authservId.toLowerCase(), results: rest.flatMap(toResult) };
}

function toResult([first = '', ...properties]: readonly string[]): MethodResult[] {
  const [said = '', word = ''] = cut(first);
  const result = authenticationResults.find((one) => one === word.toLowerCase());
  const method = said.split('/')[0]!.toLowerCase();
  if (!result || method === '') return [];
  const pairs = properties.map(cut).map(([name, text]) => [name.toLowerCase(), text] as const);
  return [{ method, result, properties: new Map(pairs) }];
}

/** `name=value`; without the sign, an empty value. */
function cut(word: string): readonly [name: string, value: string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
}

/** The words between semicolons, without comments; white space around `=`, `.` and `/` is none (2.2, CFWS). */
function statements(value: string): string[][] {
  const found: string[][] = [[]];
  let word = '';
  /** A sign stood last: what follows belongs to the same word. */
  let joined = false;
  const end = () => {
    if (word !== '') found.at(-1)!.push(word);
    word = '';
  };
  let gap = false;
  for (const { kind, text } of tokens(value)) {
    if (kind === 'gap') {
      gap = true;
      continue;
    }
    if (kind === 'end') {
      end();
      found.push([]);
    } else {
      // In a name only: a value may end with a dot.
      const sign = kind === 'sign' && (text === '=' || !word.includes('='));
      if (gap && !joined && !sign) end();
      word += text;
      joined = sign;
    }
    gap = false;
  }
  end();
  return found;
}

interface Token {
  readonly kind: 'text' | 'sign' | 'gap' | 'end';
  readonly text: string;
}

function* tokens(value: string): Generator<Token> {
  let at = 0;
  while (at < value.length) {
    const char = value[at]!;
    if (char === '(') {
      at = afterComment(value, at);
      yield { kind: 'gap', text: '' };
    } else if (char === '"') {
      const { text, end } = quoted(value, at);
      at = end;
      yield { kind: 'text', text };
    } else {
      at += 1;
      if (char === ';') yield { kind: 'end', text: '' };
      else if (/\s/.test(char)) yield { kind: 'gap', text: '' };
      else yield { kind: '=./'.includes(char) ? 'sign' : 'text', text: char };
    }
  }
}

/** Behind a comment, nested ones included (RFC 5322, 3.2.2). */
function afterComment(value: string, start: number): number {
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '(') depth += 1;
    else if (value[at] === ')' && --depth === 0) return at + 1;
  }
  return value.length;
}

function quoted(value: string, start: number): { text: string; end: number } {
  let text = '';
  for (let at = start + 1; at < value.length; at++) {
    if (value[at] === '"') return { text, end: at + 1 };
    if (value[at] === '\\') at += 1;
    text += value[at] ?? '';
  }
  return { text, end: value.length };
}
