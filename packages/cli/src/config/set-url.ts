import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { checkedUrl, readSettings, writeSettings } from './settings.ts';

/** `staffetta config set-url URL` */
export function addSetUrl(config: Command, context: Context): void {
  const { say, env } = context;
  config
    .command('set-url')
    .description(say('config.setUrl.about'))
    .argument('<url>', say('config.setUrl.url'))
    .action(async (text: string) => {
      const url = checkedUrl(text);
      const file = await writeSettings(env, { ...(await readSettings(env)), url });
      context.print(say('config.written', { file }));
    });
}
