import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from './program.ts';

// npm run bundle-cli            packages/cli/dist/staffetta.mjs
// npm run bundle-cli -- FILE    elsewhere
//
// The command line as one file of JavaScript: Node 20.19, no node_modules. Whoever holds an exported log can verify
// it with this file alone. Beside it, FILE.licences.txt: what it is made of.

/** Under these a part may be passed on within a work under EUPL-1.2, its notice beside it. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const file = process.argv[2] ?? join(root, 'packages/cli/dist/staffetta.mjs');

const options = {
  entryPoints: [join(root, 'packages/cli/src/main.ts')],
  outfile: file,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // What only works where the whole server is installed is looked for there, and not found elsewhere.
  external: ['@staffetta/server/backup'],
  // Some packages are CommonJS and ask for Node's own modules by require.
  banner: {
    js: `#!/usr/bin/env node
import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);`,
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

const { metafile } = await build(options);
chmodSync(file, 0o755);
const notices = packagesOf(Object.keys(metafile.inputs)).map(noticeOf);
writeFileSync(`${file}.licences.txt`, notices.join(`\n${'-'.repeat(72)}\n\n`));
console.log(`${file}, ${notices.length} licences beside it`);

/** Folders of the foreign packages that a file of was bundled, each once. */
function packagesOf(inputs: readonly string[]): string[] {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
  return [...new Set(inputs.flatMap((input) => folder.exec(input)?.[0] ?? []))].sort();
}

/** A package's name, version, licence and the text of it. */
function noticeOf(folder: string): string {
  const path = join(process.cwd(), folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (!allowed.has(license)) throw new Error(`${name} ${version} is under ${license}`);
  const texts = readdirSync(path).filter((entry) => /^(licen[cs]e|copying|notice)\b/i.test(entry));
  if (texts.length === 0) throw new Error(`${name} ${version} brings no text of its licence`);
  const words = texts.map((text) => readFileSync(join(path, text), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...words].join('\n\n').concat('\n');
}
