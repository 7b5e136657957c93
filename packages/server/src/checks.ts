import { dirname } from 'node:path';
import { type MailWays, mailboxesCheck } from './exchange/mail/index.ts';
import {
  backup,
  certificate,
  clockSkew,
  databaseVersion,
  disk,
  erasures,
  jobs,
  listsBuilt,
  mailIn,
  mailOut,
} from './health/index.ts';
import type { Clock } from './platform/clock.ts';
import type { UnitOfWork } from './platform/database/unit-of-work.ts';
import type { Check } from './platform/health/index.ts';
import type { Duty } from './platform/jobs/index.ts';

export interface CheckDeps {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly origin: string;
  readonly filesFolder: string;
  readonly sendsMail: boolean;
  /** What has to run from time to time. */
  readonly duties: readonly Duty[];
  /** Where mail comes in; undefined: nowhere. */
  readonly mailIn: MailWays | undefined;
  /** Hours after which the last backup is too old. */
  readonly backupOldAfter: number;
}

/** What has to be in order: each slice names its own. */
export const checksOf = (deps: CheckDeps): Check[] => [
  mailOut({ ...deps, sends: deps.sendsMail }),
  mailIn({ ...deps, open: deps.mailIn !== undefined, door: deps.mailIn?.door }),
  ...(deps.mailIn?.mailboxes.length ? [mailboxesCheck(deps.mailIn.mailboxes)] : []),
  jobs(deps),
  erasures(deps),
  disk({ ...deps, folder: dirname(deps.filesFolder) }),
  certificate(deps),
  backup({ ...deps, oldAfter: deps.backupOldAfter }),
  databaseVersion(deps),
  clockSkew(deps),
  listsBuilt(deps),
];
