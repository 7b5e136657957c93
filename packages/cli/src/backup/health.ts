import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../plain-text.ts';
import { sayInstant } from '../words/say-value.ts';
import { type Host, onHost } from './host.ts';

/** `staffetta health`: on the machine of the installation, for timers and for whoever was called at night. */
export function addHealth(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('health')
    .description(say('health.about'))
    .action(async (_, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: boolean }>();
      const health = await onHost(context, (host) => {
        const { config, state } = host.readHost(context.env);
        return host.readHealth(config, state);
      });
      context.print(json ? jsonText(health) : inWords(health, context));
      if (!health.well) context.end(EXIT.refused);
    });
}

type Found = Awaited<ReturnType<Host['readHealth']>>;

function inWords({ watched, well, checks }: Found, { say, language }: Context): string {
  const summary = !watched ? 'health.unwatched' : well ? 'health.well' : 'health.unwell';
  const lines = checks.flatMap(({ title, state, what, todo, since }) => [
    '',
    `${title[language]}: ${say(`health.${state}`)} (${sayInstant(since, say)})`,
    `  ${what[language]}`,
    ...(todo ? [`  ${say('health.todo')} ${todo[language]}`] : []),
  ]);
  return [say(summary), ...lines].join('\n');
}
