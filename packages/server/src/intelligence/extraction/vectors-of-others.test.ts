import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { OBSERVABLE_KINDS, type ObservableKind } from './find.ts';
import { normalise } from './normalise.ts';

/*
 * Cases converted from the unit tests of another extractor (ioc-extractor, MIT). They are read from
 * ../shared/data or the folder that STAFFETTA_VECTORS names, and are no part of the project.
 */
const root = new URL('../../../../../', import.meta.url).pathname;
const folder = resolve(root, process.env.STAFFETTA_VECTORS ?? '../shared/data', 'extraction');
const file = resolve(folder, 'cases.json');

type Case = {
  case: string;
  text?: string;
  text_file?: string;
  options: { strict_tld?: boolean; refang?: boolean };
  expected: Record<string, string[]>;
};

test('finds what another extractor finds', (context) => {
  if (!existsSync(file)) return context.skip(`no vectors of others: ${file} is missing`);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  for (const { case: name, text, text_file, options, expected } of cases) {
    // Staffetta always refangs, and knows no names outside the public suffix list.
    if (options.refang === false || options.strict_tld === false) continue;
    const given = text ?? readFileSync(resolve(folder, text_file ?? ''), 'utf8');
    const found = new Set(extract(given).finds.map(({ kind, value }) => `${kind} ${value}`));
    for (const kind of OBSERVABLE_KINDS) {
      for (const value of expected[kind] ?? []) {
        expect(found, name).toSatisfy((all: Set<string>) => isFound(all, kind, value));
      }
    }
  }
});

/** As it is, or as a name of which more was read: theirs cuts `テスト.example.com` to ASCII. */
function isFound(found: ReadonlySet<string>, kind: ObservableKind, value: string): boolean {
  const normal = normalise(kind, value) ?? value;
  if (found.has(`${kind} ${normal}`)) return true;
  const [name] = [...found].filter(
    (key) => key.startsWith('domain xn--') && key.endsWith(`.${value}`),
  );
  return kind === 'domain' && name !== undefined;
}
