import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, keyIds } from '../key-ids.ts';
import { sayFinding } from '../log/say-finding.ts';
import { jsonText, plainText } from '../plain-text.ts';
import { describeBackup } from './describe-backup.ts';
import { type Host, onHost } from './host.ts';

interface Options {
  readonly identity: string;
  readonly key?: readonly string[];
  readonly erasures?: readonly string[];
  readonly json?: boolean;
}

/** `staffetta restore FILE`: into an empty folder and an empty database, or not at all. */
export function addRestore(program: Command, context: Context): void {
  const { say } = context;
  program
    .command('restore')
    .description(say('restore.about'))
    .argument('<file>', say('backup.made'))
    .requiredOption('--identity <file>', say('backup.identity'))
    .option('--key <fingerprint>', say('backup.key'), collect)
    .option('--erasures <file>', say('restore.erasures'), collect)
    .action(async (file: string, _, command: Command) => {
      const { identity, key, erasures = [], json } = command.optsWithGlobals<Options>();
      const keys = keyIds(key);
      const { restored, state } = await onHost(context, async (host, signal) => {
        const { config, state } = host.readHost(context.env);
        const request = { file, identity, keys, erasures, signal };
        return { restored: await host.restoreBackup(config, state, request), state };
      });
      context.print(json ? jsonText({ state, ...restored }) : inWords(restored, state, say));
      // It is restored as it was, and it was not sound.
      if (restored.broken.length + restored.spoilt.length > 0) context.end(EXIT.refused);
    });
}

type Restored = Awaited<ReturnType<Host['restoreBackup']>>;

function inWords(restored: Restored, state: string, say: Context['say']): string {
  const { migrated, erasedAgain, attachments, spoilt, logs, broken, entries } = restored;
  return [
    say('restore.done', { state }),
    ...describeBackup(restored, say),
    '',
    say('restore.compared'),
    say('restore.opened', { count: attachments - spoilt.length }),
    say('restore.logs', { count: logs - broken.length, entries }),
    ...(erasedAgain > 0 ? [say('restore.erasedAgain', { count: erasedAgain })] : []),
    ...(migrated.length > 0 ? [say('restore.migrated', { count: migrated.length })] : []),
    ...(spoilt.length > 0
      ? ['', say('restore.spoilt', { count: spoilt.length }), ...spoilt.map((uid) => `  ${uid}`)]
      : []),
    ...broken.flatMap(({ title, findings }) => [
      '',
      say('restore.broken', { title: plainText(title) }),
      ...findings.slice(0, 10).map((finding) => `  ${sayFinding(finding, say)}`),
    ]),
    '',
    say('restore.afterwards'),
  ].join('\n');
}
