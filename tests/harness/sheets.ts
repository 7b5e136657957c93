import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Import, ImportDefaults, ImportRow, SheetMapping } from '@staffetta/contract';

const defaults: ImportDefaults = { kind: 'member', mandate: 'ask', contactRole: 'referent' };

/** Uploads a sheet and has it looked through, with the mapping that was proposed unless another is given. */
export async function tried(
  client: Client,
  name: string,
  bytes: string | Uint8Array<ArrayBuffer>,
  over: { mapping?: SheetMapping; defaults?: Partial<ImportDefaults> } = {},
): Promise<Import> {
  const upload = new Blob([bytes]);
  const read = await client.imports.upload({ query: { name } }, { upload });
  const { uid, version } = read;
  const body = {
    mapping: over.mapping ?? read.mapping,
    defaults: { ...defaults, ...over.defaults },
  };
  await client.imports.check({ params: { uid }, version, body });
  return settled(client, uid);
}

/** Waits until nothing is under way. */
export async function settled(client: Client, uid: string): Promise<Import> {
  for (;;) {
    const now = await client.imports.show({ params: { uid } });
    if (!now.state.endsWith('ing')) return now;
    await pause(50);
  }
}

export async function applied(client: Client, { uid, version }: Import): Promise<Import> {
  await client.imports.apply({ params: { uid }, version });
  return settled(client, uid);
}

export async function undone(client: Client, { uid, version }: Import): Promise<Import> {
  await client.imports.undo({ params: { uid }, version });
  return settled(client, uid);
}

/** Every row, in the order of the sheet. */
export async function rowsOf(client: Client, uid: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor && { cursor }) };
    const page = await client.imports.rows({ params: { uid }, query });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return rows;
}
