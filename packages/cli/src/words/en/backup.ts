import type { backup as italian } from '../it/backup.ts';
import type { Same } from '../same.ts';

export const backup: Same<typeof italian> = {
  'backup.about': 'encrypted backup of database, attachments and keys, also while the server works',
  'backup.file': 'where to write the backup',
  'backup.made': 'backup that “staffetta backup” wrote',
  'backup.recipient':
    'public key that will be able to read it; repeatable; without it, those of STAFFETTA_BACKUP_RECIPIENTS',
  'backup.identity': 'file of the private key, written by “staffetta backup-key”',
  'backup.key': 'fingerprint of the key that must sign the logs in the backup; repeatable',
  'backup.written': 'Backup written to {{file}}.',
  'backup.label.takenAt': 'Of',
  'backup.label.data': 'Data',
  'backup.label.files': 'Attachments',
  'backup.label.size': 'Size',
  'backup.label.recipient': 'Readable by',
  'backup.label.installation': 'Installation',
  'backup.label.version': 'Version',
  'backup.label.key': 'Key of the logs',
  'backup.rows_one': '{{count, number}} row in {{tables, number}} tables',
  'backup.rows_other': '{{count, number}} rows in {{tables, number}} tables',
  'backup.number': '{{count, number}}',
  'backup.bytes': '{{count, number}} bytes',
  'backup.versions': 'Staffetta {{staffetta}}, PostgreSQL {{server}}',
  'backup.missing_one':
    '{{count, number}} attachment is missing in the folder of files: it was lost before, and the backup is without it.',
  'backup.missing_other':
    '{{count, number}} attachments are missing in the folder of files: they were lost before, and the backup is without them.',
  'backup.unnoted':
    'The backup is good, but the installation took no note of it: the page “Health” will not count it.',

  'backupKey.about': 'makes the key that reads backups; best on another computer',
  'backupKey.file': 'where to write the private key',
  'backupKey.written': 'Private key written to {{file}}. The public half, for the server:',
  'backupKey.keep':
    'The private key is not needed on the server: keep it elsewhere, in two places. Without it no backup can be read; whoever has it reads all.',

  'backupCheck.about': 'reads a backup whole and restores nothing',
  'backupCheck.whole': 'The backup is intact, and this version knows how to restore it.',

  'backupChecked.about': 'notes that a backup was read whole, where the key is',
  'backupChecked.sha256': 'hash of the file, as "staffetta backup" and sha256sum print it',
  'backupChecked.malformed': '"{{what}}" is no SHA-256 (64 hexadecimal digits).',
  'backupChecked.noted': 'Noted: the backup of {{when}} was read whole.',
};
