// Runs one task of scripts/tasks/ (TypeScript, Node 24): node scripts/run.mjs start
// Node 20.19 can run this file and what it imports; everything else may count on Node 24.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { findNode24 } from './node24.mjs';

const [task, ...words] = process.argv.slice(2);
const file = fileURLToPath(new URL(`tasks/${task}.ts`, import.meta.url));

const installed = ensureInstalled();
const node = installed && findNode24();
if (!node) process.exitCode = 1;
else if (node === process.execPath) {
  process.argv = [node, file, ...words];
  await import(pathToFileURL(file).href);
} else {
  process.exitCode = await inForeground(node, [file, ...words]);
}

/** Runs a program until it ends; passes on the signals that ask to stop. */
function inForeground(program, args) {
  // A session of its own, so that Ctrl-C arrives once: passed on by us, not by the terminal as well.
  const child = spawn(program, args, { stdio: 'inherit', detached: process.platform !== 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
