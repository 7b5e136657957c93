import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** The command-line programs that tasks use, by the file that npm installed. */
const files = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export type Program = keyof typeof files;

/** Starts a program of node_modules with the Node that runs this, whatever the path says. */
export function startProgram(
  program: Program,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return startNode([root + files[program], ...args], options);
}

/** Starts Node, by default in the project's folder and with this terminal. */
export function startNode(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
}

/** Resolves with the exit status; a program ended by a signal has failed. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
