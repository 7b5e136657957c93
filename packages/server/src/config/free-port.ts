import { createServer } from 'node:net';
import { StartError } from '../platform/start-error.ts';
import type { Config } from './config.ts';

/** How many ports to try after the usual one. */
const attempts = 50;

/**
 * The port to listen on: the chosen one, or the first free from the usual one on. Throws
 * `StartError` when the chosen one is taken.
 */
export async function findPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  const candidates = port.chosen ? 1 : attempts;
  for (let number = port.number; number < port.number + candidates; number += 1) {
    if (await isFree(host, number)) return number;
  }
  throw new StartError('port-taken', {
    it: `La porta ${port.number} è occupata: fermare il programma che la usa, oppure sceglierne un'altra con STAFFETTA_PORT.`,
    en: `Port ${port.number} is taken: stop the program that uses it, or choose another with STAFFETTA_PORT.`,
  });
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
