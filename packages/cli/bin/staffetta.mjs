#!/usr/bin/env node
// Node 20.19 can run this file; the program itself is TypeScript and needs Node 24 (scripts/node24.mjs), or its
// bundle (scripts/tasks/bundle-cli.ts), which needs nothing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../../scripts/install.mjs';
import { findNode24, isNew, packagedNode } from '../../../scripts/node24.mjs';

const main = new URL('../src/main.ts', import.meta.url);
const bundle = new URL('../dist/staffetta.mjs', import.meta.url);
const libraries = new URL('../../../node_modules/commander', import.meta.url);

// In a clone where nothing was installed yet, `npx staffetta` does what `npm start` would.
const installed = existsSync(libraries) || ensureInstalled();
const node = isNew() ? process.execPath : packagedNode();
if (installed && node === process.execPath) await import(main.href);
else if (installed && node) process.exitCode = await again(node);
else if (existsSync(bundle)) await import(bundle.href);
else {
  if (installed) findNode24();
  process.exitCode = 1;
}

/** Runs the same command on another Node, with the same input and output. */
function again(program) {
  const child = spawn(program, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both: this one only waits, so that the exit code is the program's.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
