import {
  type CallExtras,
  type Client,
  createClient,
  download,
  type Operation,
  readNews,
  UnreachableError,
} from '@staffetta/contract';
import type { Command } from 'commander';
import { settingsInForce } from '../config/settings.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { jsonText } from '../plain-text.ts';
import { needFile } from '../read-file.ts';
import { answerInWords } from './answer-in-words.ts';
import { contentOf, withAttachments, withName } from './attach.ts';
import { type Field, isPaged } from './fields.ts';
import { gatherInput, type Input } from './gather-input.ts';
import type { Nicety } from './nicety.ts';
import { needOutput, saveDownload } from './save-download.ts';
import { serverFault } from './server-fault.ts';

type Call = (input: Input, extras?: CallExtras) => Promise<unknown>;

/** Calls the server as the command line says, and shows what it answers. */
export async function runOperation(
  op: Operation,
  fields: readonly Field[],
  command: Command,
  context: Context,
  nicety: Nicety,
): Promise<void> {
  const { url, token } = await settingsInForce(context.env);
  if (token === undefined && op.who !== 'public') {
    throw new Fault(EXIT.signedOut, 'server.noToken', { url });
  }
  const options = { origin: url, language: context.language, ...(token && { token }) };
  const here = { ...options, fetch: fetchHere };
  const client = createClient(here);
  try {
    const gathered = await gatherInput(op, fields, command, context, nicety.defaults);
    if (op.transfer === 'events') return await follow(client, options, command, context);
    if (op.transfer === 'download') needOutput(command);
    const versioned = await withVersion(op, gathered, client, nicety);
    const input = await withAttachments(versioned, command, client);
    if (op.transfer === 'download')
      return await saveDownload(await download(here, op, input as never), command, context);
    show(await answerTo(op, fields, input, command, client), command, context, nicety);
  } catch (error) {
    throw serverFault(error, { fields, url, language: context.language });
  }
}

/** A redirection is refused: it would take the token to an address that nobody chose. */
const fetchHere: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' });

async function withVersion(
  op: Operation,
  input: Input,
  client: Client,
  nicety: Nicety,
): Promise<Input> {
  if (!op.versioned || input.version !== undefined) return input;
  const version = await nicety.readVersion?.(client, input);
  if (version === undefined) {
    throw new Fault(EXIT.usage, 'usage.missingOption', { what: '--if-version' });
  }
  return { ...input, version };
}

async function answerTo(
  op: Operation,
  fields: readonly Field[],
  input: Input,
  command: Command,
  client: Client,
): Promise<unknown> {
  if (op.transfer === 'upload') {
    const file = command.args[0] ?? '';
    await needFile(file);
    return callOf(client, op)(withName(file, input), { upload: contentOf(file) });
  }
  const call = callOf(client, op);
  const key = command.getOptionValue('idempotencyKey') as string | undefined;
  if (isPaged(fields) && command.getOptionValue('all') === true) return allPages(call, input);
  return call(input, key === undefined ? {} : { idempotencyKey: key });
}

/** The function of the client that has the operation's id. */
function callOf(client: Client, { id }: Operation): Call {
  return id
    .split('.')
    .reduce<unknown>((tree, name) => (tree as Record<string, unknown>)[name], client) as Call;
}

/** Follows `next` to the end, as one answer. */
async function allPages(call: Call, input: Input): Promise<unknown> {
  const items: unknown[] = [];
  let cursor: unknown;
  do {
    const query = cursor === undefined ? input.query : { ...input.query, cursor };
    const page = (await call({ ...input, query })) as { items: unknown[]; next?: string };
    for (const item of page.items) items.push(item);
    cursor = page.next;
  } while (cursor !== undefined);
  return { items };
}

function show(answer: unknown, command: Command, context: Context, nicety: Nicety): void {
  if (command.optsWithGlobals<{ json?: boolean }>().json) {
    context.print(jsonText(answer));
    return;
  }
  const inWords = nicety.inWords ?? answerInWords;
  context.print(inWords(answer as never, context.say));
}

/** Prints each event as it comes, until the server ends the stream. */
async function follow(
  client: Client,
  options: Parameters<typeof readNews>[0],
  command: Command,
  context: Context,
): Promise<void> {
  const isJson = command.optsWithGlobals<{ json?: boolean }>().json === true;
  // A refusal comes with its reason here; the stream itself only has a number for it.
  await client.session.current();
  try {
    for await (const news of readNews({ ...options, fetch: fetchHere })) {
      context.print(isJson ? jsonText(news, 0) : `${news.kind} ${news.uid ?? ''}`.trimEnd());
    }
  } catch (cause) {
    throw new UnreachableError('the stream broke off', { cause });
  }
}
