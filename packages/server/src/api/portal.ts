import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../platform/errors.ts';
import { BuiltFiles } from './built-files.ts';
import { sendProblem } from './problems.ts';

const YEAR = 31_536_000;

/**
 * Serves the built portal from `folder`: its files under /assets by their hashed names, for ever; the page itself
 * for every address that a person may have in the bar. The addresses of the API are never answered with the page.
 */
export async function servePortal(app: FastifyInstance, folder: string): Promise<void> {
  const built = new BuiltFiles(folder);
  await app.register(files, { root: folder, serve: false, index: false, preCompressed: true });
  const unlimited = { config: { rateLimit: false as const, operation: 'portal' } };
  app.get<{ Params: { '*': string } }>('/assets/*', unlimited, (request, reply) => {
    const path = `assets/${request.params['*']}`;
    if (!built.has(path)) return sendProblem(request, reply, new DomainError('not_found'));
    return send(reply, path, `public, max-age=${YEAR}, immutable`);
  });
  app.get('/*', unlimited, (request, reply) => {
    if (!wantsPage(request) || !built.has('index.html'))
      return sendProblem(request, reply, new DomainError('not_found'));
    return send(reply, 'index.html', 'no-cache');
  });
}

/** An address of the portal, asked for by somebody who takes a page; a missing picture or script is not one. */
function wantsPage({ url, headers }: FastifyRequest): boolean {
  const path = url.split('?')[0]!;
  if (/^\/api(\/|$)/.test(path)) return false;
  const accepted = headers.accept ?? '*/*';
  return accepted.includes('text/html') || (accepted.includes('*/*') && !/\.[^/]*$/.test(path));
}

function send(reply: FastifyReply, path: string, caching: string) {
  reply.header('cache-control', caching).header('vary', 'accept-encoding');
  return reply.sendFile(path, { cacheControl: false });
}
