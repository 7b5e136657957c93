import { change } from './change.ts';
import { complete } from './complete.ts';
import { draft } from './draft.ts';
import { exportDocument } from './export.ts';
import { importDocument } from './import.ts';
import { list } from './list.ts';
import { print } from './print.ts';
import { referents } from './referents.ts';
import { renew } from './renew.ts';
import { show } from './show.ts';
import { sign } from './sign.ts';
import { terminate } from './terminate.ts';

export const agreements = {
  list,
  show,
  draft,
  change,
  complete,
  sign,
  terminate,
  renew,
  referents,
  print,
  export: exportDocument,
  import: importDocument,
};
