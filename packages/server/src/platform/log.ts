import { type DestinationStream, pino } from 'pino';

/** What is written down of an answer: nothing that anybody typed, no address, no organisation. */
export interface AnswerLine {
  /** The number in the problem's `instance`: what support asks for. */
  readonly requestId: string;
  readonly operation: string;
  readonly status: number;
  /** Code of the problem, from the closed list. */
  readonly code?: string | undefined;
  readonly ms: number;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  fatal(error: unknown): void;
  /** Something that nobody asked for went wrong. */
  error(error: unknown, requestId: string): void;
  answered(line: AnswerLine): void;
}

/** JSON, one line each, to standard output. */
export function createLog(level: string, to?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: withoutWords } };
  const log = to ? pino(options, to) : pino(options);
  return {
    info: (message) => log.info(message),
    warn: (message) => log.warn(message),
    fatal: (error) => log.fatal({ err: error }, 'stopped by an error'),
    error: (error, requestId) => log.error({ err: error, requestId }, 'internal error'),
    answered: (line) => {
      if (line.status >= 500) log.error(line, 'failed');
      else if (line.status >= 400) log.info(line, 'refused');
      else log.debug(line, 'answered');
    },
  };
}

const kept = ['code', 'syscall', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'];

/**
 * What a developer needs of an error, and no message: PostgreSQL's hold the values of the row, a parser's the text that it
 * could not read. The stack says where, the code what.
 */
export function withoutWords(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const given = error as unknown as Record<string, unknown>;
  const facts = kept
    .filter((name) => typeof given[name] === 'string' && /^[\w.-]{1,80}$/.test(String(given[name])))
    .map((name) => [name, given[name]]);
  const inner = error instanceof AggregateError ? error.errors.slice(0, 5) : [];
  return {
    type: error.constructor.name,
    ...Object.fromEntries(facts),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth < 3 && { cause: withoutWords(error.cause, depth + 1) }),
    ...(inner.length > 0 &&
      depth < 3 && { errors: inner.map((one) => withoutWords(one, depth + 1)) }),
  };
}

/** The stack's lines that say where; the message before them goes, however many lines it has. */
function framesOf({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  const rest = message !== '' && from >= 0 ? stack.slice(from + message.length) : stack;
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 20);
}
