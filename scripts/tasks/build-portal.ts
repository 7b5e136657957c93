import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended, root, startProgram } from './program.ts';

const portal = join(root, 'packages/portal');
const note = join(portal, 'dist/.built-from');

/** Everything that the built portal depends on. */
const sources = [
  'packages/portal/*.{html,json,ts}',
  'packages/portal/{src,build}/**/*',
  'packages/{contract,journal}/src/**/*',
  'package-lock.json',
];

/**
 * Builds the portal unless the one in `dist` was built from these very sources. True when the
 * portal is there to be served; false when the sources hold none yet. Throws when it cannot be built.
 */
export async function ensurePortal(): Promise<boolean> {
  if (!existsSync(join(portal, 'index.html'))) {
    console.log('Nessun portale da costruire · No portal to build');
    return false;
  }
  const wanted = fingerprint();
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return true;
  console.log('Costruisco il portale · Building the portal');
  const build = startProgram('vite', ['build', '--logLevel', 'warn'], { cwd: portal });
  if ((await ended(build)) !== 0) throw new Error('vite build failed');
  writeFileSync(note, wanted);
  return true;
}

/** By content: times of files say nothing after a checkout or a copy. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const found = sources.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }));
  const files = found.filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
