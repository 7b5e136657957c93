import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { openapi } from '@staffetta/contract';
import { version } from '../../packages/server/src/version.ts';
import { dumpSchema } from './dump-schema.ts';
import { root } from './program.ts';

// npm run generate            writes what is made from the sources
// npm run generate -- --check compares it with what is committed (CI)
const checking = process.argv.includes('--check');

const made: { file: string; text: string | undefined; lacking?: string }[] = [
  {
    file: 'docs/api/openapi.json',
    text: `${JSON.stringify(openapi(version), null, 2)}\n`,
  },
  {
    file: 'packages/server/schema.sql',
    text: await dumpSchema(),
    lacking: "Debian's PostgreSQL 15 (pg_dump) is not on this machine",
  },
];

for (const { file, text, lacking } of made) {
  const path = join(root, file);
  if (text === undefined) console.log(`skipped ${file}: ${lacking}`);
  else if (checking) compare(path, text);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`written ${file}`);
  }
}

function compare(path: string, text: string) {
  if (read(path) === text) return;
  console.error(`${relative(root, path)} is not what the sources make: run "npm run generate"`);
  process.exitCode = 1;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
