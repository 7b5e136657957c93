import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ended, root, startNode, startProgram } from './program.ts';

// The server starts again, and the portal shows, what is edited. Either ending ends both.
const portal = join(root, 'packages/portal');
const children = [startNode(['--watch', '--watch-preserve-output', 'packages/server/src/main.ts'])];
if (existsSync(join(portal, 'index.html'))) {
  children.push(startProgram('vite', ['--clearScreen', 'false'], { cwd: portal }));
}

process.exitCode = await Promise.race(children.map(ended));
for (const child of children) child.kill('SIGTERM');
