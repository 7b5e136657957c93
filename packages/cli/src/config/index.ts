import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addSetToken } from './set-token.ts';
import { addSetUrl } from './set-url.ts';
import { addShow } from './show.ts';

/** `staffetta config …` */
export function addConfig(program: Command, context: Context): void {
  const config = program.command('config').description(context.say('config.about'));
  addShow(config, context);
  addSetUrl(config, context);
  addSetToken(config, context);
}
