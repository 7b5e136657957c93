import { type ErrorCode, errors } from './errors.ts';
import type { InputOf, Operation, OutputOf } from './operation.ts';
import { operations } from './operations.ts';
import type { Reason } from './reason.ts';

/** RFC 9457 problem document, with the project's own `code`, and the fields at fault where there are any. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  /** Number of the request, for support. */
  instance?: string;
  /** JSON pointers of what is wrong in the input, with a sentence each. */
  fields?: { pointer: string; detail: string }[];
  /** Reasons in words, code + parameters, where a rule refused. */
  reasons?: Reason[];
  /** On `version_conflict`: the version that is now current. */
  currentVersion?: number;
}

/** The server refused; `problem` says why and what to do. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Nobody answered: network, wrong address, or a proxy that speaks something else. */
export class UnreachableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreachableError';
  }
}

export interface ClientOptions {
  /** Origin of the installation, e.g. `http://localhost:7420`; empty in the portal itself. */
  readonly origin: string;
  /** Bearer token; without it the browser's session cookie is used. */
  readonly token?: string;
  readonly language?: 'it' | 'en';
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

export interface CallExtras {
  /** Repeat of an earlier call: the same key gives the same answer. A new one is made otherwise. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Body of an upload. */
  readonly upload?: Blob | ReadableStream<Uint8Array>;
}

type Tree = { readonly [name: string]: Operation | Tree };
type Calls<T> = {
  [K in keyof T]: T[K] extends Operation
    ? (
        ...args: Record<string, never> extends InputOf<T[K]>
          ? [input?: InputOf<T[K]>, extras?: CallExtras]
          : [input: InputOf<T[K]>, extras?: CallExtras]
      ) => Promise<OutputOf<T[K]>>
    : Calls<T[K]>;
};

/** `client.reports.submit({ body })`: one function per operation, typed by the contract. */
export type Client = Calls<typeof operations>;

/** Makes the client that portal, command line and tests share. */
export function createClient(options: ClientOptions): Client {
  return build(operations as unknown as Tree, options) as Client;
}

function build(tree: Tree, options: ClientOptions): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]) => [
      name,
      isOperation(node)
        ? (input?: InputOf<Operation>, extras?: CallExtras) => call(options, node, input, extras)
        : build(node, options),
    ]),
  );
}

const isOperation = (node: Operation | Tree): node is Operation => typeof node.id === 'string';

/** URL of an operation with its parameters in place. */
export function urlOf(origin: string, op: Operation, input: InputOf<Operation> = {}): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(value)) for (const one of value) query.append(name, String(one));
    else if (value !== undefined) query.append(name, String(value));
  }
  const tail = query.size > 0 ? `?${query}` : '';
  return `${origin}/api/v1${path}${tail}`;
}

async function call(
  options: ClientOptions,
  op: Operation,
  input: InputOf<Operation> = {},
  extras: CallExtras = {},
): Promise<unknown> {
  const response = await send(options, op, input, extras);
  if (!response.ok) throw new ProblemError(await readProblem(response));
  if (op.transfer === 'download') return response.blob();
  if (response.status === 204) return {};
  return response.json();
}

/**
 * A download piece by piece as it comes, so that nobody has to hold it whole. Throws what the client's calls throw;
 * while it is read, `UnreachableError` when the connection is lost before the end.
 */
export async function download(
  options: ClientOptions,
  op: Operation,
  input: InputOf<Operation> = {},
): Promise<AsyncIterable<Uint8Array>> {
  const response = await send(options, op, input, {});
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return piecesOf(response);
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const piece = await reader?.read().catch((cause: unknown) => {
        throw new UnreachableError('the connection was lost', { cause });
      });
      if (!piece || piece.done) return;
      yield piece.value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}

async function send(
  options: ClientOptions,
  op: Operation,
  input: InputOf<Operation>,
  extras: CallExtras,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  if (options.language) headers['accept-language'] = options.language;
  if (op.method === 'POST' && !op.keyless)
    headers['idempotency-key'] = extras.idempotencyKey ?? crypto.randomUUID();
  if (input.version !== undefined) headers['if-match'] = `"${input.version}"`;
  const init: RequestInit & { duplex?: 'half' } = { method: op.method, headers };
  if (op.transfer === 'upload') {
    headers['content-type'] = 'application/octet-stream';
    if (extras.upload) init.body = extras.upload;
    init.duplex = 'half';
  } else if (input.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body);
  }
  const signal = extras.signal ?? options.signal;
  if (signal) init.signal = signal;
  try {
    return await (options.fetch ?? fetch)(urlOf(options.origin, op, input), init);
  } catch (cause) {
    throw new UnreachableError(`no answer from ${options.origin || 'the server'}`, { cause });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      code: response.status === 503 ? 'unavailable' : 'internal',
      detail: errors[response.status === 503 ? 'unavailable' : 'internal'].en,
    };
  }
}
