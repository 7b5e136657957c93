import type { Operation } from '@staffetta/contract';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { readText } from '../read-file.ts';
import type { Field } from './fields.ts';

/** What an operation is called with. */
export interface Input {
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: Record<string, unknown> | undefined;
  readonly version?: number;
}

/** Values that a command fills in when nobody says otherwise. */
export interface Defaults {
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
}

/**
 * Puts arguments and options together. `--input` gives the whole body; options go over it, and defaults
 * fill what is left.
 *
 * @throws Fault when a file cannot be read or something required is missing
 */
export async function gatherInput(
  op: Operation,
  fields: readonly Field[],
  command: Command,
  context: Context,
  defaults: Defaults = {},
): Promise<Input> {
  needOneInput(command);
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name, i) => [name, command.args[i] ?? '']));
  const query = { ...defaults.query };
  const body = { ...defaults.body, ...(await wholeBody(command, context)) };
  for (const field of fields) {
    const value = await given(field, command, context);
    if (value !== undefined) put(field.part === 'query' ? query : body, field.path, value);
  }
  needAll(fields, query, body);
  const version = command.getOptionValue('ifVersion') as number | undefined;
  return {
    params,
    query,
    body: op.body === undefined ? undefined : body,
    ...(version !== undefined && { version }),
  };
}

/** The standard input can be read once; the second option would silently get nothing. */
function needOneInput(command: Command): void {
  const fromInput = Object.entries(command.opts()).filter(
    ([name, value]) => value === '-' && /^input$|-file$|File$/.test(name),
  );
  if (fromInput.length > 1) throw new Fault(EXIT.usage, 'usage.oneInput');
}

async function wholeBody(command: Command, context: Context): Promise<Record<string, unknown>> {
  const file = command.getOptionValue('input') as string | undefined;
  if (file === undefined) return {};
  const text = await readText(file, context.stdin);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, in the same words.
  }
  throw new Fault(EXIT.usage, 'usage.inputNotJson', { file });
}

async function given(field: Field, command: Command, context: Context): Promise<unknown> {
  const value = command.getOptionValue(attributeOf(field.flag));
  const file = command.getOptionValue(attributeOf(`${field.flag}-file`));
  if (typeof file !== 'string') return value;
  const text = await readText(file, context.stdin);
  // The end of the last line is the editor's, not the writer's.
  return text.replace(/\r?\n$/, '');
}

function attributeOf(flag: string): string {
  return new Option(`--${flag}`).attributeName();
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) into[name] = value;
  else {
    const below = { ...(into[name] as Record<string, unknown> | undefined) };
    put(below, rest, value);
    into[name] = below;
  }
}

function needAll(
  fields: readonly Field[],
  query: Record<string, unknown>,
  body: Record<string, unknown>,
): void {
  for (const { part, path, flag, kind, required, secret } of fields) {
    const found = path.reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      part === 'query' ? query : body,
    );
    if (!required || found !== undefined) continue;
    const option = secret ? `--${flag}-file` : `--${flag}`;
    const what = kind === 'boolean' ? `${option} / --no-${flag}` : option;
    throw new Fault(EXIT.usage, 'usage.missingOption', { what });
  }
}
