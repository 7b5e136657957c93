import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { Fault } from '../fault.ts';
import { jsonText } from '../plain-text.ts';
import { sayInstant } from '../words/say-value.ts';
import { onHost } from './host.ts';

/** `staffetta backup-checked SHA256`: the key is elsewhere, and so was the reading; here it is written down. */
export function addBackupChecked(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('backup-checked')
    .description(say('backupChecked.about'))
    .argument('<sha256>', say('backupChecked.sha256'))
    .action(async (sha256: string, _, command: Command) => {
      if (!/^[0-9a-f]{64}$/i.test(sha256))
        throw new Fault(EXIT.usage, 'backupChecked.malformed', { what: sha256 });
      const { json } = command.optsWithGlobals<{ json?: boolean }>();
      const noted = await onHost(context, (host) => {
        const { config, state } = host.readHost(context.env);
        return host.noteBackupChecked(config, state, sha256);
      });
      const when = sayInstant(noted.takenAt, say);
      context.print(json ? jsonText(noted) : say('backupChecked.noted', { when }));
    });
}
