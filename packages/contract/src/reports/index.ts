import { answer } from './answer.ts';
import { changeDraft } from './change-draft.ts';
import { close } from './close.ts';
import { consent } from './consent.ts';
import { correct } from './correct.ts';
import { discardDraft } from './discard-draft.ts';
import { draft } from './draft.ts';
import { exportReport } from './export.ts';
import { flag } from './flag.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { receive } from './receive.ts';
import { recipients } from './recipients.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { reopen } from './reopen.ts';
import { send } from './send.ts';
import { show } from './show.ts';
import { submit } from './submit.ts';
import { take } from './take.ts';
import { times } from './times.ts';
import { withdraw } from './withdraw.ts';

export const reports = {
  draft,
  changeDraft,
  discardDraft,
  submit,
  send,
  show,
  list,
  receive,
  take,
  answer,
  close,
  reopen,
  merge,
  withdraw,
  correct,
  consent,
  export: exportReport,
  flag,
  register,
  history,
  record,
  times,
  recipients,
};
