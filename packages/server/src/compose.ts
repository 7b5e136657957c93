import type { KeyObject } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { agreementRoutes } from './agreements/index.ts';
import { buildApp, type Implementation } from './api/index.ts';
import { relyingPartyId } from './config/index.ts';
import { visitor } from './identity/index.ts';
import { installationRoutes, offerClaim } from './installation/index.ts';
import { logsRoutes } from './logs/index.ts';
import { membershipRoutes } from './memberships/index.ts';
import { organisationRoutes } from './organisations/index.ts';
import { peopleRoutes } from './people/index.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { cursors } from './platform/cursor.ts';
import { type Connected, connect } from './platform/database/connect.ts';
import { type UnitOfWork, unitOfWork } from './platform/database/unit-of-work.ts';
import { sealedBox } from './platform/sealed-box.ts';
import {
  accountRoutes,
  type RelyingParty,
  type SessionDeps,
  sessionRoutes,
} from './session/index.ts';
import { tokensRoutes } from './tokens/index.ts';

export interface ComposeOptions {
  /** URL of the plain role: never a superuser, never the owner of tables. */
  readonly appUrl: string;
  readonly origin: string;
  readonly version: string;
  readonly installationName: string;
  readonly demo: boolean;
  readonly bodyLimit: number;
  readonly requestsPerMinute: number;
  /** Addresses whose word is taken on who the visitor is; empty: nobody's. */
  readonly trustProxy: readonly string[];
  readonly checkAnswers: boolean;
  readonly logError: (error: unknown, requestId: string) => void;
  readonly secrets: {
    /** 32 bytes: seals cursors. */
    readonly cursor: Uint8Array;
    /** 32 bytes: wraps the key of each stored file. */
    readonly wrapping: Uint8Array;
    /** Ed25519, private: signs exported logs. */
    readonly logSigning: KeyObject;
  };
  /** Where attachments lie, encrypted. */
  readonly filesFolder: string;
  /** Where the built portal lies; without it only the API is served. */
  readonly portalFolder?: string | undefined;
  readonly clock?: Clock;
}

export interface Composed {
  readonly app: FastifyInstance;
  readonly work: UnitOfWork;
  readonly database: Connected;
  /** The secret of the one-time link, while nobody has used one. */
  readonly claimSecret: string | undefined;
  close(): Promise<void>;
}

/** The one place where things are wired: plain arguments, overridable in tests, no container, no globals. */
export async function compose(options: ComposeOptions): Promise<Composed> {
  const clock = options.clock ?? systemClock;
  const database = connect({ url: options.appUrl });
  const work = unitOfWork({
    database,
    clock,
    enqueue: async () => {},
    published: () => {},
  });
  const claimSecret = await work.run(visitor('it'), (w) => offerClaim(w, options.installationName));
  const app = await buildApp({
    ...options,
    clock,
    work,
    lookUp: { rows: async (query) => (await query.execute(database.db)).rows },
    implementations: implementations(options, work),
  });
  return {
    app,
    work,
    database,
    claimSecret,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Every operation's implementation; a test compares this list with the contract. */
export function implementations(options: ComposeOptions, work: UnitOfWork): Implementation[] {
  const sealed = cursors(options.secrets.cursor);
  const sessions: SessionDeps = {
    work,
    box: sealedBox(options.secrets.wrapping, 'second factor v1'),
    party: partyAt(options),
    demo: options.demo,
    issuer: options.installationName,
  };
  return [
    ...installationRoutes({ version: options.version, demo: options.demo }),
    ...organisationRoutes(sealed),
    ...membershipRoutes(sealed),
    ...agreementRoutes(sealed),
    ...sessionRoutes(sessions),
    ...accountRoutes(sessions),
    ...peopleRoutes({ cursors: sealed }),
    ...tokensRoutes(),
    ...logsRoutes({ cursors: sealed, signingKey: options.secrets.logSigning }),
  ];
}

/** Passkeys are bound to the name people type; a numeric address cannot have any. */
function partyAt({ origin, installationName }: ComposeOptions): RelyingParty | undefined {
  const id = relyingPartyId(origin);
  return id === undefined ? undefined : { id, name: installationName, origin };
}
