import { DELIVER, type MailFrom, tellOfMail } from '../../deliveries/index.ts';
import type { OrganisationWork } from '../../identity/index.ts';

/** Has the desk told by mail, within seconds, or within minutes where it has just been told of something. */
export function tellOwnDesk(work: OrganisationWork, from: MailFrom): void {
  tellOfMail(work, from);
  work.send({ queue: DELIVER, data: {} });
}
