import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@staffetta/contract';
import { type Composed, type ComposeOptions, compose } from '../../packages/server/src/compose.ts';
import type { Actor } from '../../packages/server/src/identity/index.ts';
import { actorOfToken, hashSecret } from '../../packages/server/src/identity/index.ts';
import { toInstant } from '../../packages/server/src/platform/clock.ts';
import { ERASURE_LIST } from '../../packages/server/src/retention/index.ts';
import type { PlayerKey, Post } from './cast.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { type Populated, populate } from './populate.ts';

/** A running server on a database of its own, peopled with the cast, reached over real HTTP. */
export interface World extends Populated {
  readonly origin: string;
  readonly clock: MovableClock;
  readonly composed: Composed;
  readonly database: TestDatabase;
  /** Where its attachments lie, encrypted. */
  readonly filesFolder: string;
  /** Where the list lies of what was erased before its term. */
  readonly erasureList: string;
  /** The typed client of one person: `world.as('bank1', 'reporter').reports.submit(…)`. */
  as(player: PlayerKey, post?: Post): Client;
  /** The bearer token behind it, for raw requests. */
  token(player: PlayerKey, post?: Post): string;
  /** The actor, for tests that run use cases in a unit of work of their own. */
  actor(player: PlayerKey, post?: Post): Promise<Actor>;
  /** What the server logged as internal errors: an unexpected one fails `stop()`. */
  readonly internalErrors: unknown[];
  stop(): Promise<void>;
}

/** Starts a world; stop it in `afterAll`. */
export async function createWorld(overrides: Partial<ComposeOptions> = {}): Promise<World> {
  const database = await createDatabase();
  const clock = movableClock();
  const internalErrors: unknown[] = [];
  const files = await mkdtemp(join(tmpdir(), 'staffetta-files-'));
  const composed = await compose({
    ...testOptions(database.appUrl, files),
    clock,
    logError: (error) => internalErrors.push(error),
    ...overrides,
  });
  const populated = await populate(database.ownerUrl, clock);
  const origin = await composed.app.listen({ port: 0, host: '127.0.0.1' });
  const token = (player: PlayerKey, post: Post = 'analyst') => populated.tokens[player][post];
  return {
    ...populated,
    origin,
    clock,
    composed,
    database,
    filesFolder: files,
    erasureList: listOf(files),
    internalErrors,
    token,
    as: (player, post) => createClient({ origin, token: token(player, post) }),
    actor: (player, post) => actorOf(composed, token(player, post), toInstant(clock.now())),
    stop: async () => {
      await composed.close();
      await database.drop();
      await rm(files, { recursive: true, force: true });
      await rm(listOf(files), { force: true });
      if (internalErrors.length > 0)
        throw new AggregateError(internalErrors, 'the server had internal errors');
    },
  };
}

async function actorOf(composed: Composed, token: string, at: string): Promise<Actor> {
  const actor = await actorOfToken(composed.database, hashSecret(token), at);
  if (!actor) throw new Error('this token has no actor');
  return actor;
}

const listOf = (filesFolder: string) => `${filesFolder}.${ERASURE_LIST}`;

/** Options of a server under test: everything checked, nothing limited. */
export const testOptions = (appUrl: string, filesFolder: string): ComposeOptions => ({
  appUrl,
  filesFolder,
  erasureList: listOf(filesFolder),
  origin: 'http://127.0.0.1',
  version: '0.0.0-test',
  installationName: 'Staffetta di prova',
  demo: false,
  bodyLimit: 1_048_576,
  largestFile: 50 * 1_048_576,
  requestsPerMinute: 1_000_000,
  trustProxy: [],
  checkAnswers: true,
  secrets: {
    cursor: randomBytes(32),
    wrapping: randomBytes(32),
    logSigning: generateKeyPairSync('ed25519').privateKey,
  },
  logError: (error) => console.error(error),
});
