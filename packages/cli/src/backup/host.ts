import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { eitherFault, Fault } from '../fault.ts';

/** What the server's package offers to whoever runs the installation, on its own machine. */
export type Host = typeof import('@staffetta/server/backup');

/**
 * Runs something of the server's own package: read only now, since the other commands need none of it, and the
 * bundled command line has none. What it refuses becomes a sentence; Ctrl-C lets it clear up first.
 *
 * @throws Fault
 */
export async function onHost<T>(
  context: Context,
  body: (host: Host, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const host = await import('@staffetta/server/backup').catch(() => {
    throw new Fault(EXIT.refused, 'host.notHere');
  });
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    return await body(host, stop.signal);
  } catch (error) {
    throw faultOf(error, host, context);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
  }
}

function faultOf(error: unknown, host: Host, { language }: Context): unknown {
  if (error instanceof host.StartError) {
    const [reason, ...details] = error[language].split('\n');
    return new Fault(EXIT.refused, 'host.refused', { reason }, { details });
  }
  const { code, syscall, path, message } = error as NodeJS.ErrnoException & { message: string };
  if (syscall === 'connect') return new Fault(EXIT.unreachable, 'host.database', { reason: code });
  // What PostgreSQL says: five characters, SQLSTATE.
  if (/^[0-9A-Z]{5}$/.test(code ?? ''))
    return new Fault(EXIT.refused, 'host.database', { reason: message });
  return code !== undefined && path !== undefined
    ? eitherFault(path, error as NodeJS.ErrnoException)
    : error;
}
