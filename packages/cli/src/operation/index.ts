import { operationList } from '@staffetta/contract';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { sayNoun } from '../words/say-value.ts';
import { addOperation } from './add-operation.ts';
import { isForPrograms, nounOf } from './names.ts';

/**
 * Every operation of the API that is for programs, as `staffetta <noun> <verb>`.
 *
 * @param made nouns that have commands of their own already
 */
export function addOperations(program: Command, made: readonly Command[], context: Context): void {
  const nouns = new Map(made.map((command) => [command.name(), command]));
  for (const op of operationList.filter(isForPrograms)) {
    const name = nounOf(op);
    const noun = nouns.get(name) ?? program.command(name).description(sayNoun(name, context.say));
    nouns.set(name, noun);
    addOperation(noun, op, context);
  }
}
