import { admissionDuties, admissionTemplates, type ConfirmLinks } from './admissions/index.ts';
import { agreementDuties, agreementTemplates } from './agreements/index.ts';
import { alertDuties, alertTemplates, type MailTokens } from './alerts/index.ts';
import {
  DELIVER,
  type DeliveryWorker,
  deliveryWorker,
  newsTemplates,
  type PreferenceLinks,
  sendersInUse,
} from './deliveries/index.ts';
import { mailDuties, mailTemplates } from './exchange/mail/index.ts';
import { IMPORTS, importDuties, workImports } from './exchange/sheets/index.ts';
import { sweepFiles } from './files/index.ts';
import { healthTemplates, heartbeat, noted } from './health/index.ts';
import { expiredKeys } from './identity/index.ts';
import type { Clock } from './platform/clock.ts';
import type { UnitOfWork } from './platform/database/unit-of-work.ts';
import type { FileStore } from './platform/files/index.ts';
import type { Duty, JobQueue } from './platform/jobs/index.ts';
import { createMailer, senderOf as installationSender } from './platform/mail/index.ts';
import type { SealedBox } from './platform/sealed-box.ts';
import { ERASE, eraseAll, retentionDuties } from './retention/index.ts';
import { rightsDuties, rightsTemplates } from './rights/index.ts';

export interface BackgroundDeps {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  readonly files: FileStore;
  readonly erasureList: string;
  /** Makes the links in mails, which lead to pages at `origin`. */
  readonly tokens: MailTokens;
  /** Makes the links by which mails are done without. */
  readonly preferences: PreferenceLinks;
  /** Makes the links that confirm an address. */
  readonly links: ConfirmLinks;
  readonly origin: string;
  /** Without it mails wait in the database: nothing is lost, nothing leaves. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Seals the keys that sign mails. */
  readonly senderBox: SealedBox;
  readonly works: boolean;
  readonly logError: (error: unknown) => void;
}

export interface Background {
  /** Sends what is due; undefined where no mail leaves. */
  readonly deliveries: DeliveryWorker | undefined;
  readonly duties: readonly Duty[];
  stop(): Promise<void>;
}

/** What has to be done from time to time: each slice names its own. */
const dutiesOf = ({ work, files, erasureList, logError }: BackgroundDeps): Duty[] => [
  heartbeat,
  expiredKeys(work),
  ...agreementDuties(work),
  ...alertDuties(work),
  ...importDuties(work),
  sweepFiles(work, files),
  ...retentionDuties({ work, files, erasureList, logError }),
  ...rightsDuties(work),
  ...mailDuties(work, files),
  ...admissionDuties(work),
];

/** Every kind of mail: each slice writes its own. */
const templatesOf = (deps: BackgroundDeps) => ({
  ...alertTemplates(deps),
  ...agreementTemplates,
  ...newsTemplates(deps.preferences),
  ...rightsTemplates,
  ...mailTemplates(deps),
  ...healthTemplates,
  ...admissionTemplates(deps),
});

/** Starts what works without being asked: mails and duties. */
export async function startBackground(deps: BackgroundDeps): Promise<Background> {
  const { clock, jobs, logError, mail, work } = deps;
  const mailer = mail && createMailer({ url: mail.url, from: installationSender(mail.from) });
  const templates = templatesOf(deps);
  const senderOf = sendersInUse({ work, clock, box: deps.senderBox });
  const deliveries =
    mailer && deliveryWorker({ work, clock, mailer, templates, senderOf, logError });
  await jobs.handle(DELIVER, async () => deliveries?.drain());
  await jobs.handle(ERASE, () => eraseAll(deps));
  await jobs.handle(IMPORTS, () => workImports(work));
  const duties = dutiesOf(deps).map((duty) => noted(work, duty));
  for (const duty of duties) await jobs.keep(duty);
  if (deps.works) deliveries?.start();
  return {
    deliveries,
    duties,
    stop: async () => {
      await deliveries?.stop();
      mailer?.close();
    },
  };
}
