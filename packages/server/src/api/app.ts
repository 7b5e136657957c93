import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { openapi } from '@staffetta/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { callerNetwork } from '../platform/caller-network.ts';
import { DomainError, refuseField } from '../platform/errors.ts';
import type { Readiness } from '../platform/health/index.ts';
import type { AnswerLine } from '../platform/log.ts';
import { keepAnswerBook } from './answer-book.ts';
import { notUtf8 } from './fault-words.ts';
import type { Implementation } from './implement.ts';
import { servePortal } from './portal.ts';
import { addProbes } from './probes.ts';
import { asDomainError, sendProblem } from './problems.ts';
import { type PublicPage, servePages } from './public-pages.ts';
import { type ServeDeps, serve } from './serve.ts';
import { closeUnusedConnections } from './unused-connections.ts';
import { takeWholeBody } from './whole-body.ts';

export interface AppOptions extends ServeDeps {
  readonly version: string;
  readonly implementations: readonly Implementation[];
  readonly pages: readonly PublicPage[];
  /** Largest JSON body in bytes. */
  readonly bodyLimit: number;
  /** Requests a minute from one address; a flood is answered 429. */
  readonly requestsPerMinute: number;
  /** Addresses whose word is taken on who the visitor is; empty: nobody's. */
  readonly trustProxy: readonly string[];
  /** Where the built portal lies; without it only the API is served. */
  readonly portalFolder?: string | undefined;
  readonly logError: (error: unknown, requestId: string) => void;
  readonly answered: (line: AnswerLine) => void;
  readonly readiness: Readiness;
}

/** The HTTP server, without listening: routes from the contract, problems from the one table. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: options.bodyLimit,
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    genReqId: () => randomUUID(),
    // Depth is bounded by the schemas; prototype poisoning is refused, not repaired.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be read never reach the error handler: they are what does not exist.
    frameworkErrors: (_error, request, reply) =>
      sendProblem(request, reply, new DomainError('not_found')),
  });
  closeUnusedConnections(app);
  keepAnswerBook(app, options.answered);
  await app.register(helmet, security);
  await app.register(cookie);
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => callerNetwork(ip),
  });
  app.setErrorHandler(async (error, request, reply) => {
    const domain = asDomainError(error);
    if (operatorsOwn.has(domain.code)) options.logError(error, request.id);
    const { largest = options.bodyLimit } = request.routeOptions.config as { largest?: number };
    // A flood is told at once: what it sends is not worth waiting for.
    if (domain.code !== 'too_many_requests') await takeWholeBody(request, largest);
    return sendProblem(request, reply, domain);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new DomainError('not_found')),
  );
  // Bytes that are no UTF-8 are refused: read loosely, they would be kept as replacement characters.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body as Buffer)) return done(refuseField('', notUtf8));
    parseJson(request, body.toString(), done);
  });
  // Uploads are read as a stream by their handler, never into memory.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
    done(null, payload),
  );
  const document = JSON.stringify(openapi(options.version));
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(document));
  addProbes(app, options.readiness);
  for (const one of options.implementations) serve(app, options, one);
  await servePages(app, options);
  if (options.portalFolder) await servePortal(app, options.portalFolder);
  return app;
}

/** The person can do nothing about these: they are for whoever runs the installation, and so in the log. */
const operatorsOwn: ReadonlySet<string> = new Set(['internal', 'storage_full']);

const security = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // The proxy in front speaks TLS; on loopback there is none to upgrade to.
      upgradeInsecureRequests: null,
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginEmbedderPolicy: false,
};
