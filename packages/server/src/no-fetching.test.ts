import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The server fetches no address that anybody gave (docs/threat-model.md). It speaks to the database, to the mail server
// of its configuration and to who asks; what could open another connection stands in one of these files, or nowhere.

const folder = import.meta.dirname;
const opens = [
  /\bfetch\(/,
  /\bWebSocket\(/,
  /from '(node:)?(http|https|http2|net|tls|dgram|dns)(\/promises)?'/,
  /from '(undici|axios|got|node-fetch|ws)'/,
];

/** Type imports alone open nothing. */
const withoutTypes = (source: string) => source.replace(/^import type .*$/gm, '');

test('nothing in the server opens connections but what says why', () => {
  const found = globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => {
      const source = withoutTypes(readFileSync(join(folder, file), 'utf8'));
      return opens.some((pattern) => pattern.test(source));
    });
  expect(found.sort()).toEqual([
    // Reads whether a text is an IP address.
    'config/config.ts',
    // Looks for a port that nobody listens on.
    'config/free-port.ts',
    // The page on which the demonstration shows its mails; it listens.
    'demo/mailbox.ts',
    // Greets the installation's own public address, which stands in its configuration, and reads its certificate.
    'health/checks/certificate.ts',
    // Asks the DNS for TXT records below the domain that an administrator named as sender, and opens none of them.
    'platform/dns.ts',
    // The port on which Prometheus asks; it listens.
    'platform/metrics-door.ts',
  ]);
});
