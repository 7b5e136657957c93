import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnswerLine } from '../platform/log.ts';
import { problemCodeOf } from './problems.ts';

/** Each answer is counted and written down: by operation, status and time, and nothing that anybody sent. */
export function keepAnswerBook(app: FastifyInstance, answered: (line: AnswerLine) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    answered({
      requestId: request.id,
      operation: operationOf(request),
      status: reply.statusCode,
      code: problemCodeOf(request),
      ms: Math.round(reply.elapsedTime),
    });
  });
}

/** The route's own word: an address would hold what somebody typed. */
function operationOf({ routeOptions }: FastifyRequest): string {
  const { operation } = routeOptions.config as { operation?: string };
  return operation ?? (routeOptions.url?.startsWith('/assets') ? 'portal' : 'other');
}
