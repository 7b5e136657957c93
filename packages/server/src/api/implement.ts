import type { InputOf, Operation, OutputOf } from '@staffetta/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Disclosed } from '../disclosure/index.ts';
import type { Actor, ActorWork, VisitorWork } from '../identity/actor.ts';

/** What a handler returns: where the operation discloses what others wrote, only a `Disclosed` value will do. */
export type Answer<Op extends Operation> = Op['discloses'] extends true
  ? Disclosed<OutputOf<Op>>
  : OutputOf<Op>;

/** What a handler may need of HTTP itself: cookies, headers, a stream. Most handlers ignore it. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What was taken in before the unit of work began; given back when that does not come about. */
export interface Staged {
  /** Tells this content from another under the same Idempotency-Key. */
  readonly fingerprint: string;
  discard(): Promise<void>;
}

/** How an upload is taken in. */
export interface Upload<Input, S extends Staged> {
  /** In bytes; what says that it is larger is not begun. */
  readonly largest: number;
  /** Takes the stream in before any transaction is open, so that a slow line holds no connection. */
  readonly stage: (input: Input, content: AsyncIterable<Uint8Array>) => Promise<S>;
}

/** A route: an operation of the contract and the use case behind it. */
export interface Implementation {
  readonly op: Operation;
  readonly handle: (work: never, input: never, exchange: Exchange) => Promise<unknown>;
  readonly upload?: Upload<never, Staged>;
  /** Asks others before any transaction is open, so that a slow answer holds no connection. */
  readonly prepare?: (actor: never, input: never) => Promise<unknown>;
  /** Asks, without waiting, what `handle` will ask first; it changes nothing, for a repeated request is not handled. */
  readonly ahead?: ((work: never) => void) | undefined;
}

/**
 * Binds an operation to its use case; the types come from the contract. The whole handler runs in one unit of
 * work: what it answers with 2xx is committed, with its journal entries and its outgoing work (promise 8, docs/promises.md).
 * A download may return a refusal instead of throwing it: then what it wrote down about the failure is committed.
 */
export function implement<Op extends Operation>(
  op: Op,
  handle: (work: ActorWork, input: InputOf<Op>, exchange: Exchange) => Promise<Answer<Op>>,
  ahead?: (work: ActorWork) => void,
): Implementation {
  return {
    op,
    handle: handle as Implementation['handle'],
    ahead: ahead as Implementation['ahead'],
  };
}

/** The same for an operation that nobody need be signed in for: the handler gets a visitor, who sees nothing. */
export function implementPublic<Op extends Operation>(
  op: Op,
  handle: (work: VisitorWork, input: InputOf<Op>, exchange: Exchange) => Promise<Answer<Op>>,
): Implementation {
  if (op.who !== 'public') throw new Error(`${op.id} is not a public operation`);
  return { op, handle: handle as Implementation['handle'] };
}

/** The same for an upload: `upload` takes the stream in, `handle` finds it in its input as `staged`. */
export function implementUpload<Op extends Operation, S extends Staged>(
  op: Op,
  upload: Upload<InputOf<Op>, S>,
  handle: (work: ActorWork, input: InputOf<Op> & { staged: S }) => Promise<Answer<Op>>,
): Implementation {
  if (op.transfer !== 'upload') throw new Error(`${op.id} is not an upload`);
  return {
    op,
    handle: handle as Implementation['handle'],
    upload: upload as NonNullable<Implementation['upload']>,
  };
}

/** The same for what somebody outside has to be asked first: `handle` finds their answer in its input as `prepared`. */
export function implementPrepared<Op extends Operation, P>(
  op: Op,
  prepare: (actor: Actor, input: InputOf<Op>) => Promise<P>,
  handle: (work: ActorWork, input: InputOf<Op> & { prepared: P }) => Promise<Answer<Op>>,
): Implementation {
  // What is repeated under the same key would be prepared again.
  if (!op.keyless) throw new Error(`${op.id} takes a key`);
  return {
    op,
    handle: handle as Implementation['handle'],
    prepare: prepare as NonNullable<Implementation['prepare']>,
  };
}
