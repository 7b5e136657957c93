#!/usr/bin/env node
// Node 20.19 can run this file; the program itself is TypeScript and needs Node 24 (scripts/node24.mjs).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode24 } from '../../../scripts/node24.mjs';

const main = new URL('../src/main.ts', import.meta.url);
const node = findNode24();
if (!node) process.exitCode = 1;
else if (node === process.execPath) await import(main.href);
else process.exitCode = await again(node);

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
