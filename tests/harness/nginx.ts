import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { adapted, answers, makeCertificate, type Ports, type SiteProxy } from './proxy.ts';
import { findProgram } from './system-programs.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

/** Of Debian's package `nginx-light`; undefined where it is missing. */
export const findNginx = (): string | undefined => findProgram('nginx');

export interface Nginx extends SiteProxy {
  /** What it wrote into its access log. */
  accessLog(): string;
  /** What it wrote into its error log. */
  errorLog(): string;
}

const shipped = fileURLToPath(new URL('../../packaging/nginx/staffetta.conf', import.meta.url));

/** Debian's nginx with the configuration that is shipped: only name, ports and certificate are this test's. */
export async function startNginx(ports: Ports): Promise<Nginx> {
  const folder = await makeTestFolder();
  const certificate = makeCertificate(folder);
  const site = adapted(readFileSync(shipped, 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${ports.http};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${ports.https} ssl http2;`],
    ['127.0.0.1:7420', `127.0.0.1:${ports.app}`],
    ['/etc/ssl/staffetta/fullchain.pem', certificate.file],
    ['/etc/ssl/staffetta/privkey.pem', certificate.key],
    ['https://staffetta.example.it$', `https://localhost:${ports.https}$`],
    ['server_name staffetta.example.it', 'server_name localhost'],
  ]);
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
