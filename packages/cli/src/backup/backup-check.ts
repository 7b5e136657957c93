import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { collect, keyIds } from '../key-ids.ts';
import { jsonText } from '../plain-text.ts';
import { describeBackup } from './describe-backup.ts';
import { onHost } from './host.ts';

interface Options {
  readonly identity: string;
  readonly key?: readonly string[];
  readonly json?: boolean;
}

/** `staffetta backup-check FILE`: reads it whole and restores nothing. */
export function addBackupCheck(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('backup-check')
    .description(say('backupCheck.about'))
    .argument('<file>', say('backup.made'))
    .requiredOption('--identity <file>', say('backup.identity'))
    .option('--key <fingerprint>', say('backup.key'), collect)
    .action(async (file: string, _, command: Command) => {
      const { identity, key, json } = command.optsWithGlobals<Options>();
      const keys = keyIds(key);
      const checked = await onHost(context, (host, signal) =>
        host.checkBackup({ file, identity, keys, signal }),
      );
      context.print(
        json
          ? jsonText(checked)
          : [say('backupCheck.whole'), ...describeBackup(checked, say)].join('\n'),
      );
    });
}
