import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ended, root, startNode, startProgram } from './program.ts';

// The server starts again, and the portal shows, what is edited. Either ending ends both.
const portal = join(root, 'packages/portal');
const children = [startNode(['--watch', '--watch-preserve-output', 'packages/server/src/main.ts'])];
if (existsSync(join(portal, 'index.html'))) {
  children.push(startProgram('vite', ['--clearScreen', 'false'], { cwd: portal }));
}

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

process.exitCode = await Promise.race(children.map(ended));
stop();
