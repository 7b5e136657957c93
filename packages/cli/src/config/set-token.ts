import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { readText } from '../read-file.ts';
import { readSettings, writeSettings } from './settings.ts';

/**
 * `staffetta config set-token < file`: read from the input and never from an argument, which every user of
 * the machine could see in the list of processes, and the shell would remember.
 */
export function addSetToken(config: Command, context: Context): void {
  const { say, env, stdin } = context;
  config
    .command('set-token')
    .description(say('config.setToken.about'))
    .action(async () => {
      const token = (await readText('-', stdin)).trim();
      if (!/^[\x21-\x7e]{16,400}$/.test(token)) throw new Fault(EXIT.usage, 'config.badToken');
      const file = await writeSettings(env, { ...(await readSettings(env)), token });
      context.print(say('config.written', { file }));
    });
}
