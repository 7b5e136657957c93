import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addCompare } from './compare.ts';
import { addVerify } from './verify.ts';

/** `staffetta log …` */
export function addLog(program: Command, context: Context): Command {
  const log = program.command('log').description(context.say('log.about'));
  addVerify(log, context);
  addCompare(log, context);
  return log;
}
