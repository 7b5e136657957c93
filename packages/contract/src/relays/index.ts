import { askDeputy } from './ask-deputy.ts';
import { change } from './change.ts';
import { confirmUndone } from './confirm-undone.ts';
import { copies } from './copies.ts';
import { correct } from './correct.ts';
import { draft } from './draft.ts';
import { list } from './list.ts';
import { preview } from './preview.ts';
import { propose } from './propose.ts';
import { recall } from './recall.ts';
import { refuse } from './refuse.ts';
import { release } from './release.ts';
import { releaseAsDeputy } from './release-as-deputy.ts';
import { show } from './show.ts';

export const relays = {
  preview,
  draft,
  change,
  propose,
  release,
  refuse,
  askDeputy,
  releaseAsDeputy,
  show,
  list,
  correct,
  recall,
  copies,
  confirmUndone,
};
