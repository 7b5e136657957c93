import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNew, packagedNode } from './node24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what the lockfile names when something of it is missing; needs no network otherwise.
 * Install scripts of packages are not run: nothing here needs them. False when npm failed.
 */
export function ensureInstalled() {
  if (isInstalled()) return true;
  // Not on the standard output, which may be a command's answer for a script.
  console.error('Installo le dipendenze (npm ci) · Installing dependencies (npm ci)');
  const [program, ...before] = npm();
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['inherit', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, PATH: pathWithoutPackages() },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Compares the lockfile with npm's own note of what it put into node_modules. */
function isInstalled() {
  if (!isNew() && !packagedNode()) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (found) return found.version === entry.version;
    // Of what is optional, npm leaves out what is for other systems. A link tells at its target.
    const { optional, devOptional } = entry.link ? wanted[entry.resolved] : entry;
    return Boolean(optional || devOptional);
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm, run by the system's Node. Under `npm start` the packaged Node 24 may be first on the path;
 * an npm that ran on it would think it superfluous and remove it.
 */
function npm() {
  const { npm_node_execpath: node, npm_execpath: program } = process.env;
  const isPackaged = node?.startsWith(root);
  return node && program && !isPackaged ? [node, program] : ['npm'];
}

function pathWithoutPackages() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
}
