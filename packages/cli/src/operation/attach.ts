import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Client } from '@staffetta/contract';
import type { Command } from 'commander';
import { needFile } from '../read-file.ts';
import type { Field } from './fields.ts';
import type { Input } from './gather-input.ts';

/** Does the operation take files that were uploaded before? Then `--attach` uploads them on the way. */
export function attachesFiles(fields: readonly Field[]): boolean {
  return fields.some(({ part, flag }) => part === 'body' && flag === 'attachments');
}

/** Uploads what `--attach` names and adds it to the attachments of the body, in order. */
export async function withAttachments(
  input: Input,
  command: Command,
  client: Client,
): Promise<Input> {
  const files = (command.getOptionValue('attach') ?? []) as readonly string[];
  if (files.length === 0) return input;
  // First all of them, so that a mistyped name uploads nothing.
  for (const file of files) await needFile(file);
  const uids: string[] = [];
  for (const file of files)
    uids.push(
      (await client.files.upload({ query: { name: basename(file) } }, { upload: contentOf(file) }))
        .uid,
    );
  const before = (input.body?.attachments ?? []) as readonly string[];
  return { ...input, body: { ...input.body, attachments: [...before, ...uids] } };
}

/** One file, as it is read. */
export const contentOf = (file: string) =>
  Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;

/** The input of an upload: the file is called as it is here. */
export const withName = (file: string, input: Input): Input => ({
  ...input,
  query: { ...input.query, name: basename(file) },
});
