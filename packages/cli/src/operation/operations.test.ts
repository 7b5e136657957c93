import { operationList } from '@staffetta/contract';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { buildProgram } from '../program.ts';
import { it as italian } from '../words/it/index.ts';
import { sayIn } from '../words/say.ts';
import { fieldsOf } from './fields.ts';
import { isForPrograms, nounOf, verbOf } from './names.ts';
import { niceties } from './niceties.ts';

const context: Context = {
  env: {},
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  say: sayIn('it'),
  language: 'it',
  print: () => {},
  end: () => {},
};
const program = await buildProgram(context, []);
const find = (parent: Command, name: string) =>
  parent.commands.filter((command) => command.name() === name);
const forPrograms = operationList.filter(isForPrograms);

describe.each(forPrograms)('$id', (op) => {
  it('is one command, under a noun that has words', () => {
    const [noun, ...others] = find(program, nounOf(op));
    expect(others).toEqual([]);
    expect(find(noun!, verbOf(op))).toHaveLength(1);
    expect(italian).toHaveProperty([`noun.${nounOf(op)}`.replace('noun.log', 'log.about')]);
  });

  it('has options that hide no other', () => {
    const [command] = find(find(program, nounOf(op))[0]!, verbOf(op));
    const own = command!.options.map((option) => option.long!);
    const common = program.options.map((option) => option.long!);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((flag) => [...common, '--help'].includes(flag))).toEqual([]);
  });

  it('takes no secret as an argument', () => {
    const secrets = fieldsOf(op).filter((field) => field.secret);
    const [command] = find(find(program, nounOf(op))[0]!, verbOf(op));
    const flags = command!.options.map((option) => option.long!);
    for (const { flag } of secrets) {
      expect(flags).toContain(`--${flag}-file`);
      expect(flags).not.toContain(`--${flag}`);
    }
  });
});

it('has niceties only for operations there are', () => {
  const ids = forPrograms.map((op) => op.id);
  expect(Object.keys(niceties).filter((id) => !ids.includes(id))).toEqual([]);
});
