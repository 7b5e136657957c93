import type { Operation } from '@staffetta/contract';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { attachesFiles } from './attach.ts';
import { optionsOf } from './field-options.ts';
import { type Field, fieldsOf, isPaged } from './fields.ts';
import { verbOf } from './names.ts';
import { niceties } from './niceties.ts';
import { runOperation } from './run-operation.ts';

/** Adds `staffetta <noun> <verb>` for an operation, with an option for each value that it takes. */
export function addOperation(noun: Command, op: Operation, context: Context): void {
  const { say, language } = context;
  const fields = fieldsOf(op);
  const command = noun.command(verbOf(op)).description(op.summary[language]);
  for (const [, name] of op.path.matchAll(/\{(\w+)\}/g)) command.argument(`<${name}>`);
  if (op.transfer === 'upload') command.argument('<file>', say('argument.upload'));
  for (const option of fields.flatMap((field) => optionsOf(field, say))) command.addOption(option);
  for (const option of furtherOptions(op, fields, context)) command.addOption(option);
  command.action(() => runOperation(op, fields, command, context, niceties[op.id] ?? {}));
}

/** What an operation takes beside its own values: files, versions, keys against repetition, pages. */
function furtherOptions(op: Operation, fields: readonly Field[], { say }: Context): Option[] {
  const options: Option[] = [];
  const place = say('option.place.number');
  if (op.body !== undefined) options.push(new Option('--input <file>', say('option.input')));
  if (attachesFiles(fields)) {
    options.push(new Option('--attach <file>', say('option.attach')).argParser(collect));
  }
  if (op.versioned) {
    options.push(new Option(`--if-version <${place}>`, say('option.ifVersion')).argParser(whole));
  }
  if (op.method === 'POST' && !op.keyless) {
    options.push(new Option('--idempotency-key <key>', say('option.idempotencyKey')));
  }
  if (isPaged(fields)) options.push(new Option('--all', say('option.all')));
  if (op.transfer === 'download') {
    options.push(
      new Option('-o, --output <file>', say('option.output')),
      new Option('--force', say('option.force')),
    );
  }
  return options;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Fault(EXIT.usage, 'usage.notANumber', { option: '--if-version', value: text });
  }
  return Number(text);
}
