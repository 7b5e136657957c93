import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findProgram } from './system-programs.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

/** Of Debian's package `nginx-light`; undefined where it is missing. */
export const findNginx = (): string | undefined => findProgram('nginx');

export interface Nginx {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The certificate that it shows. */
  readonly ca: string;
  /** What it wrote into its access log. */
  accessLog(): string;
  /** What it wrote into its error log. */
  errorLog(): string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const shipped = fileURLToPath(new URL('../../packaging/nginx/staffetta.conf', import.meta.url));

/** Debian's nginx with the configuration that is shipped: only name, ports and certificate are this test's. */
export async function startNginx(ports: {
  http: number;
  https: number;
  app: number;
}): Promise<Nginx> {
  const folder = await makeTestFolder();
  const certificate = makeCertificate(folder);
  const site = [
    ['listen 80;', `listen 127.0.0.1:${ports.http};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${ports.https} ssl http2;`],
    ['127.0.0.1:7420', `127.0.0.1:${ports.app}`],
    ['/etc/ssl/staffetta/fullchain.pem', certificate.file],
    ['/etc/ssl/staffetta/privkey.pem', certificate.key],
    ['https://staffetta.example.it$', `https://localhost:${ports.https}$`],
    ['server_name staffetta.example.it', 'server_name localhost'],
  ].reduce(
    (text, [from, to]) => {
      if (!text.includes(from!))
        throw new Error(`the shipped configuration no longer says ${from}`);
      return text.replaceAll(from!, to!);
    },
    readFileSync(shipped, 'utf8'),
  );
  writeFileSync(join(folder, 'nginx.conf'), around(folder, site));
  await mkdir(join(folder, 'tmp'));
  const child = spawn(
    findNginx()!,
    ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
    {
      stdio: 'ignore',
    },
  );
  for (let tries = 0; !(await answers(ports.https)); tries += 1) {
    if (child.exitCode !== null || tries > 100)
      throw new Error(`nginx did not start: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
    await wait(100);
  }
  return {
    httpPort: ports.http,
    httpsPort: ports.https,
    ca: readFileSync(certificate.file, 'utf8'),
    accessLog: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    errorLog: () => readFileSync(join(folder, 'error.log'), 'utf8'),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await removeTestFolder(folder);
    },
  };
}

const around = (folder: string, site: string) => `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
worker_processes 1;
events { worker_connections 256; }
http {
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/tmp/body;
  proxy_temp_path ${folder}/tmp/proxy;
  fastcgi_temp_path ${folder}/tmp/fastcgi;
  uwsgi_temp_path ${folder}/tmp/uwsgi;
  scgi_temp_path ${folder}/tmp/scgi;
${site}
}
`;

/** Self-signed, for `localhost`, of this run alone. */
function makeCertificate(folder: string): { file: string; key: string } {
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

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
