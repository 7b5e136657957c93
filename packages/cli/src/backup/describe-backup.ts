import type { Context } from '../context.ts';
import { labelledLines } from '../labelled-lines.ts';
import { plainText } from '../plain-text.ts';
import { sayInstant } from '../words/say-value.ts';
import type { Host } from './host.ts';

type Checked = Awaited<ReturnType<Host['checkBackup']>>;

/** What a backup holds, one line each. */
export function describeBackup(checked: Checked, say: Context['say']): string[] {
  const { manifest, rows, files, keyId } = checked;
  const { installation, staffetta, server } = manifest;
  return labelledLines([
    [say('backup.label.installation'), installation ? plainText(installation.name) : undefined],
    [say('backup.label.takenAt'), sayInstant(manifest.takenAt, say)],
    [say('backup.label.version'), say('backup.versions', { staffetta, server })],
    [say('backup.label.data'), say('backup.rows', { tables: manifest.tables.length, count: rows })],
    [say('backup.label.files'), say('backup.number', { count: files })],
    [say('backup.label.key'), keyId.match(/.{1,8}/g)?.join(' ')],
  ]);
}
