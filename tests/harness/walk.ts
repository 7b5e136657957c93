import { randomUUID } from 'node:crypto';
import { type Operation, operationList, urlOf } from '@staffetta/contract';
import pg from 'pg';
import type { PlayerKey, Post } from './cast.ts';
import type { World } from './world.ts';

/** What one reader was told by one call: every byte of the answer, with its headers. */
export interface Told {
  readonly op: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: string;
}

/** External ids of what exists, by table, newest first. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Read as the owner, past both locks. */
export async function everyUid(world: World, perTable: number): Promise<Ids> {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ table_name: string }>(
      `select table_name from information_schema.columns
       where table_schema = 'staffetta' and column_name = 'uid' order by 1`,
    );
    const ids = new Map<string, string[]>();
    for (const { table_name } of tables) {
      const { rows } = await client.query<{ uid: string }>(
        `select uid from staffetta.${table_name} order by ctid desc limit ${perTable}`,
      );
      ids.set(
        table_name,
        rows.map((row) => row.uid),
      );
    }
    return ids;
  } finally {
    await client.end();
  }
}

/** Which rows an operation's path speaks of, by its first word; a new word must be added here. */
const tablesOf: Readonly<Record<string, readonly string[]>> = {
  agreements: ['agreement'],
  'alert-counts': ['item'],
  'alert-mails': ['alert_mail'],
  alerts: ['alert'],
  admissions: ['admission'],
  arrivals: ['arrival'],
  campaigns: ['campaign'],
  contacts: ['contact'],
  dependencies: ['essential_service', 'organisation'],
  endings: [],
  'rights-requests': ['rights_request', 'item'],
  'rights-wishes': ['rights_decision'],
  erasures: [],
  'essential-services': ['essential_service'],
  feeds: ['feed'],
  files: ['file'],
  'hold-requests': ['hold', 'item'],
  holds: ['item', 'hold'],
  imports: ['member_import'],
  indicators: ['item'],
  installation: [],
  items: ['item'],
  // Opened by a secret, which is no id: lists-for-firewalls.test.ts looks for other banks' values in them.
  lists: [],
  logs: ['log'],
  mailbox: [],
  memberships: ['membership'],
  // About one's own participation alone.
  notices: [],
  observables: [],
  organisations: ['organisation'],
  people: ['person'],
  relays: ['item'],
  reports: ['item'],
  services: ['essential_service', 'organisation'],
  sender: [],
  session: [],
  tokens: ['api_token'],
};

/** Ids that the operation's path may be about. */
export function idsFor(op: Operation, ids: Ids): string[] {
  const word = op.path.split('/')[1]!;
  const tables = tablesOf[word];
  if (!tables) throw new Error(`${op.id}: say in tests/harness/walk.ts which ids "${word}" takes`);
  return tables.flatMap((table) => ids.get(table) ?? []);
}

/** Calls every reading operation with every id, and every list to its end, as one person. */
export async function readEverything(
  world: World,
  player: PlayerKey,
  post: Post,
  ids: Ids,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const op of operationList) {
    if (op.method !== 'GET' || op.transfer === 'events') continue;
    for (const params of paramsOf(op, ids)) {
      let cursor: string | undefined;
      do {
        const one = await ask(world, op, {
          player,
          post,
          params,
          query: { ...needed(op), cursor },
        });
        told.push(one);
        cursor = op.query && op.transfer === 'json' ? nextOf(one) : undefined;
      } while (cursor);
    }
  }
  return told;
}

/** Calls every changing operation on ids that are not the reader's, with a body that means nothing. */
export async function tryEverything(
  world: World,
  player: PlayerKey,
  post: Post,
  ids: Ids,
): Promise<Told[]> {
  const told: Told[] = [];
  for (const op of operationList) {
    if (op.method === 'GET' || !op.path.includes('{')) continue;
    for (const params of paramsOf(op, ids))
      told.push(await ask(world, op, { player, post, params, body: op.body ? {} : undefined }));
  }
  return told;
}

/** Each parameter takes each id; where there are two, both take the same. */
function paramsOf(op: Operation, ids: Ids): Record<string, string>[] {
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  if (names.length === 0) return [{}];
  return idsFor(op, ids).map((uid) => Object.fromEntries(names.map((name) => [name, uid])));
}

/** Required fields of a query, with a harmless value. */
function needed(op: Operation): Record<string, string> {
  const schema = op.query as { required?: string[] } | undefined;
  return Object.fromEntries((schema?.required ?? []).map((name) => [name, 'a']));
}

interface Asked {
  readonly player: PlayerKey;
  readonly post: Post;
  readonly params: Record<string, string>;
  readonly query?: Record<string, string | undefined>;
  readonly body?: unknown;
}

async function ask(world: World, op: Operation, asked: Asked): Promise<Told> {
  const query = asked.query && op.query ? asked.query : undefined;
  const url = urlOf(world.origin, op, { params: asked.params, query } as never);
  const response = await fetch(url, {
    method: op.method,
    headers: {
      authorization: `Bearer ${world.token(asked.player, asked.post)}`,
      'idempotency-key': randomUUID(),
      ...(op.versioned ? { 'if-match': '"1"' } : {}),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const headers = JSON.stringify([...response.headers]);
  const path = new URL(url).pathname;
  return {
    op: op.id,
    path,
    status: response.status,
    bytes: `${headers}\n${await response.text()}`,
  };
}

function nextOf({ status, bytes }: Told): string | undefined {
  if (status !== 200) return undefined;
  const body = bytes.slice(bytes.indexOf('\n') + 1);
  return (JSON.parse(body) as { next?: string }).next;
}
