import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { certificate } from '../../packages/server/src/health/index.ts';
import { systemClock } from '../../packages/server/src/platform/clock.ts';
import { makeTestFolder, removeTestFolder } from '../harness/test-folder.ts';

let folder: string;
let server: Server;
beforeEach(async () => {
  folder = await makeTestFolder();
});
afterEach(async () => {
  await once(server.close(), 'close');
  await removeTestFolder(folder);
});

/** The start of a certificate's time can be chosen with `openssl ca` alone, which wants its books. */
const authority = (at: string) => `[ca]
default_ca = own
[own]
database = ${at}/index.txt
new_certs_dir = ${at}/new
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]
subjectAltName = DNS:localhost
[req]
distinguished_name = asked
[asked]
`;

/** Self-signed, for `localhost`, with such a first and last day. */
function certify(first: string, last: string): { cert: string; key: string } {
  const [config, key, cert] = ['ca.conf', 'key.pem', 'certificate.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const request = join(folder, 'request.pem');
  writeFileSync(config, authority(folder));
  writeFileSync(join(folder, 'index.txt'), '');
  mkdirSync(join(folder, 'new'));
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'ignore' });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-config', config, '-subj', '/CN=localhost'];
  openssl('req', '-new', ...curve, ...subject, '-keyout', key, '-out', request);
  const own = ['-batch', '-config', config, '-selfsign', '-keyfile', key, '-notext'];
  const time = ['-startdate', `${first}000000Z`, '-enddate', `${last}000000Z`];
  openssl('ca', ...own, ...time, '-in', request, '-out', cert);
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

async function findingOf(shown: { cert: string; key: string }) {
  server = createServer(shown).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return certificate({ origin: `https://localhost:${port}`, clock: systemClock }).look();
}

test('a certificate that holds only from a later day on is told as that', async () => {
  const finding = await findingOf(certify('20900102', '20910102'));
  expect(finding).toMatchObject({
    state: 'bad',
    what: {
      it: expect.stringMatching(/^Vale solo dal 02\/01\/90.*: nessuno entra\.$/),
      en: expect.stringMatching(/^Holds only from 02\/01\/2090.* on: nobody gets in\.$/),
    },
    todo: {
      it: expect.stringMatching(/orologio.*certificato/),
      en: expect.stringMatching(/clock.*certificate/),
    },
  });
});

test('one made the same way that holds already is only not trusted here', async () => {
  const finding = await findingOf(certify('20200102', '20910102'));
  expect(finding.state).toBe('warning');
  expect(finding.what.it).toContain('Vale fino al 02/01/91');
});
