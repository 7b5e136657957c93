import type { Static, TSchema } from 'typebox';
import type { ErrorCode } from './errors.ts';
import type { OrganisationKind, Role } from './words.ts';

/**
 * Who may call an operation. `public`: nobody need be signed in. `signed-in`: any person or token of an
 * organisation. Otherwise one of the roles, and, where given, an organisation of one of the kinds.
 * What a caller may *see* is decided by the disclosure module, never here.
 */
export type Who =
  | 'public'
  | 'signed-in'
  | { readonly roles: readonly Role[]; readonly kinds?: readonly OrganisationKind[] };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How bytes travel when they are not JSON. */
export type Transfer = 'json' | 'upload' | 'download' | 'events';

/**
 * One operation of the API: the single source for the route, the typed client, the OpenAPI document,
 * the command line and the authorisation-coverage test.
 */
export interface Operation<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Output extends TSchema = TSchema,
  Discloses extends boolean = boolean,
> {
  /** `noun.verb`, unique; also the OpenAPI operationId and the name of the handler. */
  readonly id: string;
  readonly method: Method;
  /** Below /api/v1, parameters as `{name}`. */
  readonly path: string;
  readonly summary: { readonly it: string; readonly en: string };
  readonly who: Who;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly output: Output;
  readonly status: 200 | 201 | 202 | 204;
  readonly errors: readonly ErrorCode[];
  /** The answer carries what others wrote: the handler must return a `Disclosed<…>`. */
  readonly discloses: Discloses;
  /** The record is versioned: the call needs `If-Match` with the version that was read. */
  readonly versioned: boolean;
  /** A POST that may be repeated without harm and needs no Idempotency-Key (sign-in, search by body). */
  readonly keyless: boolean;
  readonly transfer: Transfer;
}

type Optional<K extends keyof Operation> = Partial<Pick<Operation, K>>;

/** Declares an operation; what is left out takes the strictest usual value. */
export function operation<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Output extends TSchema,
  Discloses extends boolean = false,
>(
  declared: Omit<
    Operation<Params, Query, Body, Output, Discloses>,
    'status' | 'errors' | 'discloses' | 'versioned' | 'keyless' | 'transfer'
  > &
    Optional<'status' | 'errors' | 'versioned' | 'keyless' | 'transfer'> & {
      discloses?: Discloses;
    },
): Operation<Params, Query, Body, Output, Discloses> {
  return {
    status: 200,
    errors: [],
    versioned: false,
    keyless: false,
    transfer: 'json',
    ...declared,
    discloses: (declared.discloses ?? false) as Discloses,
  };
}

/** What a caller passes: `params`, `query`, `body` as declared, `version` when versioned. */
export type InputOf<Op extends Operation> = (Op extends Operation<
  infer P,
  infer Q,
  infer B,
  TSchema,
  boolean
>
  ? Given<'params', P> & Given<'query', Q> & Given<'body', B>
  : never) & { version?: number };

/** An undeclared part (still the bare `TSchema`) is absent. */
type Given<Name extends string, S extends TSchema> = TSchema extends S
  ? { [K in Name]?: undefined }
  : { [K in Name]: Static<S> };

/** What the operation answers. */
export type OutputOf<Op extends Operation> = Static<Op['output']>;
