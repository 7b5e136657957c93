import { apply } from './apply.ts';
import { check } from './check.ts';
import { choose } from './choose.ts';
import { discard } from './discard.ts';
import { list } from './list.ts';
import { rows } from './rows.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';
import { upload } from './upload.ts';

export const imports = { list, show, upload, check, rows, choose, apply, undo, discard };
