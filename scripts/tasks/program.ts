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

const running = new Set<ChildProcess>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let toldToStop = false;

/** Starts Node, by default in the project's folder and with this terminal. */
export function startNode(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  if (running.size === 0) for (const signal of signals) process.on(signal, passOn);
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
  running.add(child);
  child.once('exit', () => {
    running.delete(child);
    if (running.size === 0) for (const signal of signals) process.off(signal, passOn);
  });
  return child;
}

function passOn(signal: NodeJS.Signals): void {
  toldToStop = true;
  for (const child of running) child.kill(signal);
}

/**
 * Resolves with the exit status; a program ended by a signal has failed. When we were told to stop
 * meanwhile, this process ends instead: nothing shall be started after that.
 */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      if (toldToStop && running.size === 0) process.exit(1);
      resolve(status ?? 1);
    });
  });
}
