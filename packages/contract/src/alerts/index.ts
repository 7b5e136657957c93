import { answer } from './answer.ts';
import { board } from './board.ts';
import { chase } from './chase.ts';
import { counts } from './counts.ts';
import { exportAlert } from './export.ts';
import { list } from './list.ts';
import { mailByCode } from './mail-by-code.ts';
import { mailWish, setMailWish } from './mail-wish.ts';
import { reportDraft } from './report-draft.ts';
import { seen } from './seen.ts';
import { send } from './send.ts';
import { show } from './show.ts';

export const alerts = {
  send,
  list,
  show,
  export: exportAlert,
  seen,
  answer,
  board,
  chase,
  counts,
  reportDraft,
  mailByCode,
  mailWish,
  setMailWish,
};
