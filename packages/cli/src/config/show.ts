import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { jsonText } from '../plain-text.ts';
import { settingsFile, settingsInForce } from './settings.ts';

/** `staffetta config show`: which server, and where the token comes from; never the token. */
export function addShow(config: Command, context: Context): void {
  const { say, env } = context;
  config
    .command('show')
    .description(say('config.show.about'))
    .action(async (_, command: Command) => {
      const file = settingsFile(env);
      const { url, urlFrom, tokenFrom } = await settingsInForce(env);
      if (command.optsWithGlobals<{ json?: boolean }>().json) {
        context.print(jsonText({ url, urlFrom, tokenFrom, file }));
        return;
      }
      context.print(say(`config.url.${urlFrom}`, { url }));
      context.print(say(`config.token.${tokenFrom}`));
      context.print(say('config.file', { file }));
    });
}
