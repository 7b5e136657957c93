import { entries } from './entries.ts';
import { exportLog } from './export.ts';
import { key } from './key.ts';
import { list } from './list.ts';

export const logs = { list, entries, export: exportLog, key };
