import { execFileSync } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';

/** A proxy of Debian's with the configuration that is shipped, before the server under test. */
export interface SiteProxy {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The certificate that it shows. */
  readonly ca: string;
  stop(): Promise<void>;
}

/** Where a proxy listens, and the server behind it. */
export interface Ports {
  readonly http: number;
  readonly https: number;
  readonly app: number;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
  /** Who asks: any address of 127.0.0.0/8 is this machine's. */
  readonly from?: string;
}

let nextCaller = 10;
/** Somebody new each time, so that no test uses up another's requests. */
export const somebody = () => `127.0.0.${nextCaller++}`;

/** Asks through the proxy, and gives the answer while it still comes. */
export const openBehind = (
  proxy: SiteProxy,
  path: string,
  { method = 'GET', headers, body, from }: Asked = {},
) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const to = { host: 'localhost', port: proxy.httpsPort, family: 4, ca: proxy.ca };
    const asked = request({
      ...to,
      path,
      method,
      localAddress: from ?? somebody(),
      agent: false,
      headers: {
        ...headers,
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      },
    });
    asked.once('response', resolve).once('error', reject);
    asked.end(body);
  });

/** Asks through the proxy, and waits for the whole answer. */
export async function askBehind(proxy: SiteProxy, path: string, asked: Asked = {}) {
  const response = await openBehind(proxy, path, asked);
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return { status: response.statusCode, headers: response.headers, text };
}

/** The shipped text with what only this test has in place of what a site writes there. Throws where it no longer says so. */
export const adapted = (shipped: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the shipped configuration no longer says ${from}`);
    return text.replaceAll(from, to);
  }, shipped);

/** Self-signed, for `localhost`, of this run alone. */
export function makeCertificate(folder: string): { file: string; key: string } {
  const [file, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '40',
  ];
  const out = ['-keyout', key, '-out', file];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...out], { stdio: 'ignore' });
  return { file, key };
}

/** Whether somebody listens there. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
