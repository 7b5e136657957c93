import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { adapted, answers, makeCertificate, type Ports, type SiteProxy } from './proxy.ts';
import { findProgram } from './system-programs.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

/** Of Debian's package `caddy`; undefined where it is missing. */
export const findCaddy = (): string | undefined => findProgram('caddy');

export interface Caddy extends SiteProxy {
  /** All that it wrote, lines of its start too. */
  log(): string;
}

const shipped = fileURLToPath(new URL('../../packaging/caddy/Caddyfile', import.meta.url));

/** Debian's Caddy with the configuration that is shipped: only name, ports, certificate and place of the log are this test's. */
export async function startCaddy(ports: Ports): Promise<Caddy> {
  const folder = await makeTestFolder();
  const certificate = makeCertificate(folder);
  const log = join(folder, 'caddy.log');
  const site = adapted(readFileSync(shipped, 'utf8'), [
    ['\n{\n', `\n{\n${here(folder, ports)}\n`],
    ['log default {', `log default {\noutput file ${log}`],
    [
      '\nstaffetta.example.it {',
      `\nhttps://localhost:${ports.https} {\ntls ${certificate.file} ${certificate.key}`,
    ],
    ['127.0.0.1:7420', `127.0.0.1:${ports.app}`],
  ]);
  writeFileSync(join(folder, 'Caddyfile'), site);
  const child = spawn(
    findCaddy()!,
    ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
    { env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }, stdio: 'pipe' },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  for (let tries = 0; !(await answers(ports.https)); tries += 1) {
    if (child.exitCode !== null || tries > 100)
      throw new Error(`Caddy did not start: ${said.join('')}`);
    await wait(100);
  }
  return {
    httpPort: ports.http,
    httpsPort: ports.https,
    ca: readFileSync(certificate.file, 'utf8'),
    log: () => `${said.join('')}${readFileSync(log, 'utf8')}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await removeTestFolder(folder);
    },
  };
}

/** Nothing outside of this folder and this machine. */
const here = (folder: string, { http, https }: Ports): string =>
  [
    'admin off',
    `storage file_system ${folder}`,
    'default_bind 127.0.0.1',
    `http_port ${http}`,
    `https_port ${https}`,
    'skip_install_trust',
  ].join('\n');
