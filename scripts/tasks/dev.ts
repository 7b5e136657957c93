import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPort, readConfig, readEnv } from '../../packages/server/src/config/index.ts';
import { ended, root, startNode, startProgram } from './program.ts';

// The server starts again, and the portal shows, what is edited. Either ending ends both.
const portal = join(root, 'packages/portal');
// Chosen once for both: the server may have to give way to another program, and the portal must follow it there.
const port = await findPort(readConfig(readEnv()));
const env = { ...process.env, STAFFETTA_PORT: String(port) };
const server = ['--watch', '--watch-preserve-output', 'packages/server/src/main.ts'];
const children = [startNode(server, { env })];
if (existsSync(join(portal, 'index.html'))) {
  children.push(startProgram('vite', ['--clearScreen', 'false'], { cwd: portal, env }));
}

process.exitCode = await Promise.race(children.map(ended));
for (const child of children) child.kill('SIGTERM');
