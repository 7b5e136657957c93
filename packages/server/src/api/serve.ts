import { Readable } from 'node:stream';
import type { Operation } from '@staffetta/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, mayCallNow, type Rows, visitor } from '../identity/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { ActorKeys, UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { DomainError, refuse } from '../platform/errors.ts';
import { authenticate } from './authenticate.ts';
import { hashOf, keepAnswer, type RepeatKey, takeKey } from './idempotency.store.ts';
import type { Implementation, Staged } from './implement.ts';
import { languageOf } from './problems.ts';
import { answerChecker, inputChecker } from './validate.ts';
import { uploadOf } from './whole-body.ts';

export interface ServeDeps {
  readonly lookUp: Rows;
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly origin: string;
  /** Tests: every answer is compared with the contract. */
  readonly checkAnswers: boolean;
}

/** The checks every operation goes through, in this order: who, may they, what came in, again?, then the use case. */
export function serve(app: FastifyInstance, deps: ServeDeps, one: Implementation) {
  const { op, upload } = one;
  const checkInput = inputChecker(op);
  const checkAnswer = deps.checkAnswers && op.transfer === 'json' ? answerChecker(op) : undefined;
  app.route({
    method: op.method,
    url: `/api/v1${op.path.replace(/\{(\w+)\}/g, ':$1')}`,
    config: { operation: op.id, ...(upload && { largest: upload.largest }) },
    handler: async (request, reply) => {
      const actor = await identify(deps, op, request);
      refuseStreams(op, request);
      checkInput({ params: request.params, query: request.query, body: request.body });
      const input = inputOf(op, request);
      requireKey(op, request);
      const prepared = await one.prepare?.(actor as never, input as never);
      const staged = await upload?.stage(input as never, uploadOf(request, upload.largest));
      try {
        const repeat = repeatKeyOf(op, actor, request, staged);
        const answer = await deps.work.run(actor, async (work) => {
          const taking = repeat && takeKey(work, repeat);
          one.ahead?.(work as never);
          const kept = await taking;
          if (kept) return { ...kept, repeated: true };
          const given = { ...input, ...(staged && { staged }), ...(one.prepare && { prepared }) };
          const made = await one.handle(work as never, given as never, { request, reply });
          const plain = op.discloses ? (made as { value: unknown }).value : made;
          checkAnswer?.(plain);
          if (op.transfer !== 'json' && op.transfer !== 'upload')
            return { status: op.status, raw: plain };
          const fresh = { status: op.status as number, answer: JSON.stringify(plain) };
          if (!repeat) return fresh;
          // Not waited for: what keeps it travels with the commit.
          return { ...fresh, answer: keepAnswer(work as Work<ActorKeys>, repeat, fresh) };
        });
        if ('raw' in answer && answer.raw instanceof DomainError) throw answer.raw;
        if ('repeated' in answer) await staged?.discard();
        return send(
          reply,
          'answer' in answer ? { ...answer, answer: await answer.answer } : answer,
        );
      } catch (cause) {
        await staged?.discard();
        throw cause;
      }
    },
  });
}

/** A stream is for uploads; where JSON is expected it would be taken for an object. */
function refuseStreams(op: Operation, request: FastifyRequest) {
  const isStream = request.body instanceof Readable;
  if (op.transfer === 'upload' ? !isStream : isStream) throw refuse('unsupported_type');
}

type Sent = { status: number; answer: string } | { status: number; raw: unknown };

function send(reply: FastifyReply, sent: Sent) {
  if (reply.sent || reply.raw.headersSent) return reply;
  reply.code(sent.status);
  if ('raw' in sent) return reply.send(sent.raw);
  if (sent.status === 204) return reply.send();
  return reply.type('application/json; charset=utf-8').send(Buffer.from(sent.answer));
}

/** The actor, or a visitor for public operations. The same 401 and 403 for everything else. */
async function identify(deps: ServeDeps, op: Operation, request: FastifyRequest) {
  if (op.who === 'public') return visitor(languageOf(request));
  const actor = await authenticate(deps, request);
  if (!actor) throw refuse('not_signed_in');
  if (!mayCallNow(actor, op))
    throw refuse(actor.mustEnrol ? 'second_factor_needed' : 'not_allowed');
  return actor;
}

function inputOf(op: Operation, request: FastifyRequest) {
  const version = op.versioned ? versionOf(request) : undefined;
  return { params: request.params, query: request.query, body: request.body, version };
}

function versionOf(request: FastifyRequest): number {
  const given = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (!given) throw refuse('version_missing');
  return Number(given);
}

/** Asked before a stream is taken in: what lacks its key is not read at all. */
function requireKey(op: Operation, request: FastifyRequest): string | undefined {
  if (op.method !== 'POST' || op.keyless) return undefined;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200)
    throw refuse('idempotency_key_missing');
  return key;
}

function repeatKeyOf(
  op: Operation,
  actor: Actor | ActorKeys,
  request: FastifyRequest,
  staged: Staged | undefined,
): RepeatKey | undefined {
  const key = requireKey(op, request);
  if (key === undefined) return undefined;
  const content = staged ? staged.fingerprint : request.body;
  const requestHash = hashOf(request.method, request.url, content);
  return { actor: `${actor.orgId ?? 0}:${actor.personId ?? 0}`, key, requestHash };
}
