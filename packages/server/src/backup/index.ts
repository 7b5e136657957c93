// For whoever runs the installation, on its machine: no route leads here.
export { readHealth } from '../health/index.ts';
export { StartError } from '../platform/start-error.ts';
export { makeBackupKey } from './archive/encryption.ts';
export { type Checked, checkBackup } from './check-backup.ts';
export { readHost } from './host.ts';
export { noteBackupChecked } from './note-checked.ts';
export { type Restored, restoreBackup } from './restore-backup.ts';
export { type BackupDone, takeBackup } from './take-backup.ts';
