import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createDatabase } from './database.ts';
import { makeTestFolder, removeTestFolder } from './test-folder.ts';

/** The server as an operator starts it: a process of its own, on an empty database, told what to do by settings. */
export interface Installation {
  readonly origin: string;
  /** The one-time link it printed for the first administrator. */
  readonly firstLink: string;
  /** What it wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

/** Starts an empty installation with these settings; stop it in `afterAll`. */
export async function startInstallation(
  settings: Readonly<Record<string, string>>,
): Promise<Installation> {
  const database = await createDatabase();
  const state = await makeTestFolder();
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      STAFFETTA_STATE: state,
      STAFFETTA_HOST: '127.0.0.1',
      ...settings,
    },
  });
  let written = '';
  const firstLink = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString();
      const link = /http\S+\/benvenuto#\S+/.exec(written)?.[0];
      if (link) resolve(link);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`it did not start:\n${written}`)));
  });
  return {
    origin: new URL(firstLink).origin,
    firstLink,
    log: () => written,
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
      await removeTestFolder(state);
      await database.drop();
    },
  };
}
