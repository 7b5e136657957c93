import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addBackup } from './backup.ts';
import { addBackupCheck } from './backup-check.ts';
import { addBackupChecked } from './backup-checked.ts';
import { addBackupKey } from './backup-key.ts';
import { addHealth } from './health.ts';
import { addRestore } from './restore.ts';

/** What the operator runs on the installation's machine: it goes to files and database, not through the API. */
export function addBackups(program: Command, context: Context): void {
  addBackup(program, context);
  addBackupKey(program, context);
  addBackupCheck(program, context);
  addBackupChecked(program, context);
  addHealth(program, context);
  addRestore(program, context);
}
