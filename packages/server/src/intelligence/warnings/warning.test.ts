import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { normalise, type ObservableKind } from '../extraction/index.ts';
import { warningFor } from './warning.ts';

/*
 * The lists of MISP that the tables were made from or that say the same thing, read from ../shared/data
 * or the folder that STAFFETTA_VECTORS names.
 */
const root = new URL('../../../../../', import.meta.url).pathname;
const folder = resolve(
  root,
  process.env.STAFFETTA_VECTORS ?? '../shared/data',
  'misp/warninglists',
);

const WHOLE: [string, ObservableKind[]][] = [
  ['rfc1918', ['cidr']],
  ['rfc3849', ['cidr']],
  ['rfc5735', ['cidr']],
  ['rfc6598', ['cidr']],
  ['multicast', ['cidr']],
  ['ipv6-linklocal', ['cidr']],
  ['cloudflare', ['cidr']],
  ['fastly', ['cidr']],
  ['apple', ['cidr']],
  ['wikimedia', ['cidr']],
  ['bunny-net', ['ipv4', 'ipv6', 'cidr']],
  ['public-dns-v6', ['ipv6']],
  ['sinkholes', ['ipv4', 'cidr']],
  ['umbrella-blockpage-v4', ['ipv4']],
  ['empty-hashes', ['md5', 'sha1', 'sha256', 'sha512']],
  ['common-ioc-false-positive', ['md5', 'sha1', 'sha256', 'sha512']],
  ['eicar.com', ['md5', 'sha1', 'sha256', 'sha512']],
  ['captive-portals', ['domain']],
  ['crl-hostname', ['domain']],
  ['google', ['domain']],
  ['microsoft', ['domain']],
];

test.for(WHOLE)('everything on the list %s is marked', ([name, kinds], context) => {
  const file = resolve(folder, name, 'list.json');
  if (!existsSync(file)) return context.skip(`no vectors of others: ${file} is missing`);
  const { list } = JSON.parse(readFileSync(file, 'utf8')) as { list: string[] };
  const read = list.flatMap((entry) =>
    kinds.flatMap((kind) => {
      const value = normalise(kind, entry.replace(/^\./, ''));
      return value === undefined ? [] : [{ kind, value }];
    }),
  );
  expect(read.length).toBeGreaterThan(0);
  const missed = read.filter(({ kind, value }) => warningFor(kind, value, []) === undefined);
  expect(missed).toEqual([]);
});
