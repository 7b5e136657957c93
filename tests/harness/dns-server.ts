import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { decode, encode } from 'dns-packet';

/** A DNS server on loopback that knows TXT records, and nothing else. */
export interface DnsServer {
  /** `address:port`. */
  readonly address: string;
  /** By name; each value is one record. What is not here does not exist. */
  readonly txt: Map<string, readonly string[]>;
  /** Names that were asked for. */
  readonly asked: string[];
  /** Answers nothing any more. */
  silent: boolean;
  stop(): Promise<void>;
}

/** A string of a TXT record holds 255 bytes at most (RFC 1035, 3.3.14). */
const inParts = (text: string): string[] => text.match(/.{1,255}/g) ?? [''];

export async function createDnsServer(): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const server: Omit<DnsServer, 'address' | 'stop'> = { txt: new Map(), asked: [], silent: false };
  socket.on('message', (message, from) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    if (!question) return;
    server.asked.push(question.name);
    if (server.silent) return;
    const records = server.txt.get(question.name.toLowerCase());
    const answer = encode({
      type: 'response',
      ...(query.id !== undefined && { id: query.id }),
      // NXDOMAIN is 3.
      flags: records ? 0 : 3,
      questions: [question],
      answers: (records ?? []).map((text) => ({
        type: 'TXT' as const,
        name: question.name,
        ttl: 1,
        data: inParts(text),
      })),
    });
    socket.send(answer, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  return Object.assign(server, {
    address: `127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  });
}
