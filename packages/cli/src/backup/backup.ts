import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { collect } from '../key-ids.ts';
import { labelledLines } from '../labelled-lines.ts';
import { jsonText } from '../plain-text.ts';
import { sayInstant } from '../words/say-value.ts';
import { type Host, onHost } from './host.ts';

interface Options {
  readonly recipient?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `staffetta backup FILE`: on the machine of the installation, while it works or while it rests. */
export function addBackup(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('backup')
    .description(say('backup.about'))
    .argument('<file>', say('backup.file'))
    .option('--recipient <age1…>', say('backup.recipient'), collect)
    .option('--force', say('option.force'))
    .action(async (file: string, _, command: Command) => {
      const { recipient, force = false, json } = command.optsWithGlobals<Options>();
      const done = await onHost(context, (host, signal) => {
        const { config, state } = host.readHost(context.env);
        const recipients = recipient ?? config.backupRecipients;
        return host.takeBackup(config, state, { file, recipients, replace: force, signal });
      });
      context.print(json ? jsonText(done) : inWords(done, say));
      // The backup is good; what it copied was not whole.
      if (done.missingFiles.length > 0) context.end(EXIT.refused);
    });
}

type Done = Awaited<ReturnType<Host['takeBackup']>>;

function inWords(done: Done, say: Context['say']): string {
  const { tables, rows, files, bytes, missingFiles } = done;
  const lines = labelledLines([
    [say('backup.label.takenAt'), sayInstant(done.takenAt, say)],
    [say('backup.label.data'), say('backup.rows', { tables, count: rows })],
    [say('backup.label.files'), say('backup.number', { count: files })],
    [say('backup.label.size'), say('backup.bytes', { count: bytes })],
    ['SHA-256', done.sha256],
    ...done.recipients.map((key) => [say('backup.label.recipient'), key] as const),
  ]);
  const missing =
    missingFiles.length > 0
      ? ['', say('backup.missing', { count: missingFiles.length }), ...missingFiles.slice(0, 20)]
      : [];
  const unknown = done.noted ? [] : ['', say('backup.unnoted')];
  return [say('backup.written', { file: done.file }), ...lines, ...missing, ...unknown].join('\n');
}
