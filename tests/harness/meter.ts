import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a port on loopback that counts what comes back on it. */
export interface Meter {
  readonly port: number;
  /** Bytes from behind, since the last time this was asked. */
  came(): number;
  close(): Promise<void>;
}

/** Opens the way. */
export async function meterBefore(port: number): Promise<Meter> {
  const sockets = new Set<Socket>();
  let bytes = 0;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        near.destroy();
        far.destroy();
        sockets.delete(one);
      });
    }
    far.on('data', (part) => {
      bytes += part.length;
    });
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    came: () => {
      const since = bytes;
      bytes = 0;
      return since;
    },
    close: async () => {
      server.close();
      for (const one of sockets) one.destroy();
      await once(server, 'close');
    },
  };
}
