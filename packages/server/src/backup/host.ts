import { type Config, ensureStateFolder, readConfig, readEnv } from '../config/index.ts';

/** The installation that an environment names: the one a server started with it would serve. */
export interface Host {
  readonly config: Config;
  readonly state: string;
}

/** Reads the environment as the server does. Throws `StartError`. */
export function readHost(env: NodeJS.ProcessEnv): Host {
  const config = readConfig(readEnv(env));
  return { config, state: ensureStateFolder(config.state) };
}
