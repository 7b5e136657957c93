import type { Language } from '@staffetta/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type VisitorWork, visitor } from '../identity/index.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { html } from '../platform/html.ts';
import { type Page, pageStyle, wholePage } from './page-layout.ts';
import { asDomainError, languageOf } from './problems.ts';

/** What a page is asked with. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Empty unless the form was sent. */
  readonly form: URLSearchParams;
  /** As the visitor's program says, or as the visitor chose on the page; undefined: neither. */
  readonly language: Language | undefined;
}

/** A page of our own for people without an account: works without script, and asking for it changes nothing. */
export interface PublicPage {
  readonly path: string;
  /** For one network; undefined: as for everything else. */
  readonly perMinute?: number;
  readonly show: (work: VisitorWork, asked: Asked) => Promise<Page>;
  /** What one click does: the form of the page, sent back. */
  readonly submit?: (work: VisitorWork, asked: Asked) => Promise<Page>;
}

export interface PagesDeps {
  readonly work: UnitOfWork;
  readonly pages: readonly PublicPage[];
  readonly logError: (error: unknown, requestId: string) => void;
}

/** A form of ours is a few lines. */
const LARGEST_FORM = 16_384;

/** Serves the pages, in a corner of their own: no operation of the API ever takes a form. */
export async function servePages(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  await app.register(async (corner) => {
    corner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LARGEST_FORM },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    corner.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'string', bodyLimit: LARGEST_FORM },
      (_request, body, done) => done(null, oneClick(String(body))),
    );
    corner.setErrorHandler((error, request, reply) => sendFault(deps, error, request, reply));
    corner.get('/pagine.css', (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(pageStyle),
    );
    for (const page of deps.pages) servePage(corner, deps, page);
  });
}

/**
 * What a mail program may send in parts instead (RFC 8058, 3.2): this one field, and nothing else is looked for. The part
 * may have a few more headers (RFC 7578, 4.8).
 */
const oneClick = (body: string): URLSearchParams =>
  new URLSearchParams(
    /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]{1,200}\r?\n){0,5}\r?\nOne-Click\r?\n/i.test(body)
      ? { 'List-Unsubscribe': 'One-Click' }
      : {},
  );

function servePage(app: FastifyInstance, deps: PagesDeps, page: PublicPage) {
  const config = page.perMinute
    ? { rateLimit: { max: page.perMinute, timeWindow: '1 minute' } }
    : {};
  const answer =
    (run: PublicPage['show']) => async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = askedBy(request);
      const made = await deps.work.run(visitor(languageOf(request)), (work) => run(work, asked));
      return send(reply, made);
    };
  app.get(page.path, { config }, answer(page.show));
  if (page.submit) app.post(page.path, { config }, answer(page.submit));
}

function askedBy(request: FastifyRequest): Asked {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const chosen = query.get('l');
  return {
    params: request.params as Record<string, string>,
    query,
    form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
    language: chosen === 'it' || chosen === 'en' ? chosen : undefined,
  };
}

function send(reply: FastifyReply, page: Page) {
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .send(wholePage(page));
}

const faults = {
  it: {
    title: 'Qualcosa non ha funzionato',
    text: 'Riprovate tra qualche minuto. Se è urgente, telefonate a chi vi ha scritto, al numero che avete già.',
    busy: 'Troppi tentativi da questa rete: riprovate tra un minuto.',
  },
  en: {
    title: 'Something did not work',
    text: 'Try again in some minutes. If it is urgent, telephone whoever wrote to you, at the number you have already.',
    busy: 'Too many tries from this network: try again in a minute.',
  },
} as const;

function sendFault(deps: PagesDeps, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { code, facts } = asDomainError(error);
  if (code === 'internal') deps.logError(error, request.id);
  const language = languageOf(request);
  const { title, text, busy } = faults[language];
  const status = code === 'too_many_requests' ? 429 : code === 'internal' ? 500 : 400;
  if (facts.retryAfter) reply.header('retry-after', String(facts.retryAfter));
  return send(reply, {
    status,
    language,
    title,
    body: html`<p>${status === 429 ? busy : text}</p>`,
  });
}
