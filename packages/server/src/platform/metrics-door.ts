import { createServer, type Server } from 'node:http';
import { StartError } from './start-error.ts';

export interface MetricsDoor {
  readonly port: number;
  close(): Promise<void>;
}

interface Source {
  text(): Promise<string>;
  readonly contentType: string;
}

/**
 * `/metrics` on a port of its own, on this machine alone: the port that people reach has no such page (docs/adr/0015).
 * Throws `StartError` where the port is taken.
 */
export async function openMetricsDoor(url: string, metrics: Source): Promise<MetricsDoor> {
  const { hostname, port } = new URL(url);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, Number(port), hostname.replace(/^\[|\]$/g, ''));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : Number(port),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(taken(port, cause)));
    server.listen(port, host, resolve);
  });
}

const taken = (port: number, cause: unknown) =>
  new StartError(
    'metrics-port-taken',
    {
      it: `La porta ${port} di STAFFETTA_METRICS_URL non si può usare: sceglierne un’altra.`,
      en: `Port ${port} of STAFFETTA_METRICS_URL cannot be used: choose another.`,
    },
    { cause },
  );
