import { type ErrorCode, errors, type Language, type Problem } from '@staffetta/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, refuseField } from '../platform/errors.ts';
import { wholeFaults } from './fault-words.ts';

/** The one place where a domain error becomes an HTTP answer (RFC 9457). 5xx say nothing of the cause. */
function toProblem(error: DomainError, language: Language, instance: string): Problem {
  const { status, ...sentence } = errors[error.code];
  const { retryAfter: _, fields, ...facts } = error.facts;
  return {
    type: `urn:staffetta:problem:${error.code}`,
    title: sentence[language].split('. ')[0] ?? error.code,
    status,
    code: error.code,
    detail: sentence[language],
    instance,
    ...(fields && { fields: fields.map((one) => ({ ...one, detail: one.detail[language] })) }),
    ...facts,
  };
}

export const languageOf = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'it';

/** Which problem a request was answered with, if any. */
export const problemCodeOf = (request: FastifyRequest): string | undefined => codes.get(request);
const codes = new WeakMap<FastifyRequest, string>();

/** Sends a problem; the request id is what support asks for. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: DomainError) {
  const problem = toProblem(error, languageOf(request), request.id);
  codes.set(request, problem.code);
  if (error.facts.retryAfter) reply.header('retry-after', String(error.facts.retryAfter));
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

interface FastifyFault {
  statusCode?: number;
  code?: string;
}

/** Faults of the framework and of the database, said with our codes. Anything unknown is `internal`. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const fault = error as FastifyFault;
  const known: Record<string, ErrorCode> = {
    FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
    FST_REQ_FILE_TOO_LARGE: 'too_large',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_type',
    // No room for a file, or for a row.
    ENOSPC: 'storage_full',
    EDQUOT: 'storage_full',
    '53100': 'storage_full',
    // The database is going away, starting, or out of connections.
    '57P01': 'unavailable',
    '57P03': 'unavailable',
    '53300': 'unavailable',
    ECONNREFUSED: 'unavailable',
    ENOENT: 'unavailable',
    ECONNRESET: 'unavailable',
  };
  const code = fault.code ? known[fault.code] : undefined;
  const detail = fault.code ? wholeFaults[fault.code] : undefined;
  if (detail) return refuseField('', detail);
  if (code) return new DomainError(code);
  if (fault.statusCode === 429) return new DomainError('too_many_requests', { retryAfter: 60 });
  if (fault.statusCode === 503) return new DomainError('unavailable', { retryAfter: 5 });
  if (fault.statusCode && fault.statusCode >= 400 && fault.statusCode < 500)
    return new DomainError('invalid_input');
  return new DomainError('internal');
}
