import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../platform/health/index.ts';

const unlimited = { config: { rateLimit: false as const, operation: 'probe' } };

/**
 * `/healthz`: this process answers (else restart it). `/readyz`: it can do its work now (else send it no requests); what is
 * missing is said in one of five words. Both tell nothing else.
 */
export function addProbes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', unlimited, (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'),
  );
  app.get('/readyz', unlimited, async (_request, reply) => {
    const missing = await readiness.missing();
    return reply
      .code(missing.length === 0 ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain')
      .send(missing.length === 0 ? 'ready\n' : `not ready: ${missing.join(' ')}\n`);
  });
}
