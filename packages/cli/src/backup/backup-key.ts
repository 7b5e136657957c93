import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { jsonText } from '../plain-text.ts';
import { onHost } from './host.ts';

/** `staffetta backup-key FILE`: best on another computer, so that the private half is never on the server. */
export function addBackupKey(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('backup-key')
    .description(say('backupKey.about'))
    .argument('<file>', say('backupKey.file'))
    .action(async (file: string, _, command: Command) => {
      const { json } = command.optsWithGlobals<{ json?: boolean }>();
      const recipient = await onHost(context, (host) => host.makeBackupKey(file));
      context.print(
        json
          ? jsonText({ file, recipient })
          : [
              say('backupKey.written', { file }),
              '',
              `  ${recipient}`,
              '',
              say('backupKey.keep'),
            ].join('\n'),
      );
    });
}
